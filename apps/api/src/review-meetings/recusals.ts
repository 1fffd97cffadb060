import { Injectable } from '@nestjs/common';
import { type RecusalKind, reviewMeetingPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, invalidForm } from '../kernel/errors/problem.js';
import { itemOf, MeetingStore, mustBe } from './meeting-store.js';
import type { RecuseMember } from './review-meeting.dto.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

interface Recusal {
  userId: string;
  kind: RecusalKind;
  reason: string;
}

/** 回避: declared by the member, or entered by whoever runs the meeting as the chair ordered; never taken back. */
@Injectable()
export class Recusals {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
  ) {}

  /** Without a member named, the asker recuses; with one, the chair has ordered it. */
  recuse(ctx: Ctx, at: { meetingId: string; itemId: string }, input: RecuseMember): Promise<void> {
    return this.db.tx(async () => {
      const userId = input.userId ?? ctx.actor.userId;
      const isOwn = userId === ctx.actor.userId;
      const meeting = isOwn
        ? await this.store.share(at.meetingId)
        : await this.store.lock(ctx, at.meetingId);
      const item = itemOf(ctx, meeting, at.itemId);
      if (isOwn && !reviewMeetingPolicy.vote(ctx.actor)) throw notMember();
      mustBe(meeting, 'planned', 'open');
      mustBeMember(meeting, userId, isOwn);
      mustStillRecuse(item, userId);
      const kind = isOwn ? 'declared' : 'ordered';
      await this.write(ctx, item, { userId, kind, reason: input.reason });
      const after = { itemId: item.id, lead: item.lead.name, userId, kind, reason: input.reason };
      await this.store.record(ctx, meeting, { kind: 'recusal', after });
    });
  }

  /** The row itself, in the caller's transaction. */
  async write(ctx: Ctx, item: StoredItem, { userId, kind, reason }: Recusal): Promise<void> {
    await this.db.change(insert, [item.id, userId, kind, reason, ctx.actor.userId]);
  }
}

const notMember = () => forbidden('回避由委员本人提出，或由秘书按主持人的决定登记。');

const mustBeMember = ({ members }: StoredMeeting, userId: string, isOwn: boolean): void => {
  const member = members.find((one) => one.userId === userId);
  if (member && member.attendance !== 'released') return;
  if (isOwn) throw forbidden('您不是这次会议的委员，无须回避。');
  throw invalidForm([
    { field: 'userId', value: userId, reason: '不是这次会议的委员', fix: '从应到委员中选' },
  ]);
};

const mustStillRecuse = ({ status, recusals, turnout }: StoredItem, userId: string): void => {
  if (recusals.some((one) => one.userId === userId))
    throw conflict('recusal.recorded', '该委员已经回避该项目。');
  if (turnout.some((one) => one.userId === userId))
    throw conflict('ballot.recusal-late', '已经投过票，不能再回避。票在开票后公开。');
  if (status !== 'waiting' && status !== 'voting')
    throw conflict('ballot.recusal-late', '该项目的投票已经结束，不能再回避。');
};

const insert = sql(
  'review-recusal-insert',
  `insert into review_recusal (item_id, user_id, kind, reason, recorded_by, recorded_at)
   values ($1, $2, $3, $4, $5, now())`,
);
