import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';

const tabs = [
  { id: 'list', to: '/alerts' },
  { id: 'quality', to: '/alerts/quality' },
] as const;

/** The list, and for those who weigh them what the alerts are worth. */
export const AlertTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const translate = useTranslate();
  const mayWeigh = useAbility('alerts', 'weigh');
  if (!mayWeigh) return null;
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate('alerts.tab_label')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ id, to }) => (
          <Tab key={id} value={id} component={Link} to={to} label={translate(`alerts.tab_${id}`)} />
        ))}
      </Tabs>
    </Box>
  );
};
