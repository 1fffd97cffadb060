import { Box, Stack, Typography } from '@mui/material';
import { ownershipRoles } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../kernel/dates.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Marks } from '../kernel/parts/Marks.js';
import type { OwnershipEvent, OwnershipSheet, OwnershipTermRow } from '../kernel/views.js';

/** Every term of each role in its order, and the acts that opened and ended them. */
export const OwnershipHistory = ({ sheet }: { sheet: OwnershipSheet }) => {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('ownerships.terms')}>
        <Stack spacing={1.25}>
          {ownershipRoles.map(({ id }) => (
            <RoleTerms key={id} terms={sheet.terms.filter(({ role }) => role === id)} />
          ))}
        </Stack>
      </Section>
      <Section title={translate('ownerships.events')}>
        <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {sheet.events.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </Stack>
      </Section>
    </>
  );
};

const RoleTerms = ({ terms }: { terms: readonly OwnershipTermRow[] }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const [first] = terms;
  if (!first) return null;
  return (
    <div>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {word(first.role)}
      </Typography>
      {terms.map(({ id, owner, fromOn, untilOn }) => (
        <Typography key={id} variant="body2" data-term={first.role}>
          {translate(untilOn ? 'ownerships.term_ended' : 'ownerships.term_open', {
            ...{ name: owner.name, from: fromOn, until: untilOn },
          })}
        </Typography>
      ))}
    </div>
  );
};

const EventLine = ({ event }: { event: OwnershipEvent }) => {
  const translate = useTranslate();
  const { word } = useWords(ownershipRoles);
  const { kind, role, outgoing, incoming, happenedOn, proposedBy, approvedBy } = event;
  const nobody = translate('common.none');
  const words = { role: word(role) ?? '', from: outgoing ?? nobody, to: incoming ?? nobody };
  return (
    <Box component="li" data-event={kind}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {happenedOn} {translate(`ownerships.did_${kind}`, words)}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {event.reason}
      </Typography>
      {event.note && (
        <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'pre-wrap' }}>
          {event.note}
        </Typography>
      )}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(proposedBy === approvedBy ? 'ownerships.by_one' : 'ownerships.by', {
          proposedBy,
          approvedBy,
          at: minuteOf(event.recordedAt),
        })}
      </Typography>
      <Marks findings={event.marks} title={translate('ownerships.marks')} />
    </Box>
  );
};
