import { Card, CardActionArea, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';

/** On the dashboard of those who verify: how many claims wait for them. */
export const WaitingNote = () => (useSession()?.abilities.verifications?.list ? <Counted /> : null);

const Counted = () => {
  const translate = useTranslate();
  const { total } = useGetList('verifications', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'recordedAt', order: 'ASC' },
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
        to="/verifications"
        aria-label={translate('verifications.waiting_card_open', { count: total })}
        sx={{ p: 2 }}
      >
        <Typography variant="body2">{translate('verifications.waiting_card')}</Typography>
        <Typography
          data-testid="waiting-verifications"
          sx={{ fontSize: 28, fontWeight: 650, color: total ? 'warning.main' : 'text.primary' }}
        >
          {total}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('verifications.waiting_card_hint')}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
