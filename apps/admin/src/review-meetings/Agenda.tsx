import AddIcon from '@mui/icons-material/Add';
import ArrowDownIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton, Link as TextLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgendaItem, MeetingDetail } from '../kernel/views.js';
import { AddItemSheet } from './AddItemSheet.js';
import { DecisionText } from './DecisionText.js';
import { ItemActions } from './ItemActions.js';
import { ItemStatusChip } from './marks.js';
import { RecusalNote } from './RecusalNote.js';
import { TallyText } from './TallyText.js';
import { useMeetingVerb } from './useMeetingVerb.js';

/** The projects in the order they are heard, each with its vote and its result. */
export const Agenda = ({ meeting }: { meeting: MeetingDetail }) => {
  const translate = useTranslate();
  const [isAdding, setAdding] = useState(false);
  return (
    <Section
      title={translate('meetings.agenda')}
      aside={
        meeting.can.arrange && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<AddIcon />}
            onClick={() => setAdding(true)}
            sx={{ ml: 'auto' }}
            data-verb="add-item"
          >
            {translate('meetings.add_item')}
          </Button>
        )
      }
    >
      {meeting.items.length === 0 && (
        <Typography variant="body2">{translate('meetings.no_items')}</Typography>
      )}
      <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {meeting.items.map((item) => (
          <ItemRow key={item.id} item={item} meeting={meeting} />
        ))}
      </Stack>
      {isAdding && <AddItemSheet meeting={meeting} onClose={() => setAdding(false)} />}
    </Section>
  );
};

const ItemRow = ({ item, meeting }: { item: AgendaItem; meeting: MeetingDetail }) => (
  <Box
    component="li"
    data-item={item.lead.name}
    sx={{ borderTop: 1, borderColor: 'divider', pt: 1.25 }}
  >
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <TextLink
        component={Link}
        to={`/review-meetings/${meeting.id}/room?item=${item.id}`}
        sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}
      >
        {item.position}. {item.lead.name}
      </TextLink>
      <ItemStatusChip status={item.status} />
      {meeting.can.arrange && <Movers item={item} meeting={meeting} />}
    </Box>
    <LeadLine item={item} />
    {item.removalReason && <Typography variant="body2">{item.removalReason}</Typography>}
    <RecusalNote recusals={item.recusals} />
    <TallyText item={item} />
    <DecisionText item={item} />
    <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
      <ItemActions item={item} meeting={meeting} />
    </Stack>
  </Box>
);

const LeadLine = ({ item: { lead } }: { item: AgendaItem }) => (
  <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
    {[lead.no, lead.companyName, lead.unit].filter(Boolean).join(' · ')}
    {lead.totalInvestmentYuan !== null && (
      <>
        {' · '}
        <Money yuan={lead.totalInvestmentYuan} />
      </>
    )}
  </Typography>
);

/** Up and down among the projects still to be decided. */
const Movers = ({ item, meeting }: { item: AgendaItem; meeting: MeetingDetail }) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id);
  const open = meeting.items.filter(({ decision, removalReason }) => !decision && !removalReason);
  const at = open.findIndex(({ id }) => id === item.id);
  if (at < 0 || open.length < 2) return null;
  const swap = (to: number) => {
    const itemIds = open.map(({ id }) => id);
    [itemIds[at], itemIds[to]] = [itemIds[to]!, itemIds[at]!];
    // The page is drawn anew from the server's order, also after a refusal.
    void send('agenda', { itemIds }).catch(() => undefined);
  };
  return (
    <Box component="span" sx={{ ml: 'auto' }}>
      <IconButton
        size="small"
        disabled={at === 0}
        aria-label={translate('meetings.move_up', { name: item.lead.name })}
        onClick={() => swap(at - 1)}
      >
        <ArrowUpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        disabled={at === open.length - 1}
        aria-label={translate('meetings.move_down', { name: item.lead.name })}
        onClick={() => swap(at + 1)}
      >
        <ArrowDownIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};
