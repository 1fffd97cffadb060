import { Typography } from '@mui/material';
import { type RefObject, useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { keepDraft } from '../../kernel/offline/keptDrafts.js';
import { useKeptDrafts } from '../../kernel/offline/useKeptDrafts.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { useSettled } from '../../kernel/useSettled.js';

interface Props {
  userId: string;
  clientKey: string;
  /** While it is on its way to the server, the device keeps what was sent. */
  isSending: RefObject<boolean>;
}

/** Keeps what is typed on this device, so that a dead battery or network costs nothing. */
export const KeepTyped = ({ userId, clientKey, isSending }: Props) => {
  const translate = useTranslate();
  const { isDirty } = useFormState();
  const settled = useSettled(JSON.stringify(useWatch()));
  const kept = useKeptDrafts('trips').find((draft) => draft.clientKey === clientKey);
  useEffect(() => {
    if (!isDirty || isSending.current) return;
    const keptAt = new Date().toISOString();
    const values = JSON.parse(settled) as Record<string, unknown>;
    keepDraft('trips', userId, { clientKey, values, keptAt, isReady: false });
  }, [settled, isDirty, isSending, userId, clientKey]);
  if (!isDirty) return null;
  const isStored = JSON.stringify(kept?.values) === settled;
  return (
    <Typography
      variant="caption"
      component="p"
      data-testid="kept"
      sx={{ color: isStored ? 'text.secondary' : 'error.main', mb: 1 }}
    >
      {translate(isStored ? 'trips.kept_here' : 'trips.no_room')} <DateText at={kept?.keptAt} />
    </Typography>
  );
};
