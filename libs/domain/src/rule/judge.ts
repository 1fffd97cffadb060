import type { Finding } from './finding.js';
import type { Param, RulePack } from './rule-pack.js';
import type { ParamValues, Rule } from './rule.js';

/** One finding per rule, in the order of the rules: every reason is reported, not the first. */
export function judge<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  pack: RulePack,
): Finding[] {
  return rules.map((rule) => {
    const params = paramsFor(rule, pack);
    const outcome = rule.check(facts, valuesOf(params));
    return {
      ruleId: rule.id,
      effect: rule.effect,
      message: rule.message,
      clause: rule.clause,
      params,
      packVersion: pack.version,
      ...(outcome.verdict !== 'pass' && rule.field && { field: rule.field }),
      ...outcome,
    };
  });
}

/** The findings that stop the act. Unknown stops it too: what is not shown to pass has not passed. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ effect, verdict }) => effect === 'block' && verdict !== 'pass');
}

function paramsFor<Facts>({ id, defaults }: Rule<Facts>, pack: RulePack): Record<string, Param> {
  const assumed = Object.entries(defaults ?? {}).map(([name, value]): [string, Param] => [
    name,
    { value, source: '系统默认', pending: true },
  ]);
  return { ...Object.fromEntries(assumed), ...pack.params[id] };
}

function valuesOf(params: Record<string, Param>): ParamValues {
  return Object.fromEntries(Object.entries(params).map(([name, { value }]) => [name, value]));
}
