import { Injectable } from '@nestjs/common';
import { meetingStatuses, reviewMeetingPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { forbidden } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, someOf, words } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { paged } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import { Ballots } from './ballots.js';
import { presentMeeting } from './meeting.presenter.js';
import { MeetingStore } from './meeting-store.js';
import type { MeetingDetail, MeetingPage, MeetingRow } from './review-meeting.view.js';

/** Meetings for screens. */
@Injectable()
export class ReviewMeetingsReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly ballots: Ballots,
    private readonly packs: RulePacks,
  ) {}

  list(ctx: Ctx, raw: Record<string, unknown>): Promise<MeetingPage> {
    const query = readListQuery(raw, spec);
    const { status, heldFrom, heldTo, mine, q } = query.filters;
    const conditions = new Conditions()
      .add((at) => `t.status = any(${at}::text[])`, status)
      .add((at) => `t.held_on >= ${at}`, heldFrom)
      .add((at) => `t.held_on <= ${at}`, heldTo)
      .add((at) => `t.title ilike ${at} or t.minutes_no ilike ${at}`, like(q));
    if (mine !== undefined)
      conditions.add((at) => `exists (${asked(at)}) = ${String(mine)}`, ctx.actor.userId);
    return paged<MeetingRow>(this.db, {
      label: 'review-meetings-list',
      columns,
      from: 'review_meeting t',
      where: conditions.where,
      values: conditions.values,
      query,
    });
  }

  async one(ctx: Ctx, id: string): Promise<MeetingDetail> {
    if (!reviewMeetingPolicy.list(ctx.actor)) throw forbidden();
    const meeting = await this.store.find(id);
    const ballots = await this.ballots.opened(meeting.items.map((item) => item.id));
    return presentMeeting(ctx, meeting, { ballots, pack: this.packs.on(meeting.heldOn) });
  }
}

const like = (q: unknown): string | undefined =>
  typeof q === 'string' && q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : undefined;

const asked = (at: string): string => `select from review_meeting_member m
  where m.meeting_id = t.id and m.user_id = ${at} and m.attendance <> 'released'`;

const count = (what: string): string => `(select count(*)::int from ${what})`;
const members = 'review_meeting_member m where m.meeting_id = t.id and m.attendance';
const items = 'review_item i where i.meeting_id = t.id and i.status';

const columns = `t.id, t.title, t.held_on as "heldOn", t.place, t.status, t.minutes_no as "minutesNo",
  ${count(`${members} <> 'released'`)} as "invitedCount", ${count(`${members} = 'present'`)} as "presentCount",
  ${count(`${items} <> 'removed'`)} as "itemCount", ${count(`${items} = 'decided'`)} as "decidedCount"`;

const spec: ListSpec = {
  filters: {
    status: someOf(meetingStatuses.map(({ id }) => id)),
    heldFrom: oneDate,
    heldTo: oneDate,
    mine: flag,
    q: words(),
  },
  sorts: { heldOn: 't.held_on', title: 't.title collate "zh-x-icu"' },
  defaultSort: '-heldOn',
};
