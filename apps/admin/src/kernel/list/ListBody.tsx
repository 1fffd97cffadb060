import { Button, Paper, Skeleton, Stack, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Pagination, useListContext, useTranslate } from 'react-admin';
import { EmptyState } from '../parts/EmptyState.js';
import { ProblemPanel } from '../parts/ProblemPanel.js';

interface Props {
  /** The wide screen's table. */
  table: ReactNode;
  /** The phone's cards of the same rows. */
  cards: ReactNode;
  /** Shown when there is nothing at all, not merely nothing for these conditions. */
  empty: ReactNode;
}

/** The rows, or why there are none: loading, refused, truly empty, nothing for these conditions. */
export const ListBody = ({ table, cards, empty }: Props) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const { error, isPending, total, filterValues, refetch } = useListContext();
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (isPending) return <Waiting />;
  if (!total)
    return Object.keys(filterValues).length ? (
      <NothingFound />
    ) : (
      <Paper variant="outlined">{empty}</Paper>
    );
  return (
    <>
      {isPhone ? (
        cards
      ) : (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          {table}
        </Paper>
      )}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </>
  );
};

const Waiting = () => {
  const translate = useTranslate();
  return (
    <Stack spacing={1} aria-label={translate('common.loading')} role="status">
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} variant="rounded" height={40} />
      ))}
    </Stack>
  );
};

const NothingFound = () => {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  return (
    <Paper variant="outlined">
      <EmptyState
        title={translate('list.empty_filtered')}
        hint={translate('list.empty_filtered_hint')}
        actions={
          <Button variant="outlined" onClick={() => setFilters({}, {}, false)}>
            {translate('list.clear')}
          </Button>
        }
      />
    </Paper>
  );
};

/** "共 160 条", or "约 160 条" when the server only estimated. */
export const ListTotal = () => {
  const translate = useTranslate();
  const { total, meta, isPending } = useListContext();
  if (isPending || total === undefined) return null;
  const isExact = (meta as { totalIsExact?: boolean } | undefined)?.totalIsExact ?? true;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }} data-testid="list-total">
      {translate(isExact ? 'common.total' : 'common.total_about', { count: total })}
    </Typography>
  );
};
