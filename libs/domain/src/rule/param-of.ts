import type { ParamValue, RulePack } from './rule-pack.js';

/** One parameter of a rule as the pack has it, or else the rule's own default. */
export function paramOf(
  rule: { id: string; defaults?: object },
  name: string,
  pack: RulePack,
): ParamValue {
  const assumed = (rule.defaults ?? {}) as Record<string, ParamValue>;
  return (pack.params[rule.id]?.[name]?.value ?? assumed[name]) as ParamValue;
}
