import { Injectable } from '@nestjs/common';
import {
  type Finding,
  judgeReadiness,
  judgeSubmission,
  opinionClock,
  type OpinionTerm,
  submissionFacts,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import type { LeadRecord } from '../leads/index.js';
import { RulePacks } from '../rule-packs/index.js';
import type { StoredPreReview } from './stored-pre-review.js';

/** The seam between rows and rules: what a submission, or the way to the meeting, would be told today. */
@Injectable()
export class PreReviewFacts {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
  ) {}

  async submission(ctx: Ctx, review: StoredPreReview, lead: LeadRecord): Promise<Finding[]> {
    const row = await this.db.one<{ opinion: string | null }>(screening, [lead.id]);
    const { inputs, statement } = review;
    const { stage, investmentKind } = lead;
    const known = { stage, investmentKind, screeningOpinion: row?.opinion ?? null };
    const pack = this.packs.on(ctx.today);
    return judgeSubmission(submissionFacts({ lead: known, inputs, statement }, pack), pack);
  }

  async readiness(ctx: Ctx, { id }: StoredPreReview): Promise<Finding[]> {
    const book = await this.calendar.book();
    // One after the other: within a transaction there is one connection.
    const terms = await this.db.query<OpinionTerm & { label: string }>(opinionTerms, [id]);
    const settled = await this.db.one(settledScore, [id]);
    const opinions = terms.map((term) => ({
      label: term.label,
      ...opinionClock(term, { book, today: ctx.today }),
    }));
    return judgeReadiness({ opinions, isSettled: settled !== null }, this.packs.on(ctx.today));
  }
}

const screening = sql(
  'pre-review-screening',
  'select opinion from lead_screening where lead_id = $1 order by recorded_at desc limit 1',
);
const settledScore = sql(
  'pre-review-settled',
  `select from score where pre_review_id = $1 and kind = 'settled' limit 1`,
);
const opinionTerms = sql(
  'pre-review-terms',
  `select o.label, o.sent_on as "sentOn", o.workdays, o.opinion, o.given_on as "givenOn",
     (select coalesce(json_agg(json_build_object('startedOn', p.started_on, 'endedOn', p.ended_on)), '[]')
      from pre_review_pause p where p.opinion_id = o.id) as pauses
   from pre_review_opinion o where o.pre_review_id = $1 order by o.label`,
);
