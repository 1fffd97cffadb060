import { Injectable } from '@nestjs/common';
import {
  leadPolicy,
  reviewMeetingPolicy,
  wordOf,
  meetingStatuses,
  type MeetingStatus,
} from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, forbidden, notFound } from '../kernel/errors/problem.js';
import { findMeeting, type StoredItem, type StoredMeeting } from './stored-meeting.js';

/** What was done, for the trail. */
export interface MeetingAct {
  /** The verb as a noun: 'opening', 'reveal'. */
  kind: string;
  before?: object;
  after?: object;
}

/** Loads a meeting for a verb, and ends the verb: version and trail. */
@Injectable()
export class MeetingStore {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
  ) {}

  /** The meeting, locked, for whoever runs it; it comes before any project in the order of locks. */
  async lock(ctx: Ctx, id: string): Promise<StoredMeeting> {
    if (!reviewMeetingPolicy.run(ctx.actor)) throw forbidden('会务由评审秘书和招商中心办理。');
    await this.db.query(lockRow, [id]);
    return this.find(id);
  }

  /** As `lock`, for voters: they do not wait for each other, only for whoever runs the meeting. */
  async share(id: string): Promise<StoredMeeting> {
    await this.db.query(shareRow, [id]);
    return this.find(id);
  }

  async find(id: string): Promise<StoredMeeting> {
    const meeting = await this.db.one<StoredMeeting>(findMeeting, [id]);
    if (!meeting) throw notFound('会议');
    return meeting;
  }

  /** Raises the version and writes the trail; every verb of whoever runs the meeting ends with it. */
  async finish(ctx: Ctx, meeting: StoredMeeting, act: MeetingAct): Promise<void> {
    await this.db.change(raise, [meeting.id]);
    const version = meeting.version + 1;
    await this.record(ctx, meeting, { ...act, after: { ...act.after, version } });
  }

  async record(ctx: Ctx, { id, title }: Named, { kind, before, after }: MeetingAct): Promise<void> {
    await this.audit.record(ctx, {
      action: `review-meeting.${kind}`,
      subjectType: 'review_meeting',
      subjectId: id,
      subjectLabel: title,
      before,
      after,
    });
  }
}

type Named = Pick<StoredMeeting, 'id' | 'title'>;

/** 409 unless the meeting stands where the verb needs it. */
export const mustBe = ({ status }: StoredMeeting, ...wanted: MeetingStatus[]): void => {
  if (wanted.includes(status)) return;
  throw conflict(
    'meeting.status',
    `会议现为“${wordOf(meetingStatuses, status)}”，不能这样办，请刷新查看。`,
    { conflict: { status } },
  );
};

/** The item of this meeting, as the asker may see it; 404 otherwise. */
export const itemOf = (ctx: Ctx, meeting: StoredMeeting, itemId: string): StoredItem => {
  const item = meeting.items.find(({ id }) => id === itemId);
  if (!item || !maySee(ctx, item)) throw notFound('议程项目');
  return item;
};

/** What a confidential project is called before those who may not read it. */
export const secretName = '保密项目';

/** Whoever may read the meeting sees its projects; a confidential one only whoever may read that lead. */
export const maySee = ({ actor }: Ctx, { lead }: Pick<StoredItem, 'lead'>): boolean =>
  lead.secrecy !== 'confidential' || leadPolicy.read(actor, lead);

const lockRow = sql('review-meeting-lock', 'select from review_meeting where id = $1 for update');
const shareRow = sql('review-meeting-share', 'select from review_meeting where id = $1 for share');
const raise = sql(
  'review-meeting-raise',
  'update review_meeting set version = version + 1 where id = $1',
);
