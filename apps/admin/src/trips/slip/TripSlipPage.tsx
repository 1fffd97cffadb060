import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { PrintPage } from '../../kernel/parts/PrintPage.js';
import type { TripDetail } from '../../kernel/views.js';
import { TripSlip } from './TripSlip.js';

/** 外出报备单 on A4, with the report once there is one. */
export const TripSlipPage = () => {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<TripDetail>('trips', { id }, { retry: false });
  return (
    <PrintPage
      title={[translate('trips.slip'), data?.no].filter(Boolean).join('-')}
      back={{ to: `/trips/${id}/show`, label: 'trips.slip_back' }}
      hint="trips.slip_hint"
      error={error}
      onRetry={() => void refetch()}
    >
      {data?.content && <TripSlip trip={data} />}
    </PrintPage>
  );
};
