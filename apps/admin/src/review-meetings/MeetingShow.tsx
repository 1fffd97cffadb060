import { Alert, Button, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { MeetingDetail } from '../kernel/views.js';
import { Agenda } from './Agenda.js';
import { Attendance } from './Attendance.js';
import { MeetingStatusChip } from './marks.js';
import { MeetingActions } from './MeetingActions.js';

const of = (field: string) => `resources.review-meetings.fields.${field}`;

/** One 预审会: readiness, who came, the agenda with votes and results, the minutes. */
export const MeetingShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const meeting = useRecordContext<MeetingDetail>();
  // A list row may stand in for the record for a moment; it has no parts.
  if (!meeting?.items) return <ShowWaiting />;
  return (
    <Page
      title={meeting.title}
      aside={<MeetingStatusChip status={meeting.status} />}
      actions={<MeetingActions meeting={meeting} />}
    >
      <Readiness meeting={meeting} />
      <Particulars meeting={meeting} />
      <Attendance meeting={meeting} />
      <Agenda meeting={meeting} />
      <Minutes meeting={meeting} />
    </Page>
  );
};

interface Part {
  meeting: MeetingDetail;
}

const Readiness = ({ meeting }: Part) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  if (!meeting.readiness.length) return null;
  const title = translate(meeting.can.open ? 'meetings.may_open' : 'meetings.may_close');
  return (
    <Section
      title={translate('meetings.readiness')}
      aside={
        <Button size="small" onClick={refresh}>
          {translate('common.refresh')}
        </Button>
      }
    >
      <Findings findings={meeting.readiness} title={title} />
    </Section>
  );
};

const Particulars = ({ meeting }: Part) => {
  const translate = useTranslate();
  return (
    <Section title={translate('meetings.plan')}>
      <Facts min={170}>
        <Fact label={of('heldOn')}>
          <DateText on={meeting.heldOn} />
        </Fact>
        <Fact label={of('place')}>{meeting.place}</Fact>
        <Fact label={of('createdBy')}>{meeting.createdBy}</Fact>
        {meeting.openedAt && (
          <Fact label={of('openedAt')}>
            <DateText at={meeting.openedAt} />
          </Fact>
        )}
        {meeting.closedAt && (
          <Fact label={of('closedAt')}>
            <DateText at={meeting.closedAt} />
          </Fact>
        )}
        {meeting.minutesNo && <Fact label={of('minutesNo')}>{meeting.minutesNo}</Fact>}
      </Facts>
    </Section>
  );
};

const Minutes = ({ meeting }: Part) => {
  const translate = useTranslate();
  if (!meeting.minutes) return null;
  return (
    <Section title={translate('meetings.minutes')}>
      <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
        {translate('meetings.minutes_sealed')}
      </Alert>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
        {meeting.minutes}
      </Typography>
    </Section>
  );
};
