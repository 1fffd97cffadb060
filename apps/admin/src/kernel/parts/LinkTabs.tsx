import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface Props {
  tabs: readonly { id: string; to: string; label: string }[];
  open: string;
  /** Names the row of tabs for a screen reader. */
  label: string;
}

/** Pages of one resource as tabs, each with an address of its own. */
export const LinkTabs = ({ tabs, open, label }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate(label)}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            value={tab.id}
            component={Link}
            to={tab.to}
            label={translate(tab.label)}
          />
        ))}
      </Tabs>
    </Box>
  );
};
