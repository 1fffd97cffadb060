import { Link as TextLink } from '@mui/material';
import {
  energyBases,
  industryLabel,
  investmentKinds,
  leadSources,
  pillarIndustries,
} from '@luodi/domain';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { shortDecimal } from '../../kernel/decimals.js';
import { useWords } from '../../kernel/i18n/words.js';
import { DateText } from '../../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../../kernel/parts/Facts.js';
import { Money } from '../../kernel/parts/Money.js';
import type { LeadDetail } from '../../kernel/views.js';
import { ContactPhone } from './ContactPhone.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';

const of = (field: string) => `resources.leads.fields.${field}`;

/** Everything known about the project, in the groups of the form. */
export const LeadFacts = () => {
  const lead = useRecordContext<LeadDetail>();
  if (!lead) return null;
  return (
    <>
      <Basics lead={lead} />
      <MoneyAndOutcome lead={lead} />
      <PartiesAndContact lead={lead} />
      <Origin lead={lead} />
    </>
  );
};

const Basics = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(pillarIndustries);
  const kinds = useWords(investmentKinds);
  return (
    <Section title={translate('sections.basics')}>
      <Facts>
        <Fact label={of('no')}>{lead.no}</Fact>
        <Fact label={of('company')}>
          <TextLink component={Link} to={`/companies/${lead.company.id}/show`}>
            {lead.company.name}
          </TextLink>
        </Fact>
        <Fact label={of('uscc')}>{lead.company.uscc}</Fact>
        <Fact label={of('region')}>{lead.company.region}</Fact>
        <Fact label={of('investmentKind')}>{kinds.word(lead.investmentKind)}</Fact>
        <Fact label={of('pillarIndustry')}>{word(lead.pillarIndustry)}</Fact>
        <Fact label={of('industryCode')}>
          {lead.industryCode && `${lead.industryCode} ${industryLabel(lead.industryCode) ?? ''}`}
        </Fact>
        <Fact label={of('product')} wide>
          {lead.product}
        </Fact>
      </Facts>
    </Section>
  );
};

const MoneyAndOutcome = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { brackets } = usePunctuation();
  const basis = useWords(energyBases).word(lead.energyBasis);
  return (
    <Section title={`${translate('sections.money')} · ${translate('sections.outcome')}`}>
      <Facts>
        <Fact label={of('totalInvestmentYuan')}>{amount(lead.totalInvestmentYuan)}</Fact>
        <Fact label={of('fixedAssetInvestmentYuan')}>{amount(lead.fixedAssetInvestmentYuan)}</Fact>
        <Fact label={of('landMu')}>
          {lead.landMu && `${shortDecimal(lead.landMu)} ${translate('units_of.mu')}`}
        </Fact>
        <Fact label={of('parcelNo')}>{lead.parcelNo}</Fact>
        <Fact label={of('annualOutputYuan')}>{amount(lead.annualOutputYuan)}</Fact>
        <Fact label={of('annualTaxYuan')}>{amount(lead.annualTaxYuan)}</Fact>
        <Fact label={of('energyTce')}>
          {lead.energyTce &&
            `${shortDecimal(lead.energyTce)} ${translate('units_of.tce')}${basis ? brackets(basis) : ''}`}
        </Fact>
      </Facts>
    </Section>
  );
};

const PartiesAndContact = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  return (
    <Section title={`${translate('sections.parties')} · ${translate('sections.contact')}`}>
      <Facts>
        <Fact label={of('recruitingUnit')}>{lead.recruitingUnit?.name}</Fact>
        <Fact label={of('carrierUnit')}>{lead.carrierUnit?.name}</Fact>
        <Fact label={of('helperName')}>{lead.helperName}</Fact>
        <Fact label={of('responsibleLeaderName')}>{lead.responsibleLeaderName}</Fact>
        <Fact label={of('responsibleUnit')}>{lead.responsibleUnit?.name}</Fact>
        <Fact label={of('responsiblePersonName')}>{lead.responsiblePersonName}</Fact>
        <Fact label={of('nextDispatchOn')}>
          {lead.nextDispatchOn && <DateText on={lead.nextDispatchOn} due />}
        </Fact>
        <Fact label={of('contactName')}>{lead.contactName}</Fact>
        <Fact label={of('contactPhone')}>
          <ContactPhone />
        </Fact>
        <Fact label={of('firstContactOn')}>
          <DateText on={lead.firstContactOn} />
        </Fact>
        <Fact label={of('nextContactOn')}>
          {lead.nextContactOn && <DateText on={lead.nextContactOn} due />}
        </Fact>
      </Facts>
    </Section>
  );
};

const Origin = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(leadSources);
  const { importedFrom } = lead;
  return (
    <Section title={translate('sections.source')}>
      <Facts>
        <Fact label={of('source')}>{word(lead.source)}</Fact>
        <Fact label={of('referrer')}>{lead.referrer}</Fact>
        <Fact label={of('createdBy')}>{lead.createdBy?.name}</Fact>
        <Fact label={of('createdAt')}>
          <DateText at={lead.createdAt} />
        </Fact>
        {importedFrom && (
          <Fact label={of('importedFrom')}>
            <TextLink component={Link} to={`/imports/${importedFrom.importId}/show`}>
              {importedFrom.fileName} · {importedFrom.rowNo}
            </TextLink>
          </Fact>
        )}
        <Fact label={of('latestProgress')} wide>
          {lead.latestProgress}
        </Fact>
        <Fact label={of('remark')} wide>
          {lead.remark}
        </Fact>
      </Facts>
    </Section>
  );
};

// An empty amount must reach Fact as nothing, so that it says "未填".
const amount = (yuan: number | null) => (yuan === null ? null : <Money yuan={yuan} />);
