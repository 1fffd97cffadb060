import { Link as TextLink, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ReceptionMatters } from '../discipline-matters/index.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { Costs } from './Costs.js';
import { History } from './History.js';
import { KindChip, LastingMarks, StatusChip } from './marks.js';
import { OverLimits } from './OverLimits.js';
import { Meals, People } from './People.js';
import { Readiness } from './Readiness.js';
import { ReceptionActions } from './ReceptionActions.js';
import { Taken } from './Taken.js';

const of = (field: string) => `resources.receptions.fields.${field}`;

/** One reception: what the rules say of it, who came, what it cost, who decided. */
export const ReceptionShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const reception = useRecordContext<ReceptionDetail>();
  // A list row may stand in for the record for a moment; it has no parts.
  if (!reception?.guests) return <ShowWaiting />;
  return (
    <Page
      title={reception.no}
      aside={
        <>
          <KindChip kind={reception.kind} />
          <StatusChip status={reception.status} />
          <LastingMarks row={reception} />
        </>
      }
      actions={<ReceptionActions reception={reception} />}
    >
      <Readiness reception={reception} />
      <About reception={reception} />
      <People reception={reception} />
      <Meals reception={reception} />
      <Costs reception={reception} />
      <Taken reception={reception} />
      <OverLimits reception={reception} />
      <ReceptionMatters receptionId={reception.id} />
      <History reception={reception} />
    </Page>
  );
};

const About = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  const { lead, startsOn, endsOn } = reception;
  return (
    <Section title={translate('receptions.about')}>
      <Facts min={180}>
        <Fact label={of('purpose')} wide>
          {reception.purpose}
        </Fact>
        <Fact label={of('leadId')}>
          {lead && (
            <TextLink component={Link} to={`/leads/${lead.id}/show`}>
              {lead.name}
            </TextLink>
          )}
          {lead && (
            <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
              {lead.no}
            </Typography>
          )}
        </Fact>
        <Fact label={of('unit')}>{reception.unit.name}</Fact>
        <Fact label={of('recordNo')}>{reception.recordNo}</Fact>
        <Fact label={of('letterNo')}>{reception.letterNo}</Fact>
        <Fact label={of('startsOn')}>
          {translate('common.from_to', { from: startsOn, to: endsOn })}
        </Fact>
        <Fact label={of('place')}>{reception.place}</Fact>
        <Fact label={of('createdBy')}>{reception.createdBy.name}</Fact>
        <Fact label={of('filedAt')}>
          {reception.filedAt && <DateText at={reception.filedAt} />}
        </Fact>
        {reception.remark && (
          <Fact label={of('remark')} wide>
            {reception.remark}
          </Fact>
        )}
      </Facts>
    </Section>
  );
};
