import type { Decimal } from 'decimal.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf, exact } from '../metrics/ratio.js';
import type { Condition } from '../sheets/condition.js';
import { conditionText, holds } from '../sheets/condition.js';
import type { Source } from '../source.js';
import { isPending } from '../source.js';

/** One row of the 分类供地 table. The first row whose conditions all hold decides. */
export interface LandClassRule {
  id: string;
  landClass: 'priority' | 'secured' | 'leased_plant' | 'none';
  label: string;
  /** All must hold; none means the row catches the rest. */
  when: readonly Condition[];
  /** 亩；null = 以核定用地为限。 */
  maximumMu: string | null;
  source: Source;
}

export interface LandClassDecision {
  /** Null while a row above could still fire once what is missing is known. */
  rule: LandClassRule | null;
  /** 亩 = min(该类上限, 核定用地)；不知为 null。 */
  maximumMu: Decimal | null;
  because: string[];
  missing: string[];
  pending: boolean;
}

/**
 * 分类供地：自上而下，第一条全部成立者定类，并定最高亩数。前面的行若因缺数而未定，则不越过它定类。
 * 文件未见分类标准（not found），默认表整表待确认。`values` 以条件的 input 为名；亩与各值为文本小数，不是数则抛出错误。
 */
export function decideLandClass(
  values: Readonly<Record<string, Figure>>,
  justifiedMu: Figure,
  rules: readonly LandClassRule[] = landClassRules,
): LandClassDecision {
  for (const rule of rules) {
    const judged = rule.when.map((condition) => {
      const actual = exact(values[condition.input]);
      return { condition, actual, holds: holds(condition, actual) };
    });
    if (judged.some((one) => one.holds === false)) continue;
    const because = judged.map((one) => conditionText(one.condition, one.actual));
    const missing = judged.filter((one) => one.holds === null).map((one) => one.condition.label);
    const pending = isPending(rule.source);
    if (missing.length) return { rule: null, maximumMu: null, because, missing, pending };
    const maximumMu = capped(rule.maximumMu, exact(justifiedMu));
    const said = because.length ? because : ['前列各条均不成立'];
    return { rule, maximumMu, because: said, missing, pending };
  }
  return { rule: null, maximumMu: null, because: ['没有一条规则适用'], missing: [], pending: true };
}

const unsettled: Source = { document: '分类供地标准未见，默认值', certainty: 'I' };

/** 默认表（全部待确认）：亩均税收门槛取宣政秘〔2022〕34号的 30 与宁国经开区的 20（万元/亩）。 */
export const landClassRules: readonly LandClassRule[] = [
  row('land.priority', ['priority', '优先供地'], [total('80'), tax('30')]),
  { ...row('land.secured', ['secured', '保障供地'], [total('60'), tax('20')]), maximumMu: '100' },
  { ...row('land.leased-plant', ['leased_plant', '租赁厂房'], [total('60')]), maximumMu: '0' },
  { ...row('land.none', ['none', '不供地'], []), maximumMu: '0' },
];

function row(
  id: string,
  [landClass, label]: [LandClassRule['landClass'], string],
  when: readonly Condition[],
): LandClassRule {
  return { id, landClass, label, when, maximumMu: null, source: unsettled };
}

function total(value: string): Condition {
  return { input: 'total', label: '预审得分', unit: '分', operator: '>=', value };
}

function tax(value: string): Condition {
  return { input: 'taxPerMu', label: '亩均税收', unit: '万元/亩', operator: '>=', value };
}

// A class that supplies no land needs no justified figure to say so.
function capped(limit: string | null, justified: Decimal | null): Decimal | null {
  if (limit === null) return justified;
  const cap = decimalOf(limit);
  if (cap.isZero()) return cap;
  return justified && (justified.lt(cap) ? justified : cap);
}
