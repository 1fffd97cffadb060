import { useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { EditPage } from '../../kernel/form/EditPage.js';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { Page } from '../../kernel/parts/Page.js';
import type { TripDetail } from '../../kernel/views.js';
import { tripBody, tripForm } from './tripForm.js';
import { TripForm } from './TripForm.js';

/** Changes a draft or what was sent back; an approved filing is filed anew instead. */
export const TripEdit = () => (
  <EditPage resource="trips">
    <Body />
  </EditPage>
);

const Body = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const trip = useRecordContext<TripDetail>();
  if (!trip?.content) return null;
  return (
    <Page title={`${translate('trips.edit_title')} · ${trip.no}`}>
      <RecordForm<TripDetail>
        key={trip.id}
        resource="trips"
        record={trip}
        toForm={tripForm}
        toBody={tripBody}
        describe={describe}
        onSaved={({ id }) => void navigate(`/trips/${id}/show`, { replace: true })}
      >
        <TripForm tripId={trip.id} />
      </RecordForm>
    </Page>
  );
};

const describe = (_field: string, value: unknown): string =>
  Array.isArray(value) ? `${value.length}` : typeof value === 'string' ? value : '—';
