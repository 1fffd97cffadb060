import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';

const tabs = ['mine', 'load'] as const;

/** One's own projects, and for those who oversee the county what everyone carries. */
export const OwnershipTabs = ({ open }: { open: (typeof tabs)[number] }) => {
  const translate = useTranslate();
  const seesLoads = useAbility('ownerships', 'loads');
  if (!seesLoads) return null;
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate('ownerships.tab_label')}
        variant="scrollable"
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((id) => (
          <Tab
            key={id}
            value={id}
            component={Link}
            to={`/ownerships/${id}`}
            label={translate(`ownerships.tab_${id}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
