import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const tabs = [
  { id: 'waiting', to: '/verifications' },
  { id: 'checks', to: '/verifications/checks' },
  { id: 'starts', to: '/verifications/starts' },
] as const;

/** The three pages of 核验, each with an address of its own. */
export const VerificationTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate('verifications.tab_label')}
        variant="scrollable"
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ id, to }) => (
          <Tab
            key={id}
            value={id}
            component={Link}
            to={to}
            label={translate(`verifications.tab_${id}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
