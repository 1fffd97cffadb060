import { Card, CardActionArea, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import type { RulePackRow } from '../kernel/views.js';

/** On the dashboard of those who may decide: the one version that waits, unless they drafted it themselves. */
export const WaitingPack = () =>
  useSession()?.abilities['rule-packs']?.decide ? <Waiting /> : null;

const Waiting = () => {
  const translate = useTranslate();
  const { data } = useGetList<RulePackRow>('rule-packs', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'createdAt', order: 'DESC' },
    filter: { status: 'waiting' },
    meta: { rows: true },
  });
  const pack = data?.find(({ can }) => can.approve);
  if (!pack) return null;
  return (
    <Card variant="outlined" sx={{ borderColor: 'warning.main', maxWidth: 420, mb: 1.5 }}>
      <CardActionArea component={Link} to={`/rule-packs/${pack.id}/show`} sx={{ p: 2 }}>
        <Typography sx={{ fontWeight: 650, color: 'warning.main' }}>
          {translate('packs.waiting_card', { version: pack.packVersion })}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('packs.waiting_card_hint', {
            name: pack.proposedBy?.name ?? '',
            day: pack.effectiveFrom,
          })}
        </Typography>
      </CardActionArea>
    </Card>
  );
};
