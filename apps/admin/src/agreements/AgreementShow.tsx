import { Alert, Link as TextLink, Typography } from '@mui/material';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import { Page } from '../kernel/parts/Page.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import { shortDecimal } from '../kernel/decimals.js';
import type { AgreementDetail } from '../kernel/views.js';
import { AgreementActions } from './AgreementActions.js';
import { AgreementFiles } from './AgreementFiles.js';
import { AgeingMark, KindChip, StatusChip } from './marks.js';
import { Parties } from './Parties.js';
import { Phases } from './Phases.js';
import { Promises } from './Promises.js';
import { Readiness } from './Readiness.js';
import { Reviews } from './Reviews.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

/** One agreement: its terms, its phases and money, what each side promised and did. */
export const AgreementShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const agreement = useRecordContext<AgreementDetail>();
  // A list row may stand in for the record for a moment; it has no parts.
  if (!agreement?.parties) return <ShowWaiting />;
  return (
    <Page
      title={agreement.title}
      aside={
        <>
          <KindChip kind={agreement.kind} />
          <StatusChip status={agreement.status} />
        </>
      }
      actions={<AgreementActions agreement={agreement} />}
    >
      <Closed agreement={agreement} />
      <Readiness agreement={agreement} />
      <Terms agreement={agreement} />
      <Phases agreement={agreement} />
      <Promises agreement={agreement} />
      <Reviews agreement={agreement} />
      <Parties agreement={agreement} />
      <AgreementFiles agreement={agreement} />
    </Page>
  );
};

interface Part {
  agreement: AgreementDetail;
}

const Closed = ({ agreement }: Part) => {
  const translate = useTranslate();
  const { status, closedOn, closedBy, closingReason } = agreement;
  if (!closedOn) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate(`agreements.closed_${status}`, { on: closedOn, by: closedBy ?? '' })}
      {closingReason}
    </Alert>
  );
};

const Terms = ({ agreement }: Part) => {
  const translate = useTranslate();
  const { lead, landMu } = agreement;
  return (
    <Section title={translate('agreements.terms')}>
      <Facts min={180}>
        <Fact label={of('lead')}>
          <TextLink component={Link} to={`/leads/${lead.id}/show?tab=agreements`}>
            {lead.name}
          </TextLink>
          <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {[lead.no, lead.unit].join(' · ')}
          </Typography>
        </Fact>
        <Fact label={of('no')}>{agreement.no}</Fact>
        <Fact label={of('signedOn')}>
          <DateText on={agreement.signedOn} />
        </Fact>
        <Fact label={of('validUntil')}>
          {agreement.validUntil && <DateText on={agreement.validUntil} />}
        </Fact>
        <Amount field="totalInvestmentYuan" yuan={agreement.totalInvestmentYuan} />
        <Amount field="fixedAssetInvestmentYuan" yuan={agreement.fixedAssetInvestmentYuan} />
        <Fact label={of('landMu')}>
          {landMu && `${shortDecimal(landMu)} ${translate('units_of.mu')}`}
        </Fact>
        {agreement.registeredAt && (
          <Fact label={of('registered')}>
            {agreement.registeredBy} · <DateText at={agreement.registeredAt} />
          </Fact>
        )}
        {agreement.ageing && (
          <Fact label="agreements.conversion">
            <AgeingMark ageing={agreement.ageing} />
          </Fact>
        )}
        {agreement.remark && (
          <Fact label={of('remark')} wide>
            {agreement.remark}
          </Fact>
        )}
      </Facts>
    </Section>
  );
};

const Amount = ({ field, yuan }: { field: string; yuan: number | null }) => (
  <Fact label={of(field)}>{yuan === null ? null : <Money yuan={yuan} />}</Fact>
);
