import { Alert, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { RecordContextProvider, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { minuteOf } from '../kernel/dates.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { LeadDetail, MergeView } from '../kernel/views.js';

/** What was merged into this project; within a day the latest can be undone. */
export const Merges = ({ lead }: { lead: LeadDetail }) => {
  const { read } = useConsole();
  const { data = [] } = useQuery({
    queryKey: ['leads', 'merges', lead.id, lead.version],
    queryFn: () => read<MergeView[]>(`/leads/${lead.id}/merges`),
  });
  const latest = data.find(({ undoneAt }) => !undoneAt);
  return (
    <>
      {data.map((merge) => (
        <MergeLine key={merge.id} lead={lead} merge={merge} isLatest={merge === latest} />
      ))}
    </>
  );
};

interface LineProps {
  lead: LeadDetail;
  merge: MergeView;
  isLatest: boolean;
}

const MergeLine = ({ lead, merge, isLatest }: LineProps) => {
  const translate = useTranslate();
  const mayUndo = merge.can.undo && isLatest;
  const { no, name } = merge.mergedLead;
  return (
    <Alert
      severity={merge.undoneAt ? 'info' : 'success'}
      sx={{ mb: 1.5 }}
      action={
        // The verb is the project's, the right to it the merge's.
        <RecordContextProvider value={{ id: lead.id, can: { undo: mayUndo } }}>
          <VerbButton
            verb="undo"
            noun="merge-undo"
            label="merge.undo"
            color="inherit"
            size="small"
            confirm={translate('merge.undo_confirm', { no })}
          />
        </RecordContextProvider>
      }
    >
      <Typography variant="body2">
        {translate(merge.undoneAt ? 'merge.undone' : 'merge.merged', {
          no,
          name,
          by: merge.mergedBy,
          at: minuteOf(merge.mergedAt),
        })}
      </Typography>
      <Typography variant="body2">
        {translate('merge.because', { reason: merge.reason })}
      </Typography>
      {mayUndo && (
        <Typography variant="caption">
          {translate('merge.undo_until', { at: minuteOf(merge.undoUntil) })}
        </Typography>
      )}
    </Alert>
  );
};
