import { shiftMonths } from '../dates/index.js';
import { isPassing, preReviewResults, preReviewStatuses, wordOf } from '../pre-review/words.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { Outcome } from '../rule/index.js';
import type { StageFacts } from './facts.js';
import { committeePassed, provenByFact } from './proof-rules.js';
import { isStage, stageLabel, stageRank } from './stages.js';

const strict = '全市项目调度会讲话：“严格落实项目预审机制”';

/** 过会: the committee's decision made here; on paper only where no pre-review of the project was ever opened here. */
export const preReviewPassed = defineRule({
  id: 'stage.pre-review.passed',
  effect: 'block',
  message: '没有预审通过的决定',
  clause: strict,
  field: 'preReviews',
  check: (facts: StageFacts) => {
    const { preReviews, happenedOn } = facts;
    const open = preReviews.find(({ status }) => !isOver(status));
    if (open) {
      const where = wordOf(preReviewStatuses, open.status);
      return unknown(`第 ${open.round} 轮预审在“${where}”`, '等预审会作出决定');
    }
    const standing = standingReview(facts);
    if (!standing) return passedOnPaper(facts);
    if (!isPassing(standing.result)) return notPassed(standing);
    return standing.decidedOn === happenedOn
      ? pass
      : fail(
          `发生日期 ${happenedOn}，预审决定日期 ${standing.decidedOn}`,
          `改为 ${standing.decidedOn}`,
          'happenedOn',
        );
  },
});

export const passedUnexpired = defineRule({
  id: 'stage.pre-review.passed-unexpired',
  effect: 'block',
  message: '签约时没有有效的预审决定',
  clause: `${strict}（有效期原文未给，待确认）`,
  field: 'preReviews',
  defaults: { validMonths: 12 },
  check: (facts: StageFacts, { validMonths }) => passedOn(facts, facts.happenedOn, validMonths),
});

export const conditionsMet = defineRule({
  id: 'stage.pre-review.conditions-met',
  effect: 'block',
  message: '有条件通过的条件没有落实',
  clause: strict,
  field: 'reviewConditions',
  check: (facts: StageFacts) => {
    const open = dueConditions(facts);
    const list = open.map(({ no, content, ...due }) => `${no}. ${content}（${dueText(due)}）`);
    return open.length
      ? fail(`${open.length} 项到期未落实：${list.join('；')}`, '落实后报验收，或由预审会秘书免除')
      : pass;
  },
});

/** The way of projects that passed before they were reviewed here: the claimed 过会 with its minutes. */
function passedOnPaper(facts: StageFacts): Outcome {
  const isClaimed = facts.provenFacts.some(({ kind }) => kind === committeePassed.kind);
  if (isClaimed) return { field: 'facts', ...provenByFact(facts, committeePassed) };
  return unknown(
    '没有预审，也没有申报“过会”',
    '在“预审”中提出申请；以前在线下过会的，在“进展与核验”中申报并附会议纪要',
  );
}

/** What the signing of a contract asks: a decision in force on that day, or a verified 过会 not older than so many months. */
export function passedOn(facts: PassFacts, on: string, validMonths: number): Outcome {
  const standing = standingReview(facts);
  if (standing) {
    if (!isPassing(standing.result)) return notPassed(standing);
    return within(on, { from: standing.decidedOn!, until: standing.validUntil! });
  }
  const fact = facts.provenFacts.find(({ kind }) => kind === committeePassed.kind);
  if (!fact) return unknown('没有预审决定，也没有申报“过会”', '先办预审');
  if (fact.status !== 'verified') {
    return unknown('“过会”尚未核验', '请招商中心、督查等部门核验会议纪要');
  }
  return within(on, { from: fact.happenedOn, until: shiftMonths(fact.happenedOn, validMonths) });
}

/** What of a project's pre-reviews a signing looks at. */
export type PassFacts = Pick<StageFacts, 'preReviews' | 'provenFacts'>;

type Review = StageFacts['preReviews'][number];

/** The last round that was decided; a later refusal takes an earlier pass away. */
function standingReview({ preReviews }: Pick<StageFacts, 'preReviews'>): Review | undefined {
  return preReviews
    .filter(({ status }) => status === 'decided')
    .toSorted((a, b) => a.round - b.round)
    .at(-1);
}

function isOver(status: string): boolean {
  return status === 'decided' || status === 'withdrawn';
}

function notPassed({ round, result, decidedOn }: Review): Outcome {
  const word = wordOf(preReviewResults, result ?? '');
  return fail(
    `第 ${round} 轮预审 ${decidedOn} 决定：${word}`,
    '补正后重新预审；确已否决的转入“否决”',
  );
}

function within(on: string, { from, until }: { from: string; until: string }): Outcome {
  if (on < from) return fail(`${on} 早于预审决定日期 ${from}`, '核对两个日期', 'happenedOn');
  return on <= until ? pass : fail(`预审 ${from} 通过，有效至 ${until}`, '重新预审后再签');
}

function dueConditions(facts: StageFacts): StageFacts['reviewConditions'] {
  const { to, happenedOn, reviewConditions } = facts;
  const standing = standingReview(facts);
  return reviewConditions.filter(
    ({ round, status, dueStage, dueOn }) =>
      round === standing?.round &&
      status !== 'met' &&
      status !== 'waived' &&
      ((dueOn !== null && dueOn < happenedOn) ||
        (dueStage !== null && isStage(dueStage) && stageRank(dueStage) <= stageRank(to))),
  );
}

function dueText({ dueStage, dueOn }: { dueStage: string | null; dueOn: string | null }): string {
  const stage = dueStage && isStage(dueStage) ? `${stageLabel(dueStage)}前` : '';
  return [stage, dueOn ? `${dueOn} 前` : ''].filter(Boolean).join('，');
}
