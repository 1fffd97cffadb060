import { Typography } from '@mui/material';
import { ruleGroups, type RuleWords, sharersOf, stallRule, wordsOfParam } from '@luodi/domain';
import { BooleanInput, NumberInput, TextInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { YuanInput } from '../../kernel/form/inputs.js';
import { EditRow, SourceInputs } from './EditRow.js';
import type { PackValues, ParamRow } from './packForm.js';

/** The parameters of one question, rule by rule: what the rule says, its clause, its numbers. */
export const ParamRows = ({ groupId }: { groupId: string }) => {
  const { getValues } = useFormContext<PackValues>();
  const rows = getValues('params');
  const rules = ruleGroups.find(({ id }) => id === groupId)?.rules ?? [];
  return rules
    .filter(({ id }) => rows.some(({ ruleId }) => ruleId === id))
    .map((rule) => <RuleParams key={rule.id} rule={rule} rows={rows} />);
};

const RuleParams = ({ rule, rows }: { rule: RuleWords; rows: readonly ParamRow[] }) => (
  <EditRow>
    <Typography variant="body2" sx={{ fontWeight: 650 }}>
      {rule.message}
    </Typography>
    <Typography variant="caption" sx={{ display: 'block', mb: 1, color: 'text.secondary' }}>
      {rule.clause}
      <StallClock ruleId={rule.id} />
    </Typography>
    {rows.map((row, place) =>
      row.ruleId === rule.id ? (
        <ParamInputs key={row.name} row={row} source={`params.${place}`} />
      ) : null,
    )}
  </EditRow>
);

/** Of a rule of the stall ladder: from when it counts, by which clock, and what it asks for. */
const StallClock = ({ ruleId }: { ruleId: string }) => {
  const translate = useTranslate();
  const rule = stallRule(ruleId);
  if (!rule) return null;
  const { counts, clock, next } = rule;
  return (
    <>
      <br />
      {translate('packs.stall_line', { counts, clock: translate(`packs.clock_${clock}`), next })}
    </>
  );
};

const ParamInputs = ({ row, source }: { row: ParamRow; source: string }) => {
  const translate = useTranslate();
  const shared = sharersOf(row.ruleId, row.name).length;
  return (
    <>
      <SourceInputs
        value={<ValueInput name={row.name} source={`${source}.value`} />}
        source={`${source}.source`}
        pending={`${source}.pending`}
      />
      {shared > 1 && (
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {translate('packs.shared', { count: shared })}
        </Typography>
      )}
    </>
  );
};

const ValueInput = ({ name, source }: { name: string; source: string }) => {
  const { kind, label, unit } = wordsOfParam(name);
  if (kind === 'yuan') return <YuanInput source={source} label={label} />;
  if (kind === 'flag') return <BooleanInput source={source} label={label} helperText={false} />;
  if (kind === 'papers' || kind === 'text') {
    const hint = kind === 'papers' && 'packs.papers_hint';
    return <TextInput source={source} label={label} helperText={hint} multiline fullWidth />;
  }
  return (
    <NumberInput
      source={source}
      label={unit ? `${label}（${unit}）` : label}
      step={kind === 'whole' ? 1 : 'any'}
      helperText={false}
    />
  );
};
