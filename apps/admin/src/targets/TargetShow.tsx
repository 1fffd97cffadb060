import { Button, TableCell, TableRow, Typography } from '@mui/material';
import { targetedIndicators } from '@luodi/domain';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProposalActions } from '../kernel/form/ProposalActions.js';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { MeasureText } from '../kernel/parts/MeasureText.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { TargetSheetDetail } from '../kernel/views.js';
import { SheetStatus } from './SheetStatus.js';

const of = (field: string) => `resources.targets.fields.${field}`;

/** One sheet: every unit's year and months beside what the version before said, and who answers for it. */
export const TargetShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const { word } = useWords(targetedIndicators);
  const sheet = useRecordContext<TargetSheetDetail>();
  if (!sheet?.rows) return <ShowWaiting />;
  const { year, indicator, edition, findings } = sheet;
  const title = translate('targets.sheet_title', { year, indicator: word(indicator) });
  return (
    <Page title={title} aside={<SheetStatus sheet={sheet} />} actions={<Actions sheet={sheet} />}>
      <Section title={translate('targets.course', { edition })}>
        <Course sheet={sheet} />
      </Section>
      <Section title={translate('targets.by_unit')}>
        <Rows sheet={sheet} />
      </Section>
      <Findings findings={findings} title={translate('targets.findings')} />
    </Page>
  );
};

const Course = ({ sheet }: { sheet: TargetSheetDetail }) => (
  <Facts>
    <Fact label={of('annual')}>
      <MeasureText indicator={sheet.indicator} value={sheet.annual} />
    </Fact>
    <Fact label={of('sourceDocument')}>{sheet.sourceDocument}</Fact>
    <Fact label={of('proposedBy')}>
      {sheet.proposedBy.name} <DateText at={sheet.createdAt} />
    </Fact>
    <Fact label={of('decidedBy')}>
      {sheet.decidedBy && (
        <>
          {sheet.decidedBy.name} <DateText at={sheet.decidedAt} />
        </>
      )}
    </Fact>
    {sheet.reason && (
      <Fact label={of('reason')} wide>
        {sheet.reason}
      </Fact>
    )}
    {sheet.decisionNote && (
      <Fact label={of('decisionNote')} wide>
        {sheet.decisionNote}
      </Fact>
    )}
  </Facts>
);

const Rows = ({ sheet: { rows, indicator } }: { sheet: TargetSheetDetail }) => {
  const translate = useTranslate();
  const months = Array.from({ length: 12 }, (_, at) => `targets.month_${at + 1}`);
  return (
    <PlainTable heads={['targets.unit', 'targets.annual', ...months]}>
      {rows.map(({ unit, annual, months: values, previousAnnual }) => (
        <TableRow key={unit.id} data-unit={unit.name}>
          <TableCell sx={{ minWidth: 110 }}>{unit.name}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap', fontWeight: 650 }}>
            <MeasureText indicator={indicator} value={annual} />
            {previousAnnual !== null && previousAnnual !== annual && (
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {translate('targets.previous')}{' '}
                <MeasureText indicator={indicator} value={previousAnnual} />
              </Typography>
            )}
          </TableCell>
          {values.map((value, at) => (
            <TableCell key={at} align="right" sx={{ whiteSpace: 'nowrap' }}>
              <MeasureText indicator={indicator} value={value} />
            </TableCell>
          ))}
        </TableRow>
      ))}
    </PlainTable>
  );
};

const Actions = ({ sheet }: { sheet: TargetSheetDetail }) => {
  const translate = useTranslate();
  return (
    <>
      {sheet.can.amend && (
        <Button component={Link} to={`/targets/create?basedOn=${sheet.id}`} variant="outlined">
          {translate('targets.amend')}
        </Button>
      )}
      <ProposalActions phrases="targets" />
    </>
  );
};
