import { Injectable } from '@nestjs/common';
import { blocking, isOwnProject, judgeReveal, judgeVoting, votingSheet } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict, refused } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import { Ballots } from './ballots.js';
import { votingFacts } from './meeting.facts.js';
import { itemOf, MeetingStore, mustBe } from './meeting-store.js';
import { Recusals } from './recusals.js';
import type { StoredItem, StoredMeeting } from './stored-meeting.js';

export interface ItemAt {
  meetingId: string;
  itemId: string;
}

/** Opening the vote on a project, and opening its ballots. */
@Injectable()
export class VotesService {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly recusals: Recusals,
    private readonly ballots: Ballots,
    private readonly packs: RulePacks,
  ) {}

  /** Opens the vote: whoever is of the project's own units recuses by rule, the ballot paper is fixed. */
  open(ctx: Ctx, at: ItemAt): Promise<void> {
    return this.db.tx(async () => {
      const { meeting, item } = await this.lock(ctx, at);
      mustBe(meeting, 'open');
      if (item.status !== 'waiting') throw votedAlready(item);
      await this.recuseOwnUnits(ctx, meeting, item);
      const { meeting: fresh, item: judged } = await this.lock(ctx, at);
      const pack = this.packs.on(ctx.today);
      const findings = judgeVoting(votingFacts(fresh, judged), pack);
      if (blocking(findings).length) throw refused('该项目现在不能投票。', { findings });
      const sheet = votingSheet(await this.scoreOf(item.preReviewId), pack.scoring.sheet);
      const kept = [JSON.stringify(sheet), JSON.stringify(findings)];
      await this.db.change(openVoting, [item.id, ...kept]);
      const after = { itemId: item.id, lead: item.lead.name };
      await this.store.finish(ctx, meeting, { kind: 'voting', after });
    });
  }

  /** 开票: the quorum counted again, whoever has not voted named, and every ballot what its digest said. */
  reveal(ctx: Ctx, at: ItemAt, missing: readonly string[]): Promise<void> {
    return this.db.tx(async () => {
      const { meeting, item } = await this.lock(ctx, at);
      mustBe(meeting, 'open');
      if (item.status !== 'voting') throw votedAlready(item);
      const facts = votingFacts(meeting, item, missing);
      const findings = judgeReveal(facts, this.packs.on(ctx.today));
      if (blocking(findings).length) throw refused('该项目现在不能开票。', { findings });
      const silent = facts.voters
        .map(({ userId }) => userId)
        .filter((userId) => !facts.voted.includes(userId));
      await this.db.change(reveal, [item.id, silent, JSON.stringify(findings)]);
      const altered = await this.ballots.altered(item.id);
      if (altered.length) throw tampered(altered);
      const after = { itemId: item.id, lead: item.lead.name, cast: facts.voted.length, silent };
      await this.store.finish(ctx, meeting, { kind: 'reveal', after });
    });
  }

  private async lock(ctx: Ctx, { meetingId, itemId }: ItemAt) {
    const meeting = await this.store.lock(ctx, meetingId);
    return { meeting, item: itemOf(ctx, meeting, itemId) };
  }

  private async recuseOwnUnits(ctx: Ctx, meeting: StoredMeeting, item: StoredItem): Promise<void> {
    const own = meeting.members.filter(
      ({ userId, unitIds }) =>
        isOwnProject(unitIds, item.lead) && !item.recusals.some((one) => one.userId === userId),
    );
    for (const { userId, unit } of own)
      await this.recusals.write(ctx, item, {
        userId,
        kind: 'own_unit',
        reason: `委员单位（${unit}）是该项目的招引或载体单位，或其上级`,
      });
  }

  /** The computed points of the score that stands; none where nothing was scored yet. */
  private async scoreOf(preReviewId: string) {
    const row = await this.db.one<Scored>(standingScore, [preReviewId]);
    return { packVersion: row?.packVersion ?? '', parts: row?.parts ?? [] };
  }
}

interface Scored {
  packVersion: string;
  parts: { itemId: string; label: string; points: string | null }[] | null;
}

const votedAlready = ({ status }: StoredItem) =>
  conflict(
    `item.${status}`,
    {
      waiting: '该项目还没有开始投票。',
      voting: '该项目正在投票，请刷新查看。',
      revealed: '该项目已经开票，请刷新查看。',
      decided: '该项目已有决定，请刷新查看。',
      removed: '该项目已从议程撤下，请刷新查看。',
    }[status],
    { conflict: { status } },
  );

const tampered = (names: readonly string[]) =>
  conflict(
    'ballot.altered',
    `选票与投票时留下的摘要不符（${names.join('、')}），不能开票。请不要改动系统，立即报告纪检监察。`,
  );

const openVoting = sql(
  'review-item-voting',
  `update review_item set status = 'voting', sheet = $2, findings = $3, voting_opened_at = clock_timestamp(),
     version = version + 1 where id = $1`,
);

const reveal = sql(
  'review-item-reveal',
  `update review_item set status = 'revealed', missing = $2, findings = $3, revealed_at = clock_timestamp(),
     version = version + 1 where id = $1`,
);

const standingScore = sql(
  'review-item-score',
  `select pack_version as "packVersion", result #> '{score,parts}' as parts from score
   where pre_review_id = $1 order by no desc limit 1`,
);
