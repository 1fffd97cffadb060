import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';

const addresses = {
  funnel: '/reports',
  cohorts: '/reports/cohorts',
  closings: '/reports/closings',
} as const;

/** The funnel, the signed projects by year, and the closed months. */
export const ReportTabs = ({ open }: { open: keyof typeof addresses }) => {
  const translate = useTranslate();
  const seesClosings = useAbility('reports', 'listClosings');
  const shown = (['funnel', 'cohorts', 'closings'] as const).filter(
    (id) => id !== 'closings' || seesClosings,
  );
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate('reports.tab_label')}
        variant="scrollable"
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {shown.map((id) => (
          <Tab
            key={id}
            value={id}
            component={Link}
            to={addresses[id]}
            label={translate(`reports.tab_${id}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
