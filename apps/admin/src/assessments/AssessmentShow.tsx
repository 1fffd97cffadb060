import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { AssessmentDetail } from '../kernel/views.js';
import { FaultList } from '../rule-packs/index.js';
import { AssessmentActions } from './AssessmentActions.js';
import { RunsTable } from './RunsTable.js';
import { SchemeChanges } from './SchemeChanges.js';
import { SchemeItems } from './SchemeItems.js';
import { SchemeStatus } from './SchemeStatus.js';
import { SimulationSection } from './SimulationSection.js';

/** One version of a scheme: its items, what it changes, what the rules say, who answers for it, kept results. */
export const AssessmentShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const scheme = useRecordContext<AssessmentDetail>();
  if (!scheme?.content) return <ShowWaiting />;
  const { name, edition, comparedWith, changes, faults, findings, runs } = scheme;
  const isOpen = scheme.status === 'draft' || scheme.status === 'waiting';
  return (
    <Page
      title={`${name} · ${translate('assessments.edition_of', { edition })}`}
      aside={<SchemeStatus scheme={scheme} />}
      actions={<AssessmentActions />}
    >
      <Section title={translate('assessments.items')}>
        <SchemeItems content={scheme.content} />
      </Section>
      {comparedWith !== null && (
        <Section title={translate('assessments.changes', { edition: comparedWith })}>
          <SchemeChanges changes={changes} />
        </Section>
      )}
      {isOpen && (
        <Section title={translate('assessments.check')}>
          <FaultList faults={faults} clean="assessments.no_faults" />
        </Section>
      )}
      <Findings findings={findings} title={translate('assessments.findings')} />
      {isOpen && <SimulationSection scheme={scheme} />}
      <Section title={translate('assessments.course')}>
        <Course scheme={scheme} />
      </Section>
      {runs.length > 0 && (
        <Section title={translate('assessments.runs')}>
          <RunsTable runs={runs} />
        </Section>
      )}
    </Page>
  );
};

const Course = ({ scheme }: { scheme: AssessmentDetail }) => {
  const translate = useTranslate();
  const { from, to, proposedBy, decidedBy, closedBy } = scheme;
  return (
    <Facts min={200}>
      <Fact label="assessments.period">{translate('common.from_to', { from, to })}</Fact>
      <Fact label="assessments.proposed">
        {proposedBy.name} <DateText at={scheme.createdAt} />
      </Fact>
      <Fact label="assessments.decided">
        {decidedBy && (
          <>
            {decidedBy.name} <DateText at={scheme.decidedAt} />
          </>
        )}
      </Fact>
      {closedBy && (
        <Fact label="assessments.closed">
          {closedBy.name} <DateText at={scheme.closedAt} />
        </Fact>
      )}
      <Fact label="assessments.document">{scheme.sourceDocument}</Fact>
      <Fact label="assessments.reason" wide>
        {scheme.reason}
      </Fact>
      {scheme.decisionNote && (
        <Fact label="assessments.note" wide>
          {scheme.decisionNote}
        </Fact>
      )}
    </Facts>
  );
};
