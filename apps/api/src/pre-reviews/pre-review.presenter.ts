import {
  assessProject,
  type CountyPack,
  type DayBook,
  type Finding,
  opinionClock,
  preReviewActs,
  preReviewPolicy,
  whoseTurn,
  wordOf,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { LeadRecord } from '../leads/index.js';
import type { ConditionView } from './condition.view.js';
import type { OpinionView } from './opinion.view.js';
import type { PreReviewCan, PreReviewDetail, PreReviewRow } from './pre-review.view.js';
import type { PreReviewParts, StoredCondition, StoredOpinion } from './pre-review-parts.js';
import type { StoredPreReview } from './stored-pre-review.js';

/** A row of the list as stored, with what its turn depends on. */
export type StoredRow = Omit<PreReviewRow, 'turn'> & {
  applicantUnitName: string;
  waitingDepartments: string[];
  conditionUnits: string[];
};

export const presentRow = (stored: StoredRow): PreReviewRow => {
  const { applicantUnitName: applicantUnit, waitingDepartments, conditionUnits, ...row } = stored;
  const { status } = row;
  return {
    ...row,
    turn: whoseTurn({ status, applicantUnit, waitingDepartments, conditionUnits }),
  };
};

/** All that a detail is put together from. */
export interface Known {
  row: StoredRow;
  stored: StoredPreReview;
  parts: PreReviewParts;
  lead: LeadRecord;
  findings: Finding[];
  book: DayBook;
  pack: CountyPack;
}

export const presentPreReview = (ctx: Ctx, known: Known): PreReviewDetail => {
  const { row, stored, parts, findings, book, pack } = known;
  const { inputs, statement, version } = stored;
  const [latest] = parts.scores;
  const { applicantUnit, createdBy, createdAt, submittedBy, files, decision } = parts;
  return {
    ...presentRow(row),
    ...{ applicantUnit, createdBy, createdAt, submittedBy, files, decision },
    ...{ inputs, statement, version, findings },
    settledInputs: latest?.inputs ?? inputs,
    assessment: isOpenDraft(stored) ? assessProject(inputs, pack) : latest!.result,
    opinions: parts.opinions.map((one) => presentOpinion(ctx, one, known)),
    scores: parts.scores.map(({ inputs: _i, result: _r, ...score }) => score),
    events: parts.events.map((event) => ({ ...event, label: wordOf(preReviewActs, event.kind) })),
    conditions: parts.conditions.map((one) => presentCondition(ctx, one, known)),
    isCalendarKnown: book.knows(Number(ctx.today.slice(0, 4))),
    can: canOf(ctx, known),
  };
};

/** A draft never handed in has no score yet; one sent back is reckoned anew as it stands. */
const isOpenDraft = ({ status, submittedAt }: StoredPreReview): boolean =>
  status === 'draft' || submittedAt === null;

const canOf = (ctx: Ctx, { stored, lead }: Known): PreReviewCan => {
  const { status } = stored;
  const isStanding = !lead.mergedIntoId && stored.leadId === lead.id;
  const mayApply = isStanding && preReviewPolicy.apply(ctx.actor, lead);
  const mayCheck = isStanding && preReviewPolicy.check(ctx.actor, stored);
  return {
    edit: status === 'draft' && mayApply,
    submit: status === 'draft' && mayApply,
    withdraw: ['draft', 'checking', 'opinions', 'ready'].includes(status) && mayApply,
    check: status === 'checking' && mayCheck,
    settle: ['opinions', 'ready'].includes(status) && mayCheck,
    makeReady: status === 'opinions' && mayCheck,
  };
};

const presentOpinion = (ctx: Ctx, one: StoredOpinion, known: Known): OpinionView => {
  const { stored, parts, book } = known;
  const { department, pauses } = one;
  const isOpen = ['opinions', 'ready'].includes(stored.status) && one.opinion === null;
  const { ownDepartment } = parts;
  const isOwn = preReviewPolicy.opine(ctx.actor, { department, ownDepartment });
  const mayKeepClock = isOpen && (isOwn || preReviewPolicy.check(ctx.actor, stored));
  const isPaused = pauses.some(({ endedOn }) => endedOn === null);
  return {
    ...one,
    ...opinionClock(one, { book, today: ctx.today }),
    can: {
      opine: isOpen && isOwn,
      pause: mayKeepClock && !isPaused,
      resume: mayKeepClock && isPaused,
    },
  };
};

const presentCondition = (ctx: Ctx, one: StoredCondition, { lead }: Known): ConditionView => {
  const { ownerUnitId: _o, claimedById: _c, ...shown } = one;
  const isOpen = one.status === 'open' || one.status === 'claimed';
  const mayClose = preReviewPolicy.closeCondition(ctx.actor, one);
  return {
    ...shown,
    isOverdue: isOpen && one.dueOn !== null && one.dueOn < ctx.today,
    can: {
      claim: one.status === 'open' && preReviewPolicy.claimCondition(ctx.actor, one, lead),
      accept: one.status === 'claimed' && mayClose,
      waive: isOpen && mayClose,
    },
  };
};
