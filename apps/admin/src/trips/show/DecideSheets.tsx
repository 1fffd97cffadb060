import { Box, Typography } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { ReasonSheet as Sheet } from '../../kernel/form/ReasonSheet.js';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { Findings } from '../../kernel/parts/Findings.js';
import type { TripDetail } from '../../kernel/views.js';
import { TripCard } from '../TripCard.js';
import { useVerb } from '../useVerb.js';

interface Props {
  trip: TripDetail;
  onClose: () => void;
}

const approvals = { approve: 'approval', reconfirm: 'approval', archive: 'archival' } as const;
export type DecideVerb = keyof typeof approvals;

/** Approves, confirms anew or archives: who goes where and what stays marked, in sight of the button. */
export const ApproveSheet = ({ verb, trip, onClose }: Props & { verb: DecideVerb }) => {
  const translate = useTranslate();
  const send = useVerb(trip.id, onClose);
  const { findings } = trip.judgement;
  const isClean = findings.every(({ verdict }) => verdict === 'pass');
  return (
    <SheetForm<{ note?: string }>
      title={translate(`trips.${verb}`)}
      resource="trips"
      submitLabel={`trips.${verb}`}
      onSubmit={({ note }) => send(approvals[verb], { note: note || null })}
      onClose={onClose}
      intro={
        <Box sx={{ mb: 1 }}>
          <TripCard trip={trip} />
          <Typography variant="body2" sx={{ my: 1, overflowWrap: 'anywhere' }}>
            {trip.aim}
          </Typography>
          <Findings
            findings={findings}
            title={translate(isClean ? 'trips.nothing_marked' : 'trips.consider')}
          />
        </Box>
      }
    >
      <TextInput source="note" label="trips.note" multiline minRows={2} fullWidth />
    </SheetForm>
  );
};

const reasons = { return: 'return', cancel: 'cancellation' } as const;
export type ReasonVerb = keyof typeof reasons;

/** The verbs that ask for nothing but a reason. */
export const ReasonSheet = ({ verb, trip, onClose }: Props & { verb: ReasonVerb }) => {
  const send = useVerb(trip.id, onClose);
  return (
    <Sheet
      resource="trips"
      text={`trips.${verb}`}
      label="trips.reason"
      onSubmit={({ reason }) => send(reasons[verb], { reason })}
      onClose={onClose}
    />
  );
};
