import { Injectable } from '@nestjs/common';
import { blocking, judgeAgenda, openItemStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, invalidForm, refused } from '../kernel/errors/problem.js';
import { mustStand, PreReviewStore } from '../pre-reviews/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { meetingFacts } from './meeting.facts.js';
import { itemOf, MeetingStore, mustBe } from './meeting-store.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

/** Which projects a meeting hears, and in which order. */
@Injectable()
export class Agenda {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly reviews: PreReviewStore,
    private readonly packs: RulePacks,
  ) {}

  /** Takes a pre-review that is ready onto the agenda, at its end. */
  add(ctx: Ctx, meetingId: string, preReviewId: string): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, meetingId);
      mustBe(meeting, 'planned', 'open');
      const { review } = await this.reviews.lock(ctx, preReviewId);
      mustStand(review, 'ready');
      await this.db.change(insert, [meetingId, preReviewId]);
      await this.mustSuit(ctx, await this.store.find(meetingId));
      await this.reviews.step(ctx, review, 'in_meeting', {
        kind: 'agenda',
        note: `${meeting.heldOn} ${meeting.title}`,
      });
      const after = { preReviewId, lead: review.leadName };
      await this.store.finish(ctx, meeting, { kind: 'agenda-add', after });
    });
  }

  /** Puts the projects still to be decided in a new order, around those already decided. */
  order(ctx: Ctx, meetingId: string, itemIds: readonly string[]): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, meetingId);
      mustBe(meeting, 'planned', 'open');
      const open = meeting.items.filter(({ status }) => openItemStatuses.includes(status));
      const isWhole =
        itemIds.length === open.length && open.every(({ id }) => itemIds.includes(id));
      if (!isWhole) throw otherAgenda(itemIds);
      const before = { itemIds: open.map(({ id }) => id) };
      // Out of the way first: no two may share a place even for a moment.
      await this.db.change(shift, [meetingId, openItemStatuses]);
      await this.db.change(order, [itemIds, freePlaces(meeting, itemIds.length)]);
      await this.store.finish(ctx, meeting, { kind: 'agenda-order', before, after: { itemIds } });
    });
  }

  /** Takes a project off with a reason; it waits for another meeting. Its ballots, if any, stay sealed. */
  remove(ctx: Ctx, at: { meetingId: string; itemId: string }, reason: string): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, at.meetingId);
      mustBe(meeting, 'planned', 'open');
      const item = itemOf(ctx, meeting, at.itemId);
      if (item.status !== 'waiting' && item.status !== 'voting') throw heardAlready();
      await this.takeOff(ctx, item, reason);
      const after = { itemId: item.id, lead: item.lead.name, reason };
      await this.store.finish(ctx, meeting, { kind: 'agenda-remove', after });
    });
  }

  /** The item off the agenda and its pre-review ready again, in the caller's transaction. */
  async takeOff(ctx: Ctx, { id, preReviewId }: StoredItem, reason: string): Promise<void> {
    await this.db.change(remove, [id, reason]);
    const { review } = await this.reviews.lock(ctx, preReviewId);
    await this.reviews.step(ctx, review, 'ready', { kind: 'agenda-removal', note: reason });
  }

  /** 422 when a project on the agenda was submitted after the day of the meeting. */
  async mustSuit(ctx: Ctx, meeting: StoredMeeting): Promise<void> {
    const findings = judgeAgenda(meetingFacts(ctx, meeting), this.packs.on(ctx.today));
    if (blocking(findings).length) throw refused('议程与会议日期不符。', { findings });
  }
}

/** The first so many places that no decided project holds. */
const freePlaces = ({ items }: StoredMeeting, count: number): number[] => {
  const held = items.filter(({ status }) => status === 'decided').map(({ position }) => position);
  const places = Array.from({ length: count + held.length }, (_, at) => at + 1);
  return places.filter((place) => !held.includes(place)).slice(0, count);
};

const heardAlready = () =>
  conflict('item.heard', '该项目已经开票，不能再撤下；请作出决定，或在决定中写明暂缓。');

const otherAgenda = (itemIds: readonly string[]) =>
  invalidForm([
    {
      field: 'itemIds',
      value: itemIds.length,
      reason: '与现在的议程不一致，可能有人刚增减了项目',
      fix: '刷新后重新排序',
    },
  ]);

const insert = sql(
  'review-item-insert',
  `insert into review_item (meeting_id, pre_review_id, position)
   select $1, $2, 1 + coalesce(max(position), 0) from review_item where meeting_id = $1 and status <> 'removed'`,
);
const remove = sql(
  'review-item-remove',
  `update review_item set status = 'removed', removal_reason = $2, version = version + 1 where id = $1`,
);
const shift = sql(
  'review-item-shift',
  `update review_item set position = position + 1000 where meeting_id = $1 and status = any($2::text[])`,
);
const order = sql(
  'review-item-order',
  `update review_item i set position = x.place, version = version + 1
   from unnest($1::uuid[], $2::int[]) as x (id, place) where i.id = x.id`,
);
