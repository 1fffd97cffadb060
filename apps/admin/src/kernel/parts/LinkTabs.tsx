import { Box, Tab, Tabs, type Theme, useMediaQuery } from '@mui/material';
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
  // On a wide screen they always fit, and measuring them now and then says otherwise.
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  return (
    <Box sx={{ px: { xs: 1.5, sm: 2, md: 3 }, pt: 1 }}>
      <Tabs
        value={open}
        aria-label={translate(label)}
        variant="scrollable"
        scrollButtons={isNarrow ? 'auto' : false}
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
