import {
  energyBases,
  investmentKinds,
  leadSources,
  pillarIndustries,
  secrecies,
} from '@luodi/domain';
import type { ReactNode } from 'react';
import { DateInput, required, SelectInput, TextInput } from 'react-admin';
import { DecimalInput, YuanInput } from '../kernel/form/inputs.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import { useWords, type Word } from '../kernel/i18n/words.js';

interface InputProps {
  source: string;
  label: string;
}

const WordInput = ({ words, ...props }: InputProps & { words: readonly Word[] }) => {
  const { choices } = useWords(words);
  return <SelectInput {...props} choices={choices} parse={(value: string) => value || null} />;
};

// Always one of the list: the admission floor differs by it.
const KindInput = (props: InputProps) => {
  const { choices } = useWords(investmentKinds);
  return <SelectInput {...props} choices={choices} validate={required()} />;
};

const text = (props: InputProps) => <TextInput {...props} />;
const area = (props: InputProps) => <TextInput {...props} multiline minRows={2} fullWidth />;
const yuan = (props: InputProps) => <YuanInput {...props} />;
const date = (props: InputProps) => <DateInput {...props} />;
const unit = (props: InputProps) => <UnitInput {...props} />;
const word = (words: readonly Word[]) => (props: InputProps) => (
  <WordInput {...props} words={words} />
);

const inputs: Record<string, (props: InputProps) => ReactNode> = {
  name: text,
  product: area,
  industryCode: text,
  pillarIndustry: word(pillarIndustries),
  investmentKind: (props) => <KindInput {...props} />,
  totalInvestmentYuan: yuan,
  fixedAssetInvestmentYuan: yuan,
  landMu: (props) => <DecimalInput {...props} unit="units_of.mu" />,
  annualOutputYuan: yuan,
  annualTaxYuan: yuan,
  energyTce: (props) => <DecimalInput {...props} unit="units_of.tce" />,
  energyBasis: word(energyBases),
  recruitingUnitId: unit,
  carrierUnitId: unit,
  helperName: text,
  responsibleLeaderName: text,
  responsibleUnitId: unit,
  responsiblePersonName: text,
  nextDispatchOn: date,
  parcelNo: text,
  contactName: text,
  contactPhone: text,
  source: word(leadSources),
  referrer: text,
  firstContactOn: date,
  nextContactOn: date,
  secrecy: word(secrecies),
  latestProgress: area,
  remark: area,
};

/** Fields that are one fact together: an amount of energy means nothing without its basis. */
const companions: Record<string, readonly string[]> = { energyTce: ['energyBasis'] };

/** The fields to ask for, each with those that belong to it. */
export const withCompanions = (fields: readonly string[]): string[] => [
  ...new Set(fields.flatMap((field) => [field, ...(companions[field] ?? [])])),
];

/** Whether a lead's field can be asked for by name, as gates do. */
export const isLeadField = (field: string): boolean => Object.hasOwn(inputs, field);

/** The input for a lead's field, the same wherever it is asked for: form, stage move, conflict. */
export const LeadInput = ({ field }: { field: string }) => {
  const render = inputs[field];
  return render ? <>{render({ source: field, label: `resources.leads.fields.${field}` })}</> : null;
};
