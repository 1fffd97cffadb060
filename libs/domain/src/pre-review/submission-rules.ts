import { Decimal } from 'decimal.js';
import type { Finding, Rule, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import type { FloorParams } from '../screening/index.js';
import { belowFloor, floorDefaults } from '../screening/index.js';
import type { Stage } from '../stages/stages.js';
import { stageLabel } from '../stages/stages.js';
import { investorTold, doubtsShown, projectDescribed, risksTold } from './statement-rules.js';
import type { SubmissionFacts } from './submission-facts.js';

const basis = '全市项目调度会讲话：“产业契合度、亩均税收、项目能耗等作为项目入园的重要依据”';
const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

/** 预审; and 过会、框架, where a decision that ran out before the contract is asked for again. */
const reviewable: readonly Stage[] = ['in_pre_review', 'committee_passed', 'framework_signed'];

export const inPreReview = defineRule({
  id: 'pre-review.submission.stage',
  effect: 'block',
  message: '项目不在可以预审的阶段',
  clause: '全市项目调度会讲话：“严格落实项目预审机制”',
  check: ({ stage }: SubmissionFacts) =>
    reviewable.includes(stage)
      ? pass
      : fail(`现为“${stageLabel(stage)}”`, '先把项目推进到“预审”，再提交；签约以后不再预审'),
});

export const floorMetAgain = defineRule<SubmissionFacts, FloorParams>({
  id: 'pre-review.submission.floor',
  effect: 'block',
  message: '申报的投资额低于准入门槛',
  clause: '宣城市投资促进局线索管理通知（2024-01-31）：达到投资门槛的线索方可受理',
  field: 'figures.totalInvestmentYuan',
  defaults: floorDefaults,
  check: ({ screeningOpinion, investmentKind, inputs }, params) => {
    if (screeningOpinion === 'leased_plant') return pass;
    const { totalInvestmentYuan, fixedAssetInvestmentYuan } = inputs.figures;
    const short = belowFloor(
      {
        investmentKind,
        totalInvestmentYuan: yuanOf(totalInvestmentYuan),
        fixedAssetInvestmentYuan: yuanOf(fixedAssetInvestmentYuan),
      },
      params,
    );
    return short.length ? fail(short.join('；'), '重新研判：走标准厂房（租赁），或不予受理') : pass;
  },
});

export const figuresStated = defineRule({
  id: 'pre-review.submission.figures-stated',
  effect: 'block',
  message: '评分、否决项和节能审查所需的数没有填全',
  clause: basis,
  field: 'figures',
  check: ({ needed }: SubmissionFacts) => {
    const missing = needed.filter(({ value }) => !isAboveZero(value));
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(({ label }) => label).join('、');
    return unknown(
      `缺 ${missing.length} 项，或为 0：${names}`,
      `补填${names}`,
      first.proof === first.field ? `figures.${first.field}` : first.proof,
    );
  },
});

export const evidenceAttached = defineRule({
  id: 'pre-review.submission.evidence-attached',
  effect: 'block',
  message: '有的数没有佐证材料',
  clause: truth,
  field: 'evidence',
  check: ({ needed, statement: { evidence } }: SubmissionFacts) => {
    const bare = needed.filter(({ proof }) => !evidence[proof]?.length);
    const [first] = bare;
    if (!first) return pass;
    const names = bare.map(({ label }) => label).join('、');
    return unknown(
      `${bare.length} 项没有附件：${names}`,
      '逐项附可研报告、立项材料等',
      `evidence.${first.proof}`,
    );
  },
});

export const judgementsMade = defineRule({
  id: 'pre-review.submission.judgements-made',
  effect: 'block',
  message: '自评没有评完，或没有写理由',
  clause: basis,
  field: 'judgements',
  check: ({ judgedItems, inputs, statement }: SubmissionFacts) => {
    const open = judgedItems.filter(
      ({ id }) => !inputs.judgements[id] || !statement.reasons[id]?.trim(),
    );
    const names = open.map(({ label }) => label).join('、');
    return open.length ? unknown(`未评或未写理由：${names}`, `补填${names}`) : pass;
  },
});

export const vetoesAnswered = defineRule({
  id: 'pre-review.submission.vetoes-answered',
  effect: 'block',
  message: '“五不招”没有逐条自查',
  clause: '“五不招”逐条自查（内容由各地配置，待确认）',
  field: 'vetoes',
  check: ({ judgedVetoes, inputs: { vetoes } }: SubmissionFacts) => {
    const open = judgedVetoes.filter(({ id }) => {
      const answer = vetoes[id];
      return !answer || (answer.hit && !answer.reason.trim());
    });
    const names = open.map(({ label }) => label).join('、');
    return open.length ? unknown(`未答或未写理由：${names}`, `逐条选择是否触发：${names}`) : pass;
  },
});

/** Whether an application may be handed in: every reason, not the first. */
export function judgeSubmission(facts: SubmissionFacts, pack: RulePack): Finding[] {
  return judge(submissionRules, facts, pack);
}

export const submissionRules = [
  inPreReview,
  floorMetAgain,
  figuresStated,
  evidenceAttached,
  judgementsMade,
  vetoesAnswered,
  projectDescribed,
  investorTold,
  risksTold,
  doubtsShown,
] as readonly Rule<SubmissionFacts>[];

function isAboveZero(value: number | string | null): boolean {
  if (value === null || !/^\d+(\.\d+)?$/.test(String(value))) return false;
  return new Decimal(String(value)).gt(0);
}

function yuanOf(value: number | string | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
