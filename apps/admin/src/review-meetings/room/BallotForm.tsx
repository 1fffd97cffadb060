import { Button, TextField, Typography } from '@mui/material';
import { type Conclusion, conclusions } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { newKey } from '../../kernel/idempotency.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { AgendaItem } from '../../kernel/views.js';
import { BigChoice } from './BigChoice.js';
import { ConfirmBallot } from './ConfirmBallot.js';
import { useRoomKeys } from './useRoomKeys.js';

interface Props {
  item: AgendaItem;
  meetingId: string;
  onCast: (digest: string) => void;
}

export interface BallotDraft {
  conclusion: Conclusion | null;
  judgements: Record<string, string>;
  comment: string;
  /** Random: so that nothing the request leaves behind could be guessed back to a vote. */
  salt: string;
}

/** Up to so many characters three options share a line. */
const shortWords = 4;

/** 1 to 4 choose the conclusion, Enter asks to confirm; buttons are as large as a thumb. */
export const BallotForm = ({ item, meetingId, onCast }: Props) => {
  const translate = useTranslate();
  const { choices } = useWords(conclusions);
  const [isAsking, setAsking] = useState(false);
  const [draft, setDraft] = useState<BallotDraft>(() => ({
    conclusion: null,
    judgements: {},
    comment: '',
    salt: newKey(),
  }));
  const change = (part: Partial<BallotDraft>) => setDraft((before) => ({ ...before, ...part }));
  const choose = (conclusion: string) => change({ conclusion: conclusion as Conclusion });
  const judge = (id: string, option: string) =>
    setDraft((before) => ({ ...before, judgements: { ...before.judgements, [id]: option } }));
  useRoomKeys({
    ...Object.fromEntries(choices.map(({ id }, at) => [String(at + 1), () => choose(id)])),
    Enter: () => setAsking(draft.conclusion !== null),
  });
  return (
    <>
      <BigChoice
        label={translate('meetings.conclusion')}
        name="conclusion"
        value={draft.conclusion}
        choices={choices.map(({ id, name }, at) => ({ id, name: `${at + 1} ${name}` }))}
        onChange={choose}
      />
      {item.judged.map(({ id, label, options }) => (
        <BigChoice
          key={id}
          label={label}
          name={id}
          min={options.some(({ label: words }) => words.length > shortWords) ? 190 : 110}
          value={draft.judgements[id] ?? null}
          choices={options.map((option) => ({
            id: option.id,
            name: translate('meetings.option', { label: option.label, points: option.points }),
          }))}
          onChange={(option) => judge(id, option)}
        />
      ))}
      <TextField
        label={translate('meetings.comment')}
        helperText={translate('meetings.comment_hint')}
        value={draft.comment}
        onChange={(event) => change({ comment: event.target.value })}
        multiline
        minRows={2}
        fullWidth
      />
      <Button
        variant="contained"
        size="large"
        fullWidth
        disabled={draft.conclusion === null}
        onClick={() => setAsking(true)}
        data-verb="cast"
        sx={{ mt: 1, py: 1.5, fontSize: '1.125rem' }}
      >
        {translate('meetings.cast')}
      </Button>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {translate('meetings.keys_hint')}
      </Typography>
      {isAsking && draft.conclusion && (
        <ConfirmBallot
          draft={draft}
          item={item}
          meetingId={meetingId}
          onCast={onCast}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
