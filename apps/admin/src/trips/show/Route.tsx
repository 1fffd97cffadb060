import { Box, Chip, Link as TextLink, Typography } from '@mui/material';
import { dayMarkKinds, tripDays } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../../kernel/i18n/words.js';
import { Section } from '../../kernel/parts/Facts.js';
import { RouteLine } from './RouteLine.js';
import type { TripContentView, TripDetail } from '../../kernel/views.js';

interface Props {
  trip: TripDetail;
}

/** The way, day by day: where, whom, and what a day without an appointment was for. No map is needed. */
export const Route = ({ trip }: Props) => {
  const translate = useTranslate();
  const { content } = trip;
  const planned = content.appointments.map(({ on }) => on);
  const days = [...new Set([...tripDays(content), ...planned])].sort();
  return (
    <Section title={translate('trips.route')}>
      {!days.length && <Typography variant="body2">{translate('trips.no_dates')}</Typography>}
      <RouteLine content={content} />
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {days.map((on, at) => (
          <Box
            component="li"
            key={on}
            sx={{ borderLeft: 3, borderColor: 'primary.light', pl: 1.5, pb: 1.5, ml: 0.5 }}
          >
            <DayHead on={on} no={at + 1} content={content} />
            <Appointments on={on} trip={trip} />
          </Box>
        ))}
      </Box>
    </Section>
  );
};

const DayHead = ({ on, no, content }: { on: string; no: number; content: TripContentView }) => {
  const translate = useTranslate();
  const { word } = useWords(dayMarkKinds);
  const places = content.stops.filter(
    ({ arrivesOn, leavesOn }) => arrivesOn <= on && on <= leavesOn,
  );
  const marks = content.dayMarks.filter((mark) => mark.on === on);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {translate('trips.day', { no, on })}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {places.map(({ place }) => place).join(' → ')}
      </Typography>
      {places.some(({ isScenic }) => isScenic) && (
        <Chip size="small" color="warning" label={translate('resources.trips.fields.isScenic')} />
      )}
      {marks.map(({ kind, note }) => (
        <Chip key={kind} size="small" label={[word(kind), note].filter(Boolean).join(' · ')} />
      ))}
    </Box>
  );
};

const Appointments = ({ on, trip }: Props & { on: string }) => {
  const translate = useTranslate();
  const lead = (id: string | null) => trip.leads.find((one) => one.id === id);
  return (
    <>
      {trip.content.appointments
        .filter((one) => one.on === on)
        .map((one, at) => (
          <Box key={`${one.enterprise}${at}`} sx={{ mt: 0.75 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {one.time ?? translate('trips.no_time')} <b>{one.enterprise}</b>
              {[one.contactName, one.contactPost].some(Boolean) &&
                ` · ${[one.contactName, one.contactPost].filter(Boolean).join(' ')}`}
            </Typography>
            <Typography
              variant="caption"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {one.leadId && (
                <TextLink component={Link} to={`/leads/${one.leadId}/show`}>
                  {lead(one.leadId)?.name ?? translate('trips.hidden_lead')}
                </TextLink>
              )}{' '}
              {[one.project, one.topic].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
    </>
  );
};
