import LockIcon from '@mui/icons-material/LockOutlined';
import { Alert, AlertTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../../kernel/parts/Facts.js';
import type { AgendaItem, MeetingDetail } from '../../kernel/views.js';
import { BallotForm } from './BallotForm.js';

interface Props {
  item: AgendaItem;
  meeting: MeetingDetail;
}

/** One's own ballot: to fill in, or sealed once it was cast. */
export const BallotPanel = ({ item, meeting }: Props) => {
  const translate = useTranslate();
  const [receipt, setReceipt] = useState<string | null>(null);
  const { mine, tally, can } = item;
  if (can.vote && receipt === null) {
    return (
      <Section title={translate('meetings.my_ballot')}>
        <BallotForm item={item} meetingId={meeting.id} onCast={setReceipt} />
      </Section>
    );
  }
  if ((mine.hasVoted || receipt) && !tally) return <Sealed receipt={receipt} />;
  return null;
};

const Sealed = ({ receipt }: { receipt: string | null }) => {
  const translate = useTranslate();
  return (
    <Alert
      severity="success"
      variant="outlined"
      icon={<LockIcon fontSize="large" />}
      data-testid="sealed"
      sx={{ mb: 2, fontSize: '1.125rem' }}
    >
      <AlertTitle sx={{ fontSize: '1.25rem' }}>{translate('meetings.sealed')}</AlertTitle>
      {translate('meetings.sealed_hint')}
      {receipt && (
        <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere', mt: 1 }}>
          {translate('meetings.receipt', { digest: receipt })}
        </Typography>
      )}
    </Alert>
  );
};
