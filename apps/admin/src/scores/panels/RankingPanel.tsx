import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import type { ScoreRanking } from '../../kernel/views.js';
import { Figure } from '../Figure.js';
import { PanelBody } from './PanelBody.js';

type Row = ScoreRanking['data'][number];

/** A batch best first, and how far each place rests on the weights. Give `ids` or a `meetingId`. */
export const RankingPanel = (asked: { ids?: readonly string[]; meetingId?: string }) => {
  const translate = useTranslate();
  return (
    <PanelBody<ScoreRanking>
      title={translate('scores.ranking')}
      path="/scores/ranking"
      filter={{ ...asked }}
    >
      {(ranking) => <Ranking ranking={ranking} />}
    </PanelBody>
  );
};

const Ranking = ({ ranking }: { ranking: ScoreRanking }) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { data, excluded, runs, seed, swing, packVersion } = ranking;
  return (
    <>
      {data.map((row) => (
        <RankLine key={row.id} row={row} />
      ))}
      {excluded.map(({ id, leadId, leadName, reason }) => (
        <Typography
          key={id}
          variant="body2"
          sx={{ borderTop: 1, borderColor: 'divider', py: 0.75 }}
        >
          <MuiLink component={Link} to={`/leads/${leadId}/show`}>
            {leadName}
          </MuiLink>{' '}
          {translate('scores.not_ranked')}
          {colon}
          {reason}
        </Typography>
      ))}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('scores.ranking_hint', { runs, seed, swing: swing * 100, pack: packVersion })}
      </Typography>
    </>
  );
};

const RankLine = ({ row }: { row: Row }) => {
  const translate = useTranslate();
  const { rank, leadId, leadName, total, verdictLabel, keptShare, bestRank, worstRank } = row;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        borderTop: 1,
        borderColor: 'divider',
        py: 0.75,
      }}
    >
      <strong>{rank}</strong>
      <Box sx={{ flex: 1, minWidth: 160 }}>
        <MuiLink component={Link} to={`/leads/${leadId}/show`}>
          {leadName}
        </MuiLink>
      </Box>
      <span>
        <Figure value={total} /> · {verdictLabel}
      </span>
      <Typography variant="body2" component="span" sx={{ color: 'text.secondary' }}>
        {translate('scores.rank_kept', {
          share: Math.floor(keptShare * 100),
          best: bestRank,
          worst: worstRank,
        })}
      </Typography>
    </Box>
  );
};
