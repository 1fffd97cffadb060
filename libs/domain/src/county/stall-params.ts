import type { Param } from '../rule/index.js';
import { ladderTold } from '../stall/ladder.js';
import { datedStallRules } from '../stall/dated-rules.js';
import { leadStallRules } from '../stall/lead-rules.js';
import { signedStallRules } from '../stall/signed-rules.js';
import { stallTermRules } from '../stall/waiting.js';

const settled: Readonly<Record<string, string>> = {
  'stall.contracted.not-started.exitAfter': '渭南市项目体检：签约满 1 年未开工',
  'stall.started.no-money.redAfter': '渭南市项目体检：开工后连续 3 个月没有资金投入',
  'stall.negotiating.no-contact.yellowAfter': '江府办函〔2024〕37号：每 2 周报告跟进',
};

/** The stall ladder as a new county starts it. What only another place has settled stays 待确认 here. */
export const stallParams: Record<string, Record<string, Param>> = Object.fromEntries(
  [
    ...leadStallRules,
    ...datedStallRules,
    ...signedStallRules,
    ...stallTermRules,
    ladderTold,
  ].flatMap((rule: { id: string; defaults?: object }) =>
    rule.defaults ? [[rule.id, paramsOf(rule.id, rule.defaults)]] : [],
  ),
);

function paramsOf(id: string, defaults: object): Record<string, Param> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      const source = settled[`${id}.${name}`];
      const words = source ? `参照${source}` : '本市没有文件规定，系统建议值';
      return [name, { value, source: `${words}；待确认`, pending: true }];
    }),
  );
}
