import { Box, Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import type { RankedPart, RankedRow, RankingView } from '../kernel/views.js';
import { AppealButton } from './appeals/AppealButton.js';
import { PointsText } from './PointsText.js';
import { ScoreHead } from './ScoreHead.js';
import { questionOf } from './useRanking.js';

interface Props {
  ranking: RankingView;
  rows: readonly RankedRow[];
  onAppeal: () => void;
}

/** The ranking itself: place, total, every item's points; each figure opens exactly its rows. */
export const RankingTable = ({ ranking, rows, onAppeal }: Props) => (
  <ScoreHead items={ranking.items}>
    {rows.map((row) => (
      <TableRow key={row.unit.id} data-unit={row.unit.name}>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <Place row={row} />
        </TableCell>
        <TableCell sx={{ minWidth: 110, fontWeight: 650 }}>{row.unit.name}</TableCell>
        <TableCell align="right">
          <Total row={row} />
        </TableCell>
        {row.parts.map((part) => (
          <TableCell key={part.itemId} align="right" data-item={part.itemId}>
            <PartCell ranking={ranking} row={row} part={part} onAppeal={onAppeal} />
          </TableCell>
        ))}
      </TableRow>
    ))}
  </ScoreHead>
);

const Place = ({ row }: { row: RankedRow }) => {
  const translate = useTranslate();
  const { rank, isTied, previousRank, rankIfVerified } = row;
  const moved = rank !== null && previousRank !== null ? previousRank - rank : null;
  return (
    <>
      <Typography component="span" sx={{ fontSize: 20, fontWeight: 700 }}>
        {rank}
      </Typography>{' '}
      {isTied && translate('assessments.tied')}
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {moved === null
          ? translate('assessments.no_previous')
          : translate(
              moved === 0
                ? 'assessments.kept'
                : moved > 0
                  ? 'assessments.risen'
                  : 'assessments.fallen',
              { count: Math.abs(moved), previous: previousRank },
            )}
      </Typography>
      {rankIfVerified !== rank && (
        <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
          {translate('assessments.if_verified', { rank: rankIfVerified })}
        </Typography>
      )}
    </>
  );
};

const Total = ({ row: { total, totalWithVerifying } }: { row: RankedRow }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography component="span" sx={{ fontSize: 18, fontWeight: 700 }}>
        <PointsText points={total} />
      </Typography>
      {totalWithVerifying !== total && (
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('assessments.with_verifying')} <PointsText points={totalWithVerifying} />
        </Typography>
      )}
    </>
  );
};

interface CellProps {
  ranking: RankingView;
  row: RankedRow;
  part: RankedPart;
  onAppeal: () => void;
}

export const PartCell = ({ ranking, row, part, onAppeal }: CellProps) => {
  const translate = useTranslate();
  const { itemId, indicator, label, value, points, missing, frozenBy, formula } = part;
  const to = `/assessments/${ranking.assessment.id}/cells/${row.unit.id}/${indicator}${questionOf(ranking)}`;
  const figure = <MeasureText indicator={indicator} value={value} />;
  return (
    <Box title={formula} sx={{ minWidth: 84 }}>
      {missing ? (
        <Typography variant="caption" sx={{ color: 'warning.main' }}>
          {missing}
        </Typography>
      ) : (
        <strong>
          <PointsText points={points} />
        </strong>
      )}
      <Typography variant="caption" sx={{ display: 'block' }}>
        {row.can.drillDown ? (
          <TextLink
            component={Link}
            to={to}
            aria-label={translate('assessments.open_rows', { unit: row.unit.name, item: label })}
          >
            {figure}
          </TextLink>
        ) : (
          figure
        )}
      </Typography>
      {row.weakest === itemId && (
        <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
          {translate('assessments.weakest')}
        </Typography>
      )}
      {row.caveats?.[indicator] && (
        <Typography
          variant="caption"
          title={row.caveats[indicator]}
          data-caveat={indicator}
          sx={{ display: 'block', color: 'warning.main' }}
        >
          {translate('assessments.unkept')}
        </Typography>
      )}
      {frozenBy && (
        <Typography variant="caption" sx={{ display: 'block', color: 'info.main' }}>
          {translate('assessments.frozen')}
        </Typography>
      )}
      {row.can.appeal && !frozenBy && (
        <AppealButton
          assessmentId={ranking.assessment.id}
          cell={{ unitId: row.unit.id, itemId, label }}
          onDone={onAppeal}
        />
      )}
    </Box>
  );
};
