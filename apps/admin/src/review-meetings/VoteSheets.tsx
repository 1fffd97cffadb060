import { Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import type { ItemSheetProps } from './ItemActions.js';
import { RecusalNote } from './RecusalNote.js';
import { useMeetingVerb } from './useMeetingVerb.js';

/** Names who recuses by rule before the vote begins. */
export const OpenVotingSheet = ({ item, meeting, onClose }: ItemSheetProps) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  return (
    <SheetForm
      title={`${translate('meetings.verb_openVoting')} · ${item.lead.name}`}
      resource="review-meetings"
      submitLabel="meetings.verb_openVoting"
      onSubmit={() => send(`items/${item.id}/voting`, {})}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('meetings.voting_intro')}
      </Typography>
      <RecusalNote recusals={item.recusals} />
    </SheetForm>
  );
};

/** Opens the ballots; whoever has not voted is named before anyone stops waiting for them. */
export const RevealSheet = ({ item, meeting, onClose }: ItemSheetProps) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const send = useMeetingVerb(meeting.id, onClose);
  const [isClosed, setClosed] = useState(false);
  const silent = item.turnout.filter(({ hasVoted }) => !hasVoted);
  const names = list(silent.map(({ name }) => name));
  return (
    <SheetForm
      title={`${translate('meetings.verb_reveal')} · ${item.lead.name}`}
      resource="review-meetings"
      submitLabel="meetings.verb_reveal"
      onSubmit={() =>
        send(`items/${item.id}/reveal`, {
          missing: isClosed ? silent.map(({ userId }) => userId) : [],
        })
      }
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('meetings.reveal_intro')}
      </Typography>
      {silent.length > 0 && (
        <FormControlLabel
          control={<Checkbox checked={isClosed} onChange={(_, checked) => setClosed(checked)} />}
          label={translate('meetings.close_voting', { names })}
        />
      )}
    </SheetForm>
  );
};
