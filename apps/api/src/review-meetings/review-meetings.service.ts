import { Injectable } from '@nestjs/common';
import {
  blocking,
  type Finding,
  judgeClosing,
  judgeOpening,
  reviewMeetingPolicy,
} from '@luodi/domain';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden, refused } from '../kernel/errors/problem.js';
import { StaleEdits } from '../kernel/http/stale-edits.js';
import { RulePacks } from '../rule-packs/index.js';
import { Agenda } from './agenda.js';
import { meetingFacts } from './meeting.facts.js';
import { MeetingMembers } from './meeting-members.js';
import { MeetingStore, mustBe } from './meeting-store.js';
import type {
  CloseMeeting,
  EditMeeting,
  MarkAttendance,
  PlanMeeting,
} from './review-meeting.dto.js';

/** A meeting from its plan to its minutes; what happens to each project on its agenda has its own services. */
@Injectable()
export class ReviewMeetingsService {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly members: MeetingMembers,
    private readonly agenda: Agenda,
    private readonly packs: RulePacks,
    private readonly stale: StaleEdits,
  ) {}

  plan(ctx: Ctx, input: PlanMeeting): Promise<string> {
    return this.db.tx(async () => {
      if (!reviewMeetingPolicy.run(ctx.actor)) throw forbidden('会议由评审秘书和招商中心安排。');
      const { title, heldOn, place, members = [] } = input;
      const values = [title, heldOn, place || null, ctx.actor.userId];
      const row = await this.db.one<{ id: string }>(insert, values);
      const { id } = row as { id: string };
      await this.members.invite(id, members);
      const after = { title, heldOn, place, members: members.length, version: 1 };
      await this.store.record(ctx, { id, title }, { kind: 'plan', after });
      return id;
    });
  }

  /** Changes a meeting that has not begun, based on the version the asker saw. */
  edit(ctx: Ctx, id: string, change: { version: number; patch: EditMeeting }): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, id);
      mustBe(meeting, 'planned');
      const { version, patch } = change;
      if (meeting.version !== version)
        throw await this.stale.explain('review_meeting', id, version, patch);
      const { members, ...plain } = patch;
      const { title, heldOn, place } = { ...meeting, ...plain };
      await this.db.change(update, [id, title, heldOn, place || null]);
      if (members) await this.members.invite(id, members);
      await this.agenda.mustSuit(ctx, await this.store.find(id));
      const { before, after } = changedFields(meeting, plain);
      const invited = members && { members: members.map(({ userId }) => userId) };
      await this.store.finish(ctx, meeting, {
        kind: 'edit',
        before,
        after: { ...after, ...invited },
      });
    });
  }

  /** 签到: who is here and who is not, before and during the meeting. */
  mark(ctx: Ctx, id: string, { members }: MarkAttendance): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, id);
      mustBe(meeting, 'planned', 'open');
      await this.members.mark(meeting, members);
      await this.store.finish(ctx, meeting, { kind: 'attendance', after: { members } });
    });
  }

  open(ctx: Ctx, id: string): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, id);
      mustBe(meeting, 'planned');
      const facts = meetingFacts(ctx, meeting);
      const findings = judgeOpening(facts, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('现在不能宣布开会。', { findings });
      await this.keep(id, 'open', findings);
      await this.store.finish(ctx, meeting, { kind: 'opening', after: { status: 'open' } });
    });
  }

  /** Ends the meeting with its minutes; nothing of it changes any more. */
  close(ctx: Ctx, id: string, { minutesNo, minutes }: CloseMeeting): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, id);
      mustBe(meeting, 'open');
      const facts = meetingFacts(ctx, meeting);
      const findings = judgeClosing(facts, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('现在不能闭会。', { findings });
      // Trail first: the row is sealed with the status.
      await this.store.finish(ctx, meeting, {
        kind: 'closing',
        after: { status: 'closed', minutesNo },
      });
      await this.db.change(close, [id, minutesNo, minutes]);
    });
  }

  /** Calls a planned meeting off; its projects wait for another. */
  cancel(ctx: Ctx, id: string, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, id);
      mustBe(meeting, 'planned');
      for (const item of meeting.items.filter(({ status }) => status === 'waiting'))
        await this.agenda.takeOff(ctx, item, `会议取消：${reason}`);
      await this.store.finish(ctx, meeting, {
        kind: 'cancellation',
        after: { status: 'cancelled', reason },
      });
      await this.keep(id, 'cancelled', []);
    });
  }

  private async keep(id: string, status: string, findings: Finding[]): Promise<void> {
    await this.db.change(keepStatus, [id, status, JSON.stringify(findings)]);
  }
}

const insert = sql(
  'review-meeting-insert',
  'insert into review_meeting (title, held_on, place, created_by) values ($1, $2, $3, $4) returning id',
);
const update = sql(
  'review-meeting-update',
  'update review_meeting set title = $2, held_on = $3, place = $4 where id = $1',
);
const keepStatus = sql(
  'review-meeting-status',
  `update review_meeting set status = $2, findings = $3,
     opened_at = case when $2 = 'open' then clock_timestamp() end where id = $1`,
);
const close = sql(
  'review-meeting-close',
  `update review_meeting set status = 'closed', minutes_no = $2, minutes = $3, closed_at = clock_timestamp()
   where id = $1`,
);
