import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Findings } from '../../kernel/parts/Findings.js';
import { InputGrid } from '../../kernel/form/inputs.js';
import { RecordForm } from '../../kernel/form/RecordForm.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Page } from '../../kernel/parts/Page.js';
import type { TripDetail } from '../../kernel/views.js';
import { LoadedTrip } from '../LoadedTrip.js';
import { LiveReport, Spent } from './LiveReport.js';
import { Meetings } from './Meetings.js';
import { Outcomes } from './Outcomes.js';
import { reportBody, reportForm } from './reportForm.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** The report of a trip: each appointment told, each project settled, costs against the standard. */
export const TripReportPage = () => <LoadedTrip>{(trip) => <Body trip={trip} />}</LoadedTrip>;

const Body = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <Page title={`${translate('trips.report')} · ${trip.no}`} wide={false}>
      <RecordForm<TripDetail>
        resource="trips"
        createAt={`/trips/${trip.id}/report`}
        toForm={() => ({})}
        toBody={reportBody}
        defaultValues={reportForm(trip)}
        submitLabel="trips.report_submit"
        savedMessage={() => 'trips.done'}
        onSaved={({ id }) => void navigate(`/trips/${id}/show`, { replace: true })}
      >
        <Section title={translate(of('meetings'))}>
          <Meetings trip={trip} />
        </Section>
        <Section title={translate(of('outcomes'))}>
          <Outcomes trip={trip} />
        </Section>
        <Section title={translate(of('summary'))}>
          <Summary />
        </Section>
        <Section title={translate(of('expenses'))}>
          <Findings
            findings={trip.judgement.findings.filter(
              ({ field, verdict }) => field === 'budget' && verdict !== 'pass',
            )}
            title={translate('trips.budget_marked')}
          />
          <Spent tripId={trip.id} />
        </Section>
        <LiveReport tripId={trip.id} />
      </RecordForm>
    </Page>
  );
};

const Summary = () => (
  <>
    <TextInput
      source="summary"
      label={of('summary')}
      helperText="trips.summary_hint"
      multiline
      minRows={3}
      validate={required()}
      fullWidth
    />
    <TextInput source="agreed" label={of('agreed')} multiline fullWidth />
    <InputGrid min={180}>
      <TextInput source="nextStep" label={of('nextStep')} validate={required()} />
      <TextInput source="nextStepOwner" label={of('nextStepOwner')} validate={required()} />
      <DateInput source="nextStepOn" label={of('nextStepOn')} validate={required()} />
    </InputGrid>
  </>
);
