import { Injectable } from '@nestjs/common';
import { dueAfterWorkdays, type Pause, preReviewPolicy } from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm, notFound } from '../kernel/errors/problem.js';
import type { GiveOpinion } from './pre-review.dto.js';
import { mustStand, PreReviewStore } from './pre-review-store.js';
import type { StoredPreReview } from './stored-pre-review.js';

interface AskedOpinion {
  id: string;
  department: string;
  label: string;
  workdays: number;
  sentOn: string;
  isGiven: boolean;
  pauses: Pause[];
}

/** 部门会签: each department once, by its own officer; the clock stands while it is somebody else's turn. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly db: Db,
    private readonly store: PreReviewStore,
    private readonly calendar: WorkCalendar,
  ) {}

  /** Gives the opinion; one that came after the term is kept and shown as late. */
  give(ctx: Ctx, id: string, { department, ...said }: GiveOpinion & Named): Promise<void> {
    return this.db.tx(async () => {
      const { review, asked } = await this.locked(ctx, id, department);
      await this.mustBeOfficer(ctx, asked);
      const errors = opinionFaults(said);
      if (errors.length) throw invalidForm(errors);
      await this.db.change(endPause, [asked.id, ctx.today, ctx.actor.userId]);
      const { opinion, note, conditions } = said;
      const words = [opinion, note?.trim() || null, conditions?.trim() || null];
      await this.db.change(keep, [asked.id, ...words, ctx.actor.userId, ctx.today]);
      const after = { department, opinion, conditions };
      await this.store.touch(ctx, review, { kind: 'opinion', note, after });
    });
  }

  /** 补正、公示: stops the department's clock, with the reason. */
  pause(ctx: Ctx, id: string, { department, reason }: Named & { reason: string }): Promise<void> {
    return this.db.tx(async () => {
      const { review, asked } = await this.locked(ctx, id, department);
      await this.mustKeepClock(ctx, asked, review);
      if (openPause(asked)) throw conflict('opinion.paused', `“${asked.label}”已经停表。`);
      await this.db.change(startPause, [asked.id, reason, ctx.today, ctx.actor.userId]);
      await this.store.touch(ctx, review, { kind: 'pause', note: reason, after: { department } });
    });
  }

  /** Lets the clock run again; the due day moves on by the working days it stood. */
  resume(ctx: Ctx, id: string, { department }: Named): Promise<void> {
    return this.db.tx(async () => {
      const { review, asked } = await this.locked(ctx, id, department);
      await this.mustKeepClock(ctx, asked, review);
      if (!openPause(asked)) throw conflict('opinion.running', `“${asked.label}”没有停表。`);
      await this.db.change(endPause, [asked.id, ctx.today, ctx.actor.userId]);
      const { sentOn, workdays, pauses } = asked;
      const book = await this.calendar.book();
      const dueOn = dueAfterWorkdays(sentOn, workdays, { book, pauses, today: ctx.today });
      await this.db.change(moveDue, [asked.id, dueOn]);
      await this.store.touch(ctx, review, { kind: 'resume', after: { department, dueOn } });
    });
  }

  private async locked(
    ctx: Ctx,
    id: string,
    department: string,
  ): Promise<{ review: StoredPreReview; asked: AskedOpinion }> {
    const { review } = await this.store.lock(ctx, id);
    mustStand(review, 'opinions', 'ready');
    const asked = await this.db.one<AskedOpinion>(find, [id, department]);
    if (!asked) throw notFound('会签部门');
    if (asked.isGiven)
      throw conflict('opinion.given', `“${asked.label}”的意见已经给出，不能再改。`);
    return { review, asked };
  }

  private async mustBeOfficer(ctx: Ctx, { department, label }: AskedOpinion): Promise<void> {
    const ownDepartment = await this.departmentOf(ctx);
    if (preReviewPolicy.opine(ctx.actor, { department, ownDepartment })) return;
    throw forbidden(`“${label}”的意见由该部门的经办人给出。`);
  }

  private async mustKeepClock(
    ctx: Ctx,
    { department, label }: AskedOpinion,
    review: StoredPreReview,
  ): Promise<void> {
    const ownDepartment = await this.departmentOf(ctx);
    if (preReviewPolicy.opine(ctx.actor, { department, ownDepartment })) return;
    if (preReviewPolicy.check(ctx.actor, review)) return;
    throw forbidden(`停表、续办由“${label}”的经办人、预审会秘书或招商中心办理。`);
  }

  private async departmentOf(ctx: Ctx): Promise<string | null> {
    const row = await this.db.one<{ department: string | null }>(ownDepartment, [ctx.actor.unitId]);
    return row?.department ?? null;
  }
}

interface Named {
  department: string;
}

const openPause = ({ pauses }: AskedOpinion): boolean =>
  pauses.some(({ endedOn }) => endedOn === null);

const opinionFaults = ({ opinion, note, conditions }: GiveOpinion) => {
  const blank = (text?: string | null) => !text?.trim();
  const fault = (field: string, reason: string, fix: string) => ({
    field,
    value: null,
    reason,
    fix,
  });
  return [
    ...(opinion !== 'agree' && blank(note) ? [fault('note', '没有写理由', '写明依据和理由')] : []),
    ...(opinion === 'conditional' && blank(conditions)
      ? [fault('conditions', '有条件同意，没有写条件', '写明须满足的条件')]
      : []),
  ];
};

const find = sql(
  'opinion-find',
  `select o.id, o.department, o.label, o.workdays, o.sent_on as "sentOn", o.opinion is not null as "isGiven",
     (select coalesce(json_agg(json_build_object('startedOn', p.started_on, 'endedOn', p.ended_on)), '[]')
      from pre_review_pause p where p.opinion_id = o.id) as pauses
   from pre_review_opinion o where o.pre_review_id = $1 and o.department = $2`,
);
const ownDepartment = sql('opinion-own-department', 'select department from unit where id = $1');
const keep = sql(
  'opinion-keep',
  `update pre_review_opinion set opinion = $2, note = $3, conditions = $4, given_by = $5, given_on = $6,
     given_at = clock_timestamp() where id = $1`,
);
const startPause = sql(
  'opinion-pause',
  'insert into pre_review_pause (opinion_id, reason, started_on, started_by) values ($1, $2, $3, $4)',
);
const endPause = sql(
  'opinion-resume',
  'update pre_review_pause set ended_on = $2, ended_by = $3 where opinion_id = $1 and ended_on is null',
);
const moveDue = sql('opinion-due', 'update pre_review_opinion set due_on = $2 where id = $1');
