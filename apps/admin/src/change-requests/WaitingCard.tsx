import { Card, CardActionArea, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';

const forMe = { status: 'waiting', mine: 'false' };

/** On the dashboard of those who may decide: how many changes wait for them, their own requests left out. */
export const WaitingCard = () =>
  useSession()?.abilities['change-requests']?.decide ? <Counted /> : null;

const Counted = () => {
  const translate = useTranslate();
  const { total } = useGetList('change-requests', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'requestedAt', order: 'ASC' },
    filter: forMe,
    meta: { rows: true },
  });
  if (total === undefined) return null;
  return (
    <Card
      variant="outlined"
      sx={{ borderColor: total ? 'warning.main' : undefined, maxWidth: 420, mb: 1.5 }}
    >
      <CardActionArea
        component={Link}
        to={`/change-requests?filter=${encodeURIComponent(JSON.stringify(forMe))}`}
        aria-label={translate('changes.waiting_card_open', { count: total })}
        sx={{ p: 2 }}
      >
        <Typography variant="body2">{translate('changes.waiting_card')}</Typography>
        <Typography
          data-testid="waiting-changes"
          sx={{ fontSize: 28, fontWeight: 650, color: total ? 'warning.main' : 'text.primary' }}
        >
          {total}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('changes.waiting_card_hint')}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
