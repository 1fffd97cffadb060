import { Injectable } from '@nestjs/common';
import {
  blocking,
  type DecisionFacts,
  type DecisionTerms,
  type Finding,
  judgeDecision,
  validUntil,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { mustStand, PreReviewStore } from './pre-review-store.js';
import type { StoredPreReview } from './stored-pre-review.js';

/** What the meeting decided, with the findings of its own rules. */
export interface Decision extends DecisionTerms {
  /** The item of the agenda it was decided under. */
  itemId: string;
  findings: Finding[];
}

/** The committee's word: decision, conditions and status, in the caller's transaction. Who may say it is the caller's to ask. */
@Injectable()
export class PreReviewDecisions {
  constructor(
    private readonly db: Db,
    private readonly store: PreReviewStore,
    private readonly packs: RulePacks,
  ) {}

  /** What a decision would be told, without writing anything. */
  async judge(ctx: Ctx, review: StoredPreReview, terms: DecisionTerms): Promise<Finding[]> {
    const known = await this.db.one<Known>(readKnown, [review.id]);
    const { submittedOn } = review;
    const facts = { ...terms, ...(known as Known), submittedOn, today: ctx.today };
    return judgeDecision(facts, this.packs.on(ctx.today));
  }

  /** Records the decision of a pre-review in the meeting, once and for ever; 422 with every finding. */
  decide(ctx: Ctx, reviewId: string, decision: Decision): Promise<void> {
    return this.db.tx(async () => {
      const { review } = await this.store.lock(ctx, reviewId);
      mustStand(review, 'in_meeting');
      const findings = [...decision.findings, ...(await this.judge(ctx, review, decision))];
      if (blocking(findings).length) throw refused('这样决定不能登记。', { findings });
      const until = validUntil(decision, this.packs.on(ctx.today));
      await this.keep(ctx, review, { decision, until, findings });
      const { itemId, note, result, decidedOn, conditions, override } = decision;
      await this.store.record(ctx, review, {
        kind: 'decision',
        note,
        findings,
        after: {
          status: 'decided',
          itemId,
          result,
          decidedOn,
          validUntil: until,
          conditions,
          override,
        },
      });
    });
  }

  private async keep(
    ctx: Ctx,
    { id }: StoredPreReview,
    {
      decision,
      until,
      findings,
    }: { decision: Decision; until: string | null; findings: Finding[] },
  ): Promise<void> {
    const { result, decidedOn, note, override, conditions, itemId } = decision;
    const said = [result, decidedOn, until];
    const kept = [override && JSON.stringify(override), JSON.stringify(findings)];
    await this.db.change(insertDecision, [id, ...said, note, ...kept, ctx.actor.userId, itemId]);
    await this.db.change(insertConditions, [id, JSON.stringify(conditions)]);
    await this.db.change(keepResult, [id, ...said]);
  }
}

type Known = Pick<DecisionFacts, 'vetoes' | 'objections'>;

/** The 否决项 of the latest score, and the departments that object. */
const readKnown = sql(
  'pre-review-decision-known',
  `select coalesce((select s.result #> '{score,vetoes}' from score s where s.pre_review_id = $1
       order by s.no desc limit 1), '[]'::jsonb) as vetoes,
     array(select o.label from pre_review_opinion o where o.pre_review_id = $1 and o.opinion = 'object'
       order by o.label) as objections`,
);

const insertDecision = sql(
  'pre-review-decision',
  `insert into pre_review_decision (pre_review_id, result, decided_on, valid_until, note, override, findings,
     recorded_by, score_id, item_id, recorded_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8,
     (select id from score where pre_review_id = $1 order by no desc limit 1),
     (select id from review_item where id = $9 and pre_review_id = $1), now())`,
);

const insertConditions = sql(
  'pre-review-conditions',
  `insert into pre_review_condition (pre_review_id, no, content, due_stage, due_on, owner_unit_id)
   select $1, c.no, c.terms ->> 'content', c.terms ->> 'dueStage', (c.terms ->> 'dueOn')::date,
     (c.terms ->> 'ownerUnitId')::uuid
   from jsonb_array_elements($2::jsonb) with ordinality as c (terms, no)`,
);

const keepResult = sql(
  'pre-review-result',
  `update pre_review set status = 'decided', result = $2, decided_on = $3, valid_until = $4,
     version = version + 1, updated_at = clock_timestamp() where id = $1`,
);
