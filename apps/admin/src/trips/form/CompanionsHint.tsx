import { Box, Link as TextLink, Typography } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { useSettled } from '../../kernel/useSettled.js';
import type { TripCompanions } from '../../kernel/views.js';

type Values = Record<string, string | null | undefined>;
const mostAsked = 6;

/** A quiet hint: who else goes there, projects on the way, who saw the enterprise last. */
export const CompanionsHint = ({ tripId }: { tripId?: string }) => {
  const translate = useTranslate();
  const found = useCompanions(tripId);
  const going = found.flatMap(({ goingThere }) => goingThere);
  const leads = found.flatMap(({ leadsThere }) => leadsThere).slice(0, 5);
  const visits = found.flatMap(({ lastVisits }) => lastVisits).slice(0, 5);
  if (!going.length && !leads.length && !visits.length) return null;
  return (
    <Section title={translate('trips.companions')}>
      {going.map(({ unit, place, departsOn, returnsOn }, at) => (
        <Line key={`going${at}`}>
          {translate('trips.going_there', { unit, place, from: departsOn, to: returnsOn })}
        </Line>
      ))}
      {visits.map(({ unit, enterprise, happenedOn, outcome }, at) => (
        <Line key={`visit${at}`}>
          {translate('trips.last_visit', { unit, enterprise, on: happenedOn })} {outcome}
        </Line>
      ))}
      {leads.map(({ id, name, companyName, region }) => (
        <Line key={id}>
          {translate('trips.lead_there', { region })}{' '}
          <TextLink href={`#/leads/${id}/show`} target="_blank" rel="noreferrer">
            {name}
          </TextLink>{' '}
          {companyName}
        </Line>
      ))}
    </Section>
  );
};

const Line = ({ children }: { children: React.ReactNode }) => (
  <Box sx={{ mb: 0.5 }}>
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
);

/** Answers for each place and each enterprise named so far. */
const useCompanions = (tripId?: string): TripCompanions[] => {
  const { read } = useConsole();
  const values = useWatch() as { stops?: Values[]; appointments?: Values[] } & Values;
  const span = { from: values.departsOn, to: values.returnsOn, tripId };
  const asked = [
    ...named(values.stops, 'place').map((place) => ({ place, ...span })),
    ...named(values.appointments, 'enterprise').map((enterprise) => ({ enterprise, tripId })),
  ].slice(0, mostAsked);
  const settled = useSettled(JSON.stringify(asked));
  return useQueries({
    queries: (JSON.parse(settled) as object[]).map((question) => ({
      queryKey: ['trips', 'companions', question],
      queryFn: () => read<TripCompanions>('/trips/companions', { ...question }),
      retry: false,
    })),
    combine: (answers) => answers.flatMap(({ data }) => (data ? [data] : [])),
  });
};

const named = (parts: Values[] | undefined, field: string): string[] =>
  [
    ...new Set(
      (parts ?? []).map((part) => part[field]?.trim()).filter((text) => text !== undefined),
    ),
  ].filter(Boolean);
