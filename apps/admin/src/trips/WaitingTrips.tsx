import { Button, Card, CardActionArea, Paper, Stack, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import type { TripRow } from '../kernel/views.js';
import { TripCard } from './TripCard.js';

const shown = 3;
const filter = { waitingForMe: 'true' };
const allWaiting = `/trips?filter=${encodeURIComponent(JSON.stringify(filter))}`;

/** On the dashboard of whoever approves: the trips that wait, the first to leave on top, each opened with one tap. */
export const WaitingTrips = () => (useAbility('trips', 'list') ? <Waiting /> : null);

const Waiting = () => {
  const translate = useTranslate();
  const { data, total } = useGetList<TripRow>('trips', {
    pagination: { page: 1, perPage: shown },
    sort: { field: 'departsOn', order: 'ASC' },
    filter,
    meta: { rows: true },
  });
  if (!data || !total) return null;
  return (
    <Paper
      variant="outlined"
      component="section"
      data-testid="waiting-trips"
      sx={{ p: 1.5, mb: 1.5, borderColor: 'warning.main' }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('trips.waiting_card', { count: total })}
      </Typography>
      <Stack spacing={1}>
        {data.map((trip) => (
          <Card key={trip.id} variant="outlined">
            <CardActionArea component={Link} to={`/trips/${trip.id}/show`} sx={{ p: 1.5 }}>
              <TripCard trip={trip} />
            </CardActionArea>
          </Card>
        ))}
      </Stack>
      {total > shown && (
        <Button component={Link} to={allWaiting} size="small" sx={{ mt: 1 }}>
          {translate('trips.waiting_all')}
        </Button>
      )}
    </Paper>
  );
};
