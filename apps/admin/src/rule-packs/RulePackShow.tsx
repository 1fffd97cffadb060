import { Link as TextLink, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LadderSimulation } from '../alerts/index.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { RulePackDetail } from '../kernel/views.js';
import { ChangeLines } from './ChangeLines.js';
import { FaultList } from './FaultList.js';
import { PackChip } from './marks.js';
import { PackActions } from './PackActions.js';
import { SimulationPanel } from './SimulationPanel.js';
import { WholePack } from './WholePack.js';

const of = (field: string) => `resources.rule-packs.fields.${field}`;

/** One version: what it changes first, then what the rules say of it, who proposed and decided, and all of it. */
export const RulePackShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const pack = useRecordContext<RulePackDetail>();
  // The list's row comes first; the content follows with the whole record.
  if (!pack?.content) return <ShowWaiting />;
  const { packVersion, effectiveFrom, changes, faults, findings, content } = pack;
  const isOpen = pack.status === 'draft' || pack.status === 'waiting';
  return (
    <Page
      title={`${translate('packs.one')} ${packVersion}`}
      wide={false}
      aside={<PackChip pack={pack} />}
      actions={<PackActions />}
    >
      <Section title={translate('packs.changes')} aside={<Replaced pack={pack} />}>
        {changes.length > 0 ? (
          <ChangeLines changes={changes} />
        ) : (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(pack.isBuiltIn ? 'packs.built_in_hint' : 'packs.no_changes')}
          </Typography>
        )}
      </Section>
      {isOpen && (
        <Section title={translate('packs.check')}>
          <FaultList faults={faults} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={translate('packs.findings')}>
          <Findings findings={findings} title={translate('packs.findings_title')} />
        </Section>
      )}
      {isOpen && <SimulationPanel pack={pack} />}
      {isOpen && <LadderSimulation packId={pack.id} />}
      <Section title={translate('packs.course')}>
        <Course pack={pack} />
      </Section>
      <Section title={translate('packs.whole')}>
        <WholePack pack={{ ...content, id: pack.id, version: packVersion, effectiveFrom }} />
      </Section>
    </Page>
  );
};

const Replaced = ({ pack: { replaces } }: { pack: RulePackDetail }) => {
  const translate = useTranslate();
  if (!replaces) return null;
  return (
    <TextLink component={Link} to={`/rule-packs/${replaces.id}/show`} variant="body2">
      {translate('packs.replaces', { version: replaces.packVersion })}
    </TextLink>
  );
};

const Course = ({ pack }: { pack: RulePackDetail }) => (
  <Facts min={200}>
    <Fact label={of('effectiveFrom')}>
      <DateText on={pack.effectiveFrom} />
    </Fact>
    <Fact label={of('proposedBy')}>{pack.proposedBy?.name ?? '—'}</Fact>
    <Fact label={of('submittedAt')}>{pack.submittedAt && <DateText at={pack.submittedAt} />}</Fact>
    <Fact label={of('decidedBy')}>{pack.decidedBy?.name}</Fact>
    <Fact label={of('decidedAt')}>{pack.decidedAt && <DateText at={pack.decidedAt} />}</Fact>
    <Fact label={of('sourceDocument')}>{pack.sourceDocument}</Fact>
    <Fact label={of('reason')} wide>
      {pack.reason}
    </Fact>
    {pack.decisionNote && (
      <Fact label={of('decisionNote')} wide>
        {pack.decisionNote}
      </Fact>
    )}
  </Facts>
);
