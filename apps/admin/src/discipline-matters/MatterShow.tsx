import { Typography } from '@mui/material';
import { useState } from 'react';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';
import { Changes } from './Changes.js';
import { Decisions, Notes } from './Course.js';
import { DecideSheet } from './DecideSheet.js';
import { Days, DecisionChip, GoneChip, KindChip, SourceLink, Zones } from './marks.js';

const of = (field: string) => `resources.discipline-matters.fields.${field}`;

/** One matter: the numbers of that day, the unit's word, both versions of a change, and what was decided. */
export const MatterShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const translate = useTranslate();
  const matter = useRecordContext<DisciplineMatterDetail>();
  const [isDeciding, setDeciding] = useState(false);
  // A list row may stand in for the record for a moment; it has no course.
  if (!matter?.decisions) return <ShowWaiting />;
  return (
    <Page
      title={matter.message}
      wide={false}
      aside={
        <>
          <KindChip matter={matter} />
          <GoneChip matter={matter} />
          <DecisionChip matter={matter} />
        </>
      }
      actions={
        <VerbButton
          verb="decide"
          label={matter.decision ? 'discipline.decide_again' : 'discipline.decide'}
          variant="contained"
          onClick={() => setDeciding(true)}
        />
      }
    >
      <Section title={translate('discipline.about')}>
        <About matter={matter} />
      </Section>
      <Notes matter={matter} />
      <Changes matter={matter} />
      <Decisions matter={matter} />
      {isDeciding && <DecideSheet matter={matter} onClose={() => setDeciding(false)} />}
    </Page>
  );
};

const About = ({ matter }: { matter: DisciplineMatterDetail }) => (
  <>
    {matter.because && (
      <Typography variant="body2" sx={{ mb: 1.5, overflowWrap: 'anywhere' }}>
        {matter.because}
      </Typography>
    )}
    <Facts min={170}>
      <Fact label={of('no')}>
        <SourceLink matter={matter} />
      </Fact>
      <Fact label={of('unit')}>{matter.unit.name}</Fact>
      <Fact label={of('days')}>
        <Days matter={matter} />
      </Fact>
      <Fact label={of('zones')}>{matter.zones.length ? <Zones matter={matter} /> : null}</Fact>
      <Fact label={of('raisedAt')}>
        <DateText at={matter.raisedAt} />
      </Fact>
      <Fact label={of('aim')} wide>
        {matter.source.aim}
      </Fact>
    </Facts>
  </>
);
