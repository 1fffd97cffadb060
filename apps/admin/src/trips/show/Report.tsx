import { Box, Typography } from '@mui/material';
import { leadOutcomeKinds, tripCostKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
import { PartTable } from '../../kernel/parts/PartTable.js';
import { Yuan } from '../../kernel/parts/Yuan.js';
import { Allowed } from './Allowed.js';
import type { TripDetail, TripReport } from '../../kernel/views.js';

const of = (field: string) => `resources.trips.fields.${field}`;

/** What came of it: who was met, what each project came to, what was spent against the standard. */
export const Report = ({ trip }: { trip: TripDetail }) => {
  const translate = useTranslate();
  const { report } = trip;
  if (!report) return null;
  return (
    <Section title={translate('trips.report_title')}>
      <Facts min={170}>
        <Fact label={of('summary')} wide>
          {report.summary}
        </Fact>
        <Fact label={of('agreed')} wide>
          {report.agreed}
        </Fact>
        <Fact label={of('nextStep')}>{report.nextStep}</Fact>
        <Fact label={of('nextStepOwner')}>{report.nextStepOwner}</Fact>
        <Fact label={of('nextStepOn')}>
          <DateText on={report.nextStepOn} />
        </Fact>
        <Fact label={of('reportedBy')}>
          {report.by} <DateText at={report.at} />
        </Fact>
      </Facts>
      <Meetings report={report} />
      <Outcomes report={report} trip={trip} />
      <Expenses report={report} />
      <Box sx={{ mt: 1.5 }}>
        <Findings findings={report.findings} title={translate('trips.marked')} />
      </Box>
    </Section>
  );
};

interface Part {
  report: TripReport;
}

const Heading = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ fontWeight: 650, mt: 1.5 }}>
      {translate(text)}
    </Typography>
  );
};

const Meetings = ({ report: { meetings } }: Part) => {
  const translate = useTranslate();
  if (!meetings.length) return null;
  return (
    <>
      <Heading text={of('meetings')} />
      <PartTable
        columns={['happenedOn', 'enterprise', 'isMet', 'minutes', 'people', 'meetingNote'].map(of)}
        rows={meetings.map(({ happenedOn, enterprise, isMet, minutes, people, note }) => [
          happenedOn,
          enterprise,
          translate(isMet ? 'trips.met' : 'trips.not_met'),
          minutes,
          people,
          note,
        ])}
      />
    </>
  );
};

const Outcomes = ({ report: { outcomes }, trip }: Part & { trip: TripDetail }) => {
  const { word } = useWords(leadOutcomeKinds);
  if (!outcomes.length) return null;
  return (
    <>
      <Heading text={of('outcomes')} />
      <PartTable
        columns={['leadId', 'outcomeKind', 'outcome', 'nextStep', 'owner', 'nextOn', 'reason'].map(
          of,
        )}
        rows={outcomes.map(({ leadId, kind, outcome, nextStep, owner, nextOn, reason }) => [
          trip.leads.find(({ id }) => id === leadId)?.name,
          word(kind),
          outcome,
          nextStep,
          owner,
          nextOn,
          reason,
        ])}
      />
    </>
  );
};

const Expenses = ({ report: { expenses } }: Part) => {
  const { word } = useWords(tripCostKinds);
  if (!expenses.length) return null;
  return (
    <>
      <Heading text={of('expenses')} />
      <PartTable
        columns={['kind', 'costPlace', 'count', 'amountYuan', 'limit', 'documentNo'].map(of)}
        rows={expenses.map((cost) => [
          word(cost.kind),
          cost.place,
          cost.count,
          <Yuan key="amount" amount={cost.amountYuan} />,
          <Allowed key="limit" cost={cost} />,
          cost.documentNo,
        ])}
      />
    </>
  );
};
