import { Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Page } from '../../kernel/parts/Page.js';
import type { TripDetail } from '../../kernel/views.js';
import { LoadedTrip } from '../LoadedTrip.js';
import { tripBody, tripForm } from './tripForm.js';
import { TripForm } from './TripForm.js';

/** Files an approved trip anew; both versions stay. */
export const TripRefile = () => <LoadedTrip>{(trip) => <Body trip={trip} />}</LoadedTrip>;

const Body = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  // Of the moment the page was opened: sent again after a lost answer, it is the same request.
  const [clientStatedAt] = useState(() => new Date().toISOString());
  return (
    <Page title={`${translate('trips.refile')} · ${trip.no}`}>
      <RecordForm<TripDetail>
        resource="trips"
        createAt={`/trips/${trip.id}/refiling`}
        toForm={tripForm}
        toBody={({ reason, ...values }) => ({
          ...tripBody(values),
          reason: reason ?? '',
          clientStatedAt,
        })}
        defaultValues={{ ...tripForm(trip), reason: null }}
        submitLabel="trips.refile"
        savedMessage={() => 'trips.done'}
        onSaved={({ id }) => void navigate(`/trips/${id}/show`, { replace: true })}
      >
        <Section title={translate('trips.refile_reason')}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate('trips.refile_intro')}
          </Typography>
          <TextInput
            source="reason"
            label="trips.refile_reason"
            multiline
            validate={required()}
            fullWidth
          />
        </Section>
        <TripForm tripId={trip.id} />
      </RecordForm>
    </Page>
  );
};
