import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { minuteOf } from '../../kernel/dates.js';
import type { LeadDetail, TimelineEntry } from '../../kernel/views.js';
import { CorrectionSheet } from '../move/CorrectionSheet.js';
import { ChangeEntry } from './ChangeEntry.js';
import { FollowUpEntry } from './FollowUpEntry.js';
import { FollowUpCorrection } from './FollowUpCorrection.js';
import { OwnershipEntry } from './OwnershipEntry.js';
import { StageEntry } from './StageEntry.js';

const dots = {
  'follow-up': 'success.main',
  stage: 'primary.main',
  change: 'text.secondary',
  ownership: 'secondary.main',
} as const;

interface Props {
  entry: TimelineEntry;
  lead: LeadDetail;
}

/** One line of the record: what happened and when, who did it, when it was recorded. */
export const Entry = ({ entry, lead }: Props) => {
  const translate = useTranslate();
  const day = entry.happenedOn ?? minuteOf(entry.at).slice(0, 10);
  return (
    <Box
      component="li"
      data-kind={entry.kind}
      sx={{ display: 'flex', gap: 1.25, pb: 1.75, borderColor: 'divider' }}
    >
      <Box
        aria-hidden
        sx={{
          width: 10,
          height: 10,
          mt: 0.75,
          borderRadius: '50%',
          flexShrink: 0,
          bgcolor: dots[entry.kind],
        }}
      />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {day} · {translate(`timeline.${entry.kind}`)} ·{' '}
          {entry.actor?.name ?? translate('timeline.system')} ·{' '}
          {translate('timeline.recorded', { at: minuteOf(entry.at) })}
          {entry.mergedFrom &&
            ` · ${translate('timeline.merged_from', { no: entry.mergedFrom.no })}`}
        </Typography>
        {entry.followUp && <FollowUpEntry followUp={entry.followUp} />}
        {entry.stage && <StageEntry move={entry.stage} />}
        {entry.ownership && <OwnershipEntry event={entry.ownership} />}
        {entry.change && <ChangeEntry fields={entry.change.fields} />}
        <Correct entry={entry} lead={lead} />
      </Box>
    </Box>
  );
};

const Correct = ({ entry, lead }: Props) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const standing =
    !entry.mergedFrom && entry.stage && !entry.stage.corrected && !entry.stage.correctsId;
  const isStage = Boolean(standing && lead.can.correct);
  const isFollowUp = Boolean(
    !entry.mergedFrom && entry.followUp && !entry.followUp.corrected && lead.can.followUp,
  );
  if (!isStage && !isFollowUp) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} sx={{ px: 0.5, minWidth: 0 }}>
        {translate('correct.button')}
      </Button>
      {isOpen && entry.stage && (
        <CorrectionSheet
          leadId={lead.id}
          step={{ stage: entry.stage.to, happenedOn: entry.happenedOn, eventId: entry.id }}
          onClose={close}
        />
      )}
      {isOpen && entry.followUp && (
        <FollowUpCorrection leadId={lead.id} entry={entry} onClose={close} />
      )}
    </>
  );
};
