import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { attendances, seats } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { MeetingDetail } from '../kernel/views.js';
import { useMeetingVerb } from './useMeetingVerb.js';

type Member = MeetingDetail['members'][number];

/** 签到: one press a person. */
export const Attendance = ({ meeting }: { meeting: MeetingDetail }) => {
  const translate = useTranslate();
  const asked = meeting.members.filter(({ attendance }) => attendance !== 'released');
  const present = asked.filter(({ attendance }) => attendance === 'present').length;
  return (
    <Section
      title={translate('meetings.members')}
      aside={
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('meetings.present_of', { presentCount: present, invitedCount: asked.length })}
        </Typography>
      }
    >
      {asked.length === 0 && (
        <Typography variant="body2">{translate('meetings.no_members')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {asked.map((member) => (
          <MemberRow key={member.userId} member={member} meeting={meeting} />
        ))}
      </Box>
    </Section>
  );
};

const MemberRow = ({ member, meeting }: { member: Member; meeting: MeetingDetail }) => (
  <Box
    component="li"
    data-member={member.name}
    sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.5 }}
  >
    <Typography variant="body2" sx={{ minWidth: 180, flex: 1 }}>
      {member.name} · {member.unit}
    </Typography>
    {member.seat === seats[0]?.id && <WordChip words={seats} id={member.seat} />}
    {meeting.can.mark ? (
      <Mark member={member} meetingId={meeting.id} />
    ) : (
      <WordChip words={attendances} id={member.attendance} />
    )}
  </Box>
);

const marked = attendances.filter(({ id }) => id === 'present' || id === 'absent');

const Mark = ({ member, meetingId }: { member: Member; meetingId: string }) => {
  const { choices } = useWords(marked);
  const send = useMeetingVerb(meetingId);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const mark = async (attendance: string | null) => {
    if (!attendance) return;
    setBusy(true);
    setError(null);
    await send('attendance', { members: [{ userId: member.userId, attendance }] }).catch(setError);
    setBusy(false);
  };
  return (
    <>
      <ToggleButtonGroup
        size="small"
        color="primary"
        exclusive
        disabled={busy}
        value={member.attendance}
        onChange={(_, value: string | null) => void mark(value)}
        aria-label={member.name}
      >
        {choices.map(({ id, name }) => (
          <ToggleButton key={id} value={id} sx={{ px: 2 }}>
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error !== null && <ProblemPanel error={error} />}
    </>
  );
};
