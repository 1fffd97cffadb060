import { Box, Tab, Tabs } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const places = { list: '/trips', calendar: '/trips/calendar' } as const;

interface Props {
  at: keyof typeof places;
  inset?: boolean;
}

/** The same trips as a list, or by the month. */
export const TripTabs = ({ at, inset = false }: Props) => {
  const translate = useTranslate();
  return (
    <Box sx={{ mb: inset ? 0 : 1.5, px: inset ? { xs: 1.5, sm: 2, md: 3 } : 0 }}>
      <Tabs value={at} aria-label={translate('trips.title')}>
        {Object.entries(places).map(([id, to]) => (
          <Tab key={id} value={id} component={Link} to={to} label={translate(`trips.tab_${id}`)} />
        ))}
      </Tabs>
    </Box>
  );
};
