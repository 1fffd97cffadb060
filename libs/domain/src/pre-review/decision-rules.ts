import type { VetoResult } from '@luodi/scoring';
import type { Finding, Rule, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { isStage, stageLabel, stageRank } from '../stages/stages.js';
import type { DecisionTerms } from './statement.js';
import { isPassing, preReviewResults, wordOf } from './words.js';

/** Everything the judge of a decision may know. Days 'YYYY-MM-DD'. */
export interface DecisionFacts extends DecisionTerms {
  today: string;
  /** Null only for a draft nobody submitted. */
  submittedOn: string | null;
  /** 否决项 as last settled. */
  vetoes: readonly Pick<VetoResult, 'label' | 'status' | 'because'>[];
  /** Departments that object. */
  objections: readonly string[];
}

const strict = '全市项目调度会讲话：“严格落实项目预审机制”';

export const decisionDay = defineRule({
  id: 'pre-review.decision.day',
  effect: 'block',
  message: '决定日期早于提交，或晚于今天',
  clause: strict,
  field: 'decidedOn',
  check: ({ decidedOn, submittedOn, today }: DecisionFacts) => {
    if (decidedOn > today)
      return fail(`决定日期 ${decidedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期`);
    if (!submittedOn) return unknown('预审还没有提交', '提交后再决定');
    return decidedOn >= submittedOn
      ? pass
      : fail(`决定日期 ${decidedOn}，提交日期 ${submittedOn}`, '核对决定日期');
  },
});

export const vetoRespected = defineRule({
  id: 'pre-review.decision.veto-respected',
  effect: 'block',
  message: '触发一票否决，只能否决',
  clause: '“五不招”一票否决；确需突破的，由有权机构集体研究决定（机构待确认）',
  field: 'override',
  defaults: { body: '市委常委会' },
  check: ({ result, vetoes, override }: DecisionFacts, { body }) => {
    const hits = vetoes.filter(({ status }) => status === 'hit');
    if (result === 'refused' || !hits.length) return pass;
    const names = hits.map(({ label, because }) => `${label}（${because}）`).join('；');
    const way = `改为“否决”；确需突破的，附${body}的决定、文号、日期和文件`;
    if (!override) return fail(`触发：${names}`, way);
    if (override.body !== body) return fail(`突破决定由“${override.body}”作出，应为“${body}”`, way);
    const lacks = overrideLacks(override);
    return lacks.length
      ? unknown(`突破决定缺：${lacks.join('、')}`, `补充${lacks.join('、')}`)
      : pass;
  },
});

export const vetoesSettled = defineRule({
  id: 'pre-review.decision.vetoes-settled',
  effect: 'block',
  message: '还有否决项没有判定，不能通过',
  clause: '“五不招”逐条判定后方可过会',
  field: 'vetoes',
  check: ({ result, vetoes }: DecisionFacts) => {
    const open = vetoes.filter(({ status }) => status === 'unknown').map(({ label }) => label);
    return isPassing(result) && open.length
      ? unknown(`未定：${open.join('、')}`, '先在“核定”中逐条判定')
      : pass;
  },
});

export const overrideShown = defineRule({
  id: 'pre-review.decision.veto-overridden',
  effect: 'mark',
  message: '一票否决经有权机构决定突破，留痕',
  clause: '“五不招”一票否决；突破须写明机构、文号、理由',
  check: ({ override, result }: DecisionFacts) =>
    override && result !== 'refused'
      ? fail(`${override.body} ${override.decidedOn} ${override.documentNo}`, '无需更改')
      : pass,
});

export const conditionsStated = defineRule({
  id: 'pre-review.decision.conditions-stated',
  effect: 'block',
  message: '有条件通过须写明条件、时限和责任单位',
  clause: strict,
  field: 'conditions',
  check: ({ result, conditions }: DecisionFacts) => {
    if (result !== 'conditional') {
      return conditions.length
        ? fail(
            `结论为“${wordOf(preReviewResults, result)}”，却列了条件`,
            '改为“有条件通过”，或去掉条件',
          )
        : pass;
    }
    if (!conditions.length) return unknown('没有一项条件', '至少写一项条件');
    const loose = conditions.filter((one) => !one.content.trim() || (!one.dueStage && !one.dueOn));
    return loose.length
      ? unknown(`${loose.length} 项条件没有内容，或没有时限`, '写明完成的阶段或日期')
      : pass;
  },
});

export const conditionsAhead = defineRule({
  id: 'pre-review.decision.conditions-ahead',
  effect: 'block',
  message: '条件的时限已经过去',
  clause: strict,
  field: 'conditions',
  check: ({ conditions, decidedOn }: DecisionFacts) => {
    const past = conditions.filter(({ dueOn, dueStage }) =>
      dueStage ? !isAhead(dueStage) : dueOn !== null && dueOn < decidedOn,
    );
    const when = past.map(({ dueStage, dueOn }) =>
      dueStage && isStage(dueStage) ? stageLabel(dueStage) : (dueOn ?? dueStage),
    );
    return past.length ? fail(`时限：${when.join('、')}`, '改为过会之后的阶段或日期') : pass;
  },
});

export const objectionsAnswered = defineRule({
  id: 'pre-review.decision.objections-answered',
  effect: 'block',
  message: '有部门不同意，决定中没有回应',
  clause: strict,
  field: 'note',
  check: ({ result, objections, note }: DecisionFacts) =>
    isPassing(result) && objections.length && !note?.trim()
      ? unknown(`不同意：${objections.join('、')}`, '在决定说明中逐一回应')
      : pass,
});

export const objectionsShown = defineRule({
  id: 'pre-review.decision.objections-overruled',
  effect: 'mark',
  message: '部门不同意而通过，留痕',
  clause: strict,
  check: ({ result, objections }: DecisionFacts) =>
    isPassing(result) && objections.length
      ? fail(`不同意：${objections.join('、')}`, '无需更改，说明已留存')
      : pass,
});

/** Whether the committee's word may be recorded: every reason, not the first. */
export function judgeDecision(facts: DecisionFacts, pack: RulePack): Finding[] {
  return judge(decisionRules, facts, pack);
}

export const decisionRules: readonly Rule<DecisionFacts>[] = [
  decisionDay,
  vetoRespected,
  vetoesSettled,
  overrideShown,
  conditionsStated,
  conditionsAhead,
  objectionsAnswered,
  objectionsShown,
];

function overrideLacks(override: NonNullable<DecisionFacts['override']>): string[] {
  return [
    [override.documentNo, '文号'],
    [override.decidedOn, '日期'],
    [override.reason, '理由'],
    [override.fileIds.length ? 'yes' : '', '文件'],
  ].flatMap(([given, label]) => (given?.trim() ? [] : [label as string]));
}

/** A condition due at 过会 or before could never be met in time. */
function isAhead(stage: string): boolean {
  return isStage(stage) && stageRank(stage) > stageRank('committee_passed');
}
