import { Typography } from '@mui/material';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import type { TimelineEntry } from '../../kernel/views.js';
import { FollowUpFields, type FollowUpValues, followUpBody } from './followUpFields.js';

interface Props {
  leadId: string;
  entry: TimelineEntry;
  onClose: () => void;
}

/** A follow-up written again; the first text stays, marked as corrected. */
export const FollowUpCorrection = ({ leadId, entry, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const { corrected: _corrected, ...written } = entry.followUp!;
  const correct = async (values: FollowUpValues) => {
    const body = { ...followUpBody(values), correctsId: entry.id };
    await invoke('leads', leadId, 'follow-ups', body);
    notify('correct.done', { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<FollowUpValues>
      title={translate('correct.title', { stage: translate('timeline.follow-up') })}
      resource="leads"
      submitLabel="correct.submit"
      defaultValues={{ ...written, happenedOn: entry.happenedOn ?? '' }}
      onSubmit={correct}
      onClose={onClose}
      intro={<Typography variant="body2">{translate('correct.intro')}</Typography>}
    >
      <FollowUpFields />
    </SheetForm>
  );
};
