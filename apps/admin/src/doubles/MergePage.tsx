import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import type { MergePreview } from '../kernel/views.js';
import { MergeForm } from './MergeForm.js';

/** Two records of one project, field by field, before one is merged into the other. */
export const MergePage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { id, otherId } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'merge-preview', id, otherId],
    queryFn: () => read<MergePreview>(`/leads/${id}/merge-preview`, { with: otherId }),
    // A choice is made on what is read now, not on what was read an hour ago.
    gcTime: 0,
  });
  return (
    <Page title={translate('merge.title')} wide={false}>
      <LoadState data={data} error={error} refetch={refetch} height={320} />
      {data && <MergeForm key={`${id}${otherId}`} preview={data} />}
    </Page>
  );
};
