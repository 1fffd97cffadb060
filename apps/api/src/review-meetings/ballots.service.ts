import { Injectable } from '@nestjs/common';
import { blocking, judgeBallot, reviewMeetingPolicy } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { conflict, forbidden, invalidForm, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { ballotFaults } from './ballot-faults.js';
import { Ballots } from './ballots.js';
import { itemOf, MeetingStore } from './meeting-store.js';
import type { CastBallot } from './review-meeting.dto.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';
import type { ItemAt } from './votes.service.js';

/** Casting a vote, once, blind: what goes on the trail is its digest. */
@Injectable()
export class BallotsService {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly ballots: Ballots,
    private readonly packs: RulePacks,
  ) {}

  /** Returns the digest, the voter's receipt. */
  cast(ctx: Ctx, { meetingId, itemId }: ItemAt, input: CastBallot): Promise<string> {
    return this.db.tx(async () => {
      const meeting = await this.store.share(meetingId);
      const item = itemOf(ctx, meeting, itemId);
      mustVote(ctx, meeting, item);
      const { conclusion, judgements, salt = '' } = input;
      const comment = input.comment || null;
      const errors = ballotFaults(judgements, item.sheet!);
      if (errors.length) throw invalidForm(errors);
      const findings = judgeBallot({ conclusion, comment }, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('这张票还不能投。', { findings });
      const { userId } = ctx.actor;
      const ballot = { itemId, userId, conclusion, judgements, comment, salt };
      const digest = await this.ballots.drop(ballot);
      const after = { itemId, lead: item.lead.name, digest };
      await this.store.record(ctx, meeting, { kind: 'ballot', after });
      return digest;
    });
  }
}

/** Each reason apart: who may vote, whether the vote is open, whether this one has voted. */
const mustVote = ({ actor }: Ctx, meeting: StoredMeeting, item: StoredItem): void => {
  const mine = ({ userId }: { userId: string }): boolean => userId === actor.userId;
  const seat = meeting.members.find(mine);
  if (!reviewMeetingPolicy.vote(actor) || !seat || seat.attendance === 'released')
    throw forbidden('只有这次会议的委员可以投票。');
  if (item.status === 'waiting')
    throw conflict('ballot.not-open', '该项目还没有开始投票，请等秘书宣布。');
  if (item.status !== 'voting')
    throw conflict('ballot.late', '该项目已经开票或撤下，不能再投。您填的内容没有记录。');
  if (item.turnout.some(mine))
    throw conflict('ballot.cast', '您已经投过票。票一经投出不能更改，开票后可以看到。');
  if (item.recusals.some(mine)) throw forbidden('您已回避该项目，不能投票。');
  if (seat.attendance !== 'present')
    throw forbidden('只有已签到的到会委员可以投票，请先请秘书签到。');
};
