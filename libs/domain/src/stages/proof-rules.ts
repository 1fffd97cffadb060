import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { Outcome } from '../rule/index.js';
import type { StageFacts } from './facts.js';
import type { Stage } from './stages.js';

const twoPairs = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const screeningAdmitted = defineRule({
  id: 'stage.screening.admitted',
  effect: 'block',
  message: '研判未通过，不能进入在谈',
  clause: '全市项目调度会讲话：“确保招商项目的真实性、可靠性”（登记后先研判）',
  field: 'screening',
  check: ({ screeningOpinion }: StageFacts) => {
    if (!screeningOpinion) {
      return unknown('还没有研判意见', '请招商中心或单位负责人在“概况”中填写研判意见');
    }
    return screeningOpinion === 'refuse'
      ? fail('研判意见为“不予受理”', '情况有变的，重新研判；否则转入“否决”')
      : pass;
  },
});

/** Which agreement a stage rests on. */
const agreementFor: Partial<Record<Stage, { kind: string; label: string }>> = {
  framework_signed: { kind: 'framework', label: '框架协议' },
  contracted: { kind: 'contract', label: '正式投资合同' },
};

export const agreementRegistered = defineRule({
  id: 'stage.agreement.registered',
  effect: 'block',
  message: '没有已登记的协议',
  clause: '全市项目调度会讲话：“对有合作意向或签订框架协议的项目…争取尽快正式签约”',
  field: 'agreements',
  check: ({ to, happenedOn, agreements }: StageFacts) => {
    const needed = agreementFor[to];
    if (!needed) return pass;
    const found = agreements.filter(({ kind }) => kind === needed.kind);
    if (!found.length) {
      return unknown(`没有已登记的${needed.label}`, `在“协议”中登记${needed.label}并上传签字页`);
    }
    return sameDay(
      happenedOn,
      found.map(({ signedOn }) => signedOn),
      `${needed.label}的签订日期`,
    );
  },
});

/** Which fact a stage rests on; its own evidence decides whether it is recognised. */
const factFor: Partial<Record<Stage, { kind: string; label: string }>> = {
  construction_started: { kind: 'construction_start', label: '开工' },
  in_production: { kind: 'production', label: '投产' },
  at_target: { kind: 'at_target', label: '达效' },
};

export const factRecognised = defineRule({
  id: 'stage.fact.recognised',
  effect: 'block',
  message: '没有证据齐全的事实支撑',
  clause: twoPairs,
  field: 'facts',
  check: (facts: StageFacts) => {
    const needed = factFor[facts.to];
    return needed ? provenByFact(facts, needed) : pass;
  },
});

/** The paper way to 过会. */
export const committeePassed = { kind: 'committee_passed', label: '过会' };

/** A claim with complete evidence, dated the day of the move. */
export function provenByFact(
  { happenedOn, provenFacts }: Pick<StageFacts, 'happenedOn' | 'provenFacts'>,
  { kind, label }: { kind: string; label: string },
): Outcome {
  const fact = provenFacts.find((one) => one.kind === kind);
  if (!fact) return unknown(`没有申报“${label}”`, `在“进展与核验”中申报${label}并附证据`);
  if (fact.status === 'claimed') {
    return fail(`“${label}”证据不齐，待核`, '在“进展与核验”中补齐所缺的证据');
  }
  return sameDay(happenedOn, [fact.happenedOn], `${label}的申报日期`);
}

const accountable = [
  ['responsibleUnitId', '责任单位'],
  ['responsiblePersonName', '责任人'],
  ['nextDispatchOn', '下次调度日期'],
] as const;

export const accountableNamed = defineRule({
  id: 'stage.accountable.named',
  effect: 'block',
  message: '签约须明确责任单位、责任人和下次调度日期',
  clause: '全市项目调度会讲话：“对新签约和已签约尚未开工的项目，要明确责任单位和责任人，定期调度”',
  check: (facts: StageFacts) => {
    const missing = accountable.filter(([field]) => !facts[field]?.trim());
    const [first] = missing;
    if (first) {
      const names = missing.map(([, label]) => label).join('、');
      return unknown(`未明确：${names}`, `补填${names}`, first[0]);
    }
    const { nextDispatchOn, today } = facts;
    return nextDispatchOn! >= today
      ? pass
      : fail(
          `下次调度 ${nextDispatchOn} 已过，今天是 ${today}`,
          `改为 ${today} 或之后的日期`,
          'nextDispatchOn',
        );
  },
});

export const winnerNamed = defineRule({
  id: 'stage.lost.winner-named',
  effect: 'mark',
  message: '流失项目没有写明去向',
  clause: '区重点项目推进会讲话：“有些项目…却让别的地方争去了”（去向知道的要写明）',
  field: 'winnerPlace',
  check: ({ winnerPlace }: StageFacts) =>
    winnerPlace?.trim() ? pass : unknown('未填项目落户地', '知道的，填写项目最终落户的地方'),
});

function sameDay(happenedOn: string, days: readonly string[], what: string): Outcome {
  return days.includes(happenedOn)
    ? pass
    : fail(
        `发生日期 ${happenedOn}，${what}为 ${days.join('、')}`,
        `改为 ${days.at(-1)}，或更正${what}`,
        'happenedOn',
      );
}
