import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { AutocompleteInput, required, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import type { MeetingDetail } from '../kernel/views.js';
import { useMeetingVerb } from './useMeetingVerb.js';

interface Props {
  meeting: MeetingDetail;
  onClose: () => void;
}

interface Ready {
  id: string;
  round: number;
  lead: { no: string; name: string; unit: string };
}

/** One of the pre-reviews that wait for a meeting. */
export const AddItemSheet = ({ meeting, onClose }: Props) => {
  const translate = useTranslate();
  const send = useMeetingVerb(meeting.id, onClose);
  const { read } = useConsole();
  const { data, isPending } = useQuery({
    queryKey: ['pre-reviews', 'ready'],
    queryFn: () => read<{ data: Ready[] }>('/pre-reviews', { status: 'ready', perPage: 100 }),
  });
  const choices = (data?.data ?? []).map(({ id, round, lead }) => ({
    id,
    name: `${lead.name} · ${lead.no} · ${lead.unit} · ${translate('meetings.round', { round })}`,
  }));
  return (
    <SheetForm<{ preReviewId?: string }>
      title={translate('meetings.add_item')}
      resource="review-meetings"
      submitLabel="meetings.add_item"
      onSubmit={({ preReviewId }) => send('items', { preReviewId })}
      onClose={onClose}
      intro={
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate(choices.length || isPending ? 'meetings.add_hint' : 'meetings.none_ready')}
        </Typography>
      }
    >
      <AutocompleteInput
        source="preReviewId"
        label="resources.review-meetings.fields.preReviewId"
        choices={choices}
        isPending={isPending}
        validate={required()}
        fullWidth
      />
    </SheetForm>
  );
};
