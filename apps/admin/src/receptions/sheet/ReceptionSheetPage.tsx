import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { PrintPage } from '../../kernel/parts/PrintPage.js';
import type { ReceptionDetail } from '../../kernel/views.js';
import { ReceptionSheet } from './ReceptionSheet.js';

/** 接待清单 on A4, to be signed and kept with the vouchers. */
export const ReceptionSheetPage = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<ReceptionDetail>(
    'receptions',
    { id },
    { retry: false },
  );
  return (
    <PrintPage
      title={[translate('receptions.sheet_title'), data?.no].filter(Boolean).join('-')}
      back={{ to: `/receptions/${id}/show`, label: 'receptions.sheet_back' }}
      hint="receptions.sheet_hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {data?.guests && <ReceptionSheet reception={data} />}
    </PrintPage>
  );
};
