import EditIcon from '@mui/icons-material/Edit';
import DescriptionIcon from '@mui/icons-material/DescriptionOutlined';
import MeetingRoomIcon from '@mui/icons-material/MeetingRoomOutlined';
import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { fileAddress } from '../kernel/http.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { MeetingDetail } from '../kernel/views.js';
import { CancelSheet, CloseSheet } from './ClosingSheets.js';

type Sheet = 'close' | 'cancel' | null;

/** What may be done with the meeting as a whole; the room is where it is held. */
export const MeetingActions = ({ meeting }: { meeting: MeetingDetail }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<Sheet>(null);
  const close = () => setSheet(null);
  return (
    <>
      <Button
        variant="contained"
        startIcon={<MeetingRoomIcon />}
        component={Link}
        to={`/review-meetings/${meeting.id}/room`}
      >
        {translate('meetings.enter_room')}
      </Button>
      <VerbButton
        verb="open"
        noun="opening"
        label="meetings.open"
        variant="outlined"
        confirm={<Typography variant="body2">{translate('meetings.open_confirm')}</Typography>}
      />
      <VerbButton
        verb="close"
        label="meetings.close"
        variant="outlined"
        onClick={() => setSheet('close')}
      />
      <VerbButton
        verb="edit"
        label="common.edit"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/review-meetings/${meeting.id}`)}
      />
      <Button
        startIcon={<DescriptionIcon />}
        href={fileAddress(`/review-meetings/${meeting.id}/minutes.docx`)}
      >
        {translate('meetings.minutes_docx')}
      </Button>
      <VerbButton
        verb="cancel"
        label="meetings.cancel"
        color="error"
        onClick={() => setSheet('cancel')}
      />
      {sheet === 'close' && <CloseSheet meeting={meeting} onClose={close} />}
      {sheet === 'cancel' && <CancelSheet meeting={meeting} onClose={close} />}
    </>
  );
};
