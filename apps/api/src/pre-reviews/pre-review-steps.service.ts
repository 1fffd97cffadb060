import { Injectable } from '@nestjs/common';
import { addWorkdays, blocking, preReviewPolicy } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { SettleScore } from './pre-review.dto.js';
import { PreReviewContent } from './pre-review-content.js';
import { PreReviewFacts } from './pre-review-facts.js';
import { mustStand, PreReviewStore } from './pre-review-store.js';
import { ScoreRows } from './score-rows.js';

/** The way from the draft to the meeting's door. */
@Injectable()
export class PreReviewSteps {
  constructor(
    private readonly db: Db,
    private readonly store: PreReviewStore,
    private readonly content: PreReviewContent,
    private readonly facts: PreReviewFacts,
    private readonly scores: ScoreRows,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
  ) {}

  /** Hands the application in: sealed from here on, and scored as stated. */
  submit(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const { review, lead } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.apply(ctx.actor, lead)) throw notYours();
      mustStand(review, 'draft');
      await this.content.requireFiles(ctx, lead.id, review.statement);
      const findings = await this.facts.submission(ctx, review, lead);
      if (blocking(findings).length) throw refused('预审申请还不能提交。', { findings });
      await this.store.step(ctx, review, 'checking', { kind: 'submission', findings });
      await this.scores.keep(ctx, id, { kind: 'stated', inputs: review.inputs });
    });
  }

  /** 材料不齐: back to the applicant, with the reason. */
  sendBack(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const { review } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.check(ctx.actor, review)) throw notChecker();
      mustStand(review, 'checking');
      await this.store.step(ctx, review, 'draft', { kind: 'return', note: reason });
    });
  }

  /** 材料齐全: every department of the pack is asked, with its own number of working days from today. */
  accept(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const { review } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.check(ctx.actor, review)) throw notChecker();
      mustStand(review, 'checking');
      const book = await this.calendar.book();
      const asked = this.packs.on(ctx.today).departments.map(({ id: department, ...rest }) => ({
        department,
        label: rest.label,
        workdays: rest.workdays.value,
        dueOn: addWorkdays(ctx.today, rest.workdays.value, book),
      }));
      await this.store.step(ctx, review, 'opinions', { kind: 'acceptance', note });
      await this.db.change(ask, [id, ctx.today, JSON.stringify(asked)]);
    });
  }

  withdraw(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const { review, lead } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.apply(ctx.actor, lead)) throw notYours();
      await this.store.step(ctx, review, 'withdrawn', { kind: 'withdrawal', note: reason });
    });
  }

  /** 核定: whoever did not apply sets the figures; the application stays as it was, the score is a new row. */
  settle(ctx: Ctx, id: string, { inputs, note }: SettleScore): Promise<void> {
    return this.db.tx(async () => {
      const { review } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.settle(ctx.actor, review)) throw notChecker();
      mustStand(review, 'opinions', 'ready');
      const settled = this.content.read(ctx, review, { inputs });
      await this.scores.keep(ctx, id, { kind: 'settled', inputs: settled.inputs, note });
      await this.store.touch(ctx, review, { kind: 'settling', note });
    });
  }

  /** To the meeting's door, when every department has answered or let its term run out. */
  makeReady(ctx: Ctx, id: string, note: string | null): Promise<void> {
    return this.db.tx(async () => {
      const { review } = await this.store.lock(ctx, id);
      if (!preReviewPolicy.check(ctx.actor, review)) throw notChecker();
      mustStand(review, 'opinions');
      const findings = await this.facts.readiness(ctx, review);
      if (blocking(findings).length) throw refused('还不能转待上会。', { findings });
      await this.store.step(ctx, review, 'ready', { kind: 'readiness', note, findings });
    });
  }
}

const notYours = () => forbidden('预审由招引单位和招商中心申请、撤回。');
const notChecker = () => forbidden('由预审会秘书或招商中心办理，且不能是申请人、提交人。');

const ask = sql(
  'pre-review-ask',
  `insert into pre_review_opinion (pre_review_id, department, label, workdays, sent_on, due_on)
   select $1, a.department, a.label, a.workdays, $2, a."dueOn"
   from jsonb_to_recordset($3::jsonb) as a (department text, label text, workdays int, "dueOn" date)`,
);
