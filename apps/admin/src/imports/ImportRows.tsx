import { Box, Pagination, Paper, Skeleton, Tab, Tabs, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { ImportRow, ImportView } from '../kernel/views.js';
import { RowCard } from './RowCard.js';

const perPage = 25;

type Verdict = ImportRow['verdict'];
interface RowPage {
  data: ImportRow[];
  total: number;
}

/** Every row of the ledger by verdict; each bad cell with its value, its reason and what would help. */
export const ImportRows = ({ view }: { view: ImportView }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [verdict, setVerdict] = useState<Verdict | 'all'>(() => firstTab(view));
  const [page, setPage] = useState(1);
  const { data, error, isPending } = useQuery({
    queryKey: ['imports', 'rows', view.id, view.status, verdict, page, view.counts],
    queryFn: () =>
      read<RowPage>(`/imports/${view.id}/rows`, {
        page,
        perPage,
        verdict: verdict === 'all' ? undefined : verdict,
      }),
    placeholderData: keepPreviousData,
  });
  const pages = Math.ceil((data?.total ?? 0) / perPage);
  return (
    <Paper variant="outlined" sx={{ minWidth: 0 }}>
      <Tabs
        value={verdict}
        variant="scrollable"
        allowScrollButtonsMobile
        onChange={(_event, value: Verdict | 'all') => {
          setVerdict(value);
          setPage(1);
        }}
      >
        {tabsOf(view).map(([id, count]) => (
          <Tab key={id} value={id} label={`${translate(`imports.${id}`)} ${count}`} />
        ))}
      </Tabs>
      <Box sx={{ p: { xs: 1, sm: 1.5 } }}>
        {error && <ProblemPanel error={error} title="problem.load_title" />}
        {isPending && <Skeleton variant="rounded" height={160} />}
        {data?.data.length === 0 && <Typography>{translate('imports.no_rows')}</Typography>}
        {data?.data.map((row) => (
          <RowCard key={row.rowNo} row={row} />
        ))}
        {pages > 1 && (
          <Pagination
            count={pages}
            page={page}
            onChange={(_event, next) => setPage(next)}
            sx={{ mt: 1 }}
          />
        )}
      </Box>
    </Paper>
  );
};

const tabsOf = ({ counts }: ImportView): [Verdict | 'all', number][] => [
  ['all', counts.rows + counts.notes],
  ['faulty', counts.faulty],
  ['doubtful', counts.doubtful],
  ['good', counts.good],
  ['note', counts.notes],
];

// Whoever opens a check wants to see what is wrong first.
const firstTab = ({ counts }: ImportView): Verdict | 'all' => {
  if (counts.faulty > 0) return 'faulty';
  return counts.doubtful > 0 ? 'doubtful' : 'all';
};
