import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const tabs = [
  { id: 'ledger', to: '/progress' },
  { id: 'pace', to: '/progress/pace' },
] as const;

/** 台账 and 序时进度, each with an address of its own. */
export const ProgressTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate('progress.tab_label')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ id, to }) => (
          <Tab
            key={id}
            value={id}
            component={Link}
            to={to}
            label={translate(`progress.tab_${id}`)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
