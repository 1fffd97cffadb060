import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { PaceRowPage } from '../kernel/views.js';
import { ProjectPaces } from './PaceTables.js';
import { ProgressTabs } from './ProgressTabs.js';

/** The projects of one light, by the conditions in the address. */
export const PaceRowsPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [params] = useSearchParams();
  const question = Object.fromEntries(params);
  const { data, error, refetch } = useQuery({
    queryKey: ['progress', 'pace', 'rows', question],
    queryFn: () => read<PaceRowPage>('/progress/pace/rows', question),
  });
  return (
    <>
      <ProgressTabs open="pace" />
      <Page title={translate('progress.by_project')} aside={data && <Total count={data.total} />}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data?.total === 0 && <EmptyState title={translate('progress.none_found')} />}
        {data && data.total > 0 && <ProjectPaces projects={data.data} />}
      </Page>
    </>
  );
};

const Total = ({ count }: { count: number }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }} data-testid="rows-total">
      {translate('common.total', { count })}
    </Typography>
  );
};
