import { TextInput, useTranslate, required } from 'react-admin';
import type { ReactNode } from 'react';
import { InputGrid } from '../kernel/form/inputs.js';
import { Section } from '../kernel/parts/Facts.js';
import { LeadInput } from './leadInputs.js';
import { RaiseNote } from './RaiseNote.js';

const sections = {
  money: ['totalInvestmentYuan', 'fixedAssetInvestmentYuan', 'landMu', 'parcelNo'],
  outcome: ['annualOutputYuan', 'annualTaxYuan', 'energyTce', 'energyBasis'],
  parties: [
    'recruitingUnitId',
    'carrierUnitId',
    'helperName',
    'responsibleLeaderName',
    'responsibleUnitId',
    'responsiblePersonName',
    'nextDispatchOn',
  ],
  source: ['source', 'referrer', 'secrecy', 'latestProgress', 'remark'],
} as const;

interface Props {
  /** Who invests: chosen on a new lead, fixed on an existing one. */
  investor?: ReactNode;
  maskedPhone?: string | null;
}

/** The facts of a lead in sections; units are printed in every amount. */
export const LeadForm = ({ investor, maskedPhone }: Props) => {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('sections.basics')}>
        {investor}
        <TextInput
          source="name"
          label="resources.leads.fields.name"
          validate={required()}
          fullWidth
        />
        <InputGrid>
          <LeadInput field="investmentKind" />
          <LeadInput field="pillarIndustry" />
          <LeadInput field="industryCode" />
        </InputGrid>
        <LeadInput field="product" />
      </Section>
      <FieldSection name="money">
        <RaiseNote />
      </FieldSection>
      <FieldSection name="outcome" />
      <FieldSection name="parties" />
      <Section title={translate('sections.contact')}>
        <InputGrid>
          <LeadInput field="firstContactOn" />
          <LeadInput field="nextContactOn" />
          <LeadInput field="contactName" />
          <TextInput
            source="contactPhone"
            label="resources.leads.fields.contactPhone"
            helperText={
              maskedPhone ? translate('contact.replace_hint', { phone: maskedPhone }) : ''
            }
            slotProps={{ htmlInput: { inputMode: 'tel', autoComplete: 'off' } }}
          />
        </InputGrid>
      </Section>
      <FieldSection name="source" />
    </>
  );
};

interface SectionProps {
  name: keyof typeof sections;
  children?: ReactNode;
}

const FieldSection = ({ name, children }: SectionProps) => {
  const translate = useTranslate();
  return (
    <Section title={translate(`sections.${name}`)}>
      <InputGrid>
        {sections[name].map((field) => (
          <LeadInput key={field} field={field} />
        ))}
      </InputGrid>
      {children}
    </Section>
  );
};
