import { againstWords, formulaKinds, hasWeight, indicators, itemRoles } from '@luodi/domain';
import {
  ArrayInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSourceContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { YuanInput } from '../../kernel/form/inputs.js';
import { WordInput } from '../../kernel/form/PartsInput.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { ItemValues } from './schemeForm.js';

/** One item: what it counts, for how much, by which arithmetic, on which clause. Only what its kind needs is asked. */
export const ItemInputs = () => {
  const { getSource } = useSourceContext();
  const role = useWatch({ name: getSource('role') }) as ItemValues['role'];
  const kind = useWatch({ name: getSource('kind') }) as ItemValues['kind'];
  const offered = formulaKinds.filter(({ roles: allowed }) => allowed.includes(role));
  return (
    <>
      <TextInput source="label" label="assessments.item" />
      <WordInput source="role" label="assessments.role" words={itemRoles} />
      <WordInput source="indicator" label="assessments.indicator" words={indicators} />
      <WordInput source="kind" label="assessments.formula" words={offered} />
      {hasWeight(role) && <TextInput source="weight" label="assessments.weight" />}
      <TextInput source="cap" label="assessments.cap" helperText="schemes.cap_hint" />
      <FormulaInputs kind={kind} />
      <TextInput source="clause" label="assessments.clause" />
    </>
  );
};

const FormulaInputs = ({ kind }: { kind: ItemValues['kind'] }) => {
  const { choices } = useWords(againstWords);
  const against = <SelectInput source="against" label="schemes.against" choices={choices} />;
  switch (kind) {
    case 'completion':
      return against;
    case 'steps':
      return (
        <>
          {against}
          <Steps />
        </>
      );
    case 'each':
      return <TextInput source="points" label="schemes.points_each" />;
    case 'tiers':
      return <Tiers />;
    default:
      return null;
  }
};

const Steps = () => {
  const translate = useTranslate();
  return (
    <ArrayInput source="steps" label={translate('schemes.steps')} helperText={false} sx={wholeRow}>
      <SimpleFormIterator inline disableReordering disableClear>
        <TextInput source="atLeastPercent" label="schemes.at_least" helperText={false} />
        <TextInput source="sharePercent" label="schemes.share" helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
};

const Tiers = () => {
  const translate = useTranslate();
  return (
    <ArrayInput source="tiers" label={translate('schemes.tiers')} helperText={false} sx={wholeRow}>
      <SimpleFormIterator inline disableReordering disableClear>
        <YuanInput source="minYuan" label="schemes.min_total" />
        <TextInput source="points" label="schemes.points" helperText={false} />
      </SimpleFormIterator>
    </ArrayInput>
  );
};

/** A list of steps or sizes needs the width of the form, not of one column. */
const wholeRow = { gridColumn: '1 / -1' } as const;
