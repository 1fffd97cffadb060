import { agreementKinds } from '@luodi/domain';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { DecimalInput, InputGrid, YuanInput } from '../kernel/form/inputs.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Commitments, Parties, Phases, Tranches } from './AgreementParts.js';
import { FilesInput } from './FilesInput.js';

const of = (field: string) => `resources.agreements.fields.${field}`;

/** The terms of an agreement, in the order of the paper. */
export const AgreementForm = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const kinds = useWords(agreementKinds).choices;
  return (
    <>
      <Section title={translate('agreements.terms')}>
        <TextInput source="title" label={of('title')} validate={required()} fullWidth />
        <InputGrid>
          <SelectInput source="kind" label={of('kind')} choices={kinds} validate={required()} />
          <TextInput source="no" label={of('no')} />
          <DateInput source="signedOn" label={of('signedOn')} validate={required()} />
          <DateInput source="validUntil" label={of('validUntil')} />
          <YuanInput source="totalInvestmentYuan" label={of('totalInvestmentYuan')} />
          <YuanInput source="fixedAssetInvestmentYuan" label={of('fixedAssetInvestmentYuan')} />
          <DecimalInput source="landMu" label={of('landMu')} unit="units_of.mu" />
        </InputGrid>
        <TextInput source="remark" label={of('remark')} multiline minRows={2} fullWidth />
      </Section>
      <Section title={translate('agreements.parties')}>
        <Parties />
      </Section>
      <Section title={translate('agreements.phases')}>
        <Phases />
      </Section>
      <Section title={translate('agreements.tranches')}>
        <Tranches />
      </Section>
      <Section title={translate('agreements.commitments')}>
        <Commitments />
      </Section>
      <Section title={translate('agreements.files')}>
        <FilesInput leadId={leadId} />
      </Section>
    </>
  );
};
