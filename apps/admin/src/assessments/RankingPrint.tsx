import { Box, GlobalStyles, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { PrintPage } from '../kernel/parts/PrintPage.js';
import { SheetTable } from '../kernel/parts/SheetTable.js';
import type { RankedPart, RankedRow, RankingView } from '../kernel/views.js';
import { cutPoints } from './cutPoints.js';
import { useRankingOf } from './useRanking.js';

/** The ranking on paper, A4 across: cut-off, ties, frozen cells and units not ranked all stand on it. */
export const RankingPrint = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { ranking, error, refetch } = useRankingOf(id);
  return (
    <PrintPage
      title={ranking?.assessment.name ?? translate('assessments.title')}
      back={{ to: '/assessments', label: 'assessments.back' }}
      hint="assessments.print_hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {ranking && <Sheet ranking={ranking} />}
    </PrintPage>
  );
};

const Sheet = ({ ranking }: { ranking: RankingView }) => {
  const translate = useTranslate();
  const { assessment, items, rows, unranked, asOf, digest } = ranking;
  const head = ['rank', 'unit', 'total'].map((name) => translate(`assessments.${name}`));
  return (
    <Box sx={sheetStyle}>
      <GlobalStyles styles={{ '@page': { size: 'A4 landscape', margin: '10mm' } }} />
      <Typography component="h1" sx={{ fontSize: '16pt', fontWeight: 700, textAlign: 'center' }}>
        {translate('assessments.print_title', { name: assessment.name })}
      </Typography>
      <Typography sx={{ fontSize: '9pt', mb: 1 }}>
        {translate('assessments.print_head', { asOf, digest: digest.slice(0, 16) })}
      </Typography>
      <SheetTable
        head={[...head, ...items.map(({ label }) => label)]}
        rows={rows.map((row) => [
          place(translate, row),
          row.unit.name,
          cut(row.total),
          ...row.parts.map((part) => cell(translate, part)),
        ])}
      />
      {unranked.length > 0 && (
        <>
          <Typography component="h2" sx={{ fontSize: '11pt', fontWeight: 700, mt: 2, mb: 0.5 }}>
            {translate('assessments.unranked', { count: unranked.length })}
          </Typography>
          <SheetTable
            head={[translate('assessments.unit'), translate('assessments.reasons')]}
            rows={unranked.map(({ unit, reasons }) => [unit.name, reasons.join('；')])}
          />
        </>
      )}
      <Typography sx={{ fontSize: '8pt', mt: 1 }}>{translate('assessments.print_foot')}</Typography>
    </Box>
  );
};

type Translate = ReturnType<typeof useTranslate>;

const cut = (points: string | null): string => (points === null ? '—' : cutPoints(points));

const place = (translate: Translate, { rank, isTied }: RankedRow): string =>
  `${rank}${isTied ? translate('assessments.tied_short') : ''}`;

const cell = (translate: Translate, { points, frozenBy }: RankedPart): string =>
  `${cut(points)}${frozenBy ? translate('assessments.frozen_short') : ''}`;

const sheetStyle = {
  color: '#000',
  bgcolor: '#fff',
  overflowX: 'auto',
  '& table': { width: '100%', borderCollapse: 'collapse', fontSize: '9pt' },
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
  '& th, & td': { border: '1px solid #555', p: '1mm', textAlign: 'left' },
} as const;
