import { Alert, Link as TextLink, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
import { LoadState } from '../../kernel/parts/LoadState.js';
import { Page } from '../../kernel/parts/Page.js';
import type { TripEffectReport } from '../../kernel/views.js';
import { MeasureTable } from './MeasureTable.js';

type Span = { from?: string; to?: string };

/** What trips came to, by unit, zone and purpose. Days are never a score. */
export const TripEffectPage = () => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [span, setSpan] = useState<Span>({});
  const { data, error, refetch } = useQuery({
    queryKey: ['trips', 'effect', span],
    queryFn: () => read<TripEffectReport>('/trips/effect', span),
    placeholderData: (previous) => previous,
  });
  return (
    <Page
      title={translate('trips.effect')}
      actions={data && <SpanInputs report={data} onChange={setSpan} />}
    >
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {translate('trips.effect_hint', { count: data?.unreported ?? 0 })}
      </Alert>
      <LoadState data={data} error={error} refetch={refetch} height={240} />
      {data && <Tables report={data} />}
    </Page>
  );
};

const SpanInputs = (props: { report: TripEffectReport; onChange: (span: Span) => void }) => {
  const translate = useTranslate();
  const { from, to } = props.report;
  return (['from', 'to'] as const).map((edge) => (
    <TextField
      key={edge}
      type="date"
      size="small"
      label={translate(`trips.effect_${edge}`)}
      value={{ from, to }[edge]}
      onChange={({ target }) => target.value && props.onChange({ from, to, [edge]: target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  ));
};

const Tables = ({ report }: { report: TripEffectReport }) => {
  const translate = useTranslate();
  const total = {
    id: 'total',
    label: translate('trips.effect_total'),
    sharePercent: '',
    measure: report.total,
  };
  return (
    <>
      <Section title={translate('trips.effect_units')}>
        <MeasureTable rows={[total, ...report.units]} />
      </Section>
      <Section title={translate('trips.effect_zones')}>
        <MeasureTable rows={report.zones} />
      </Section>
      <Section title={translate('trips.effect_purposes')}>
        <MeasureTable rows={report.purposes} />
      </Section>
      <Listed listed={report.listed} />
    </>
  );
};

/** Trips for people to look at: no verdict on anybody. */
const Listed = ({ listed }: Pick<TripEffectReport, 'listed'>) => {
  const translate = useTranslate();
  if (!listed.length) return null;
  return (
    <Section title={translate('trips.effect_listed')}>
      {listed.map(({ tripId, tripNo, unit, findings }) => (
        <div key={tripId}>
          <Typography variant="body2" sx={{ my: 1 }}>
            <TextLink component={Link} to={`/trips/${tripId}/show`}>
              {tripNo}
            </TextLink>{' '}
            {unit}
          </Typography>
          <Findings findings={findings} title={translate('trips.consider')} />
        </div>
      ))}
    </Section>
  );
};
