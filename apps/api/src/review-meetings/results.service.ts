import { Injectable } from '@nestjs/common';
import { countBallots, judgeResult } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { conflict } from '../kernel/errors/problem.js';
import { PreReviewDecisions } from '../pre-reviews/index.js';
import { RulePacks } from '../rule-packs/index.js';
import { Ballots } from './ballots.js';
import { votingFacts } from './meeting.facts.js';
import { itemOf, MeetingStore, mustBe } from './meeting-store.js';
import type { DecideItem } from './review-meeting.dto.js';
import type { ItemAt } from './votes.service.js';

/** What the meeting resolves on a project after its ballots were opened. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly db: Db,
    private readonly store: MeetingStore,
    private readonly ballots: Ballots,
    private readonly decisions: PreReviewDecisions,
    private readonly packs: RulePacks,
  ) {}

  /** Records the result once; 422 with every finding, those on the ballots and those on the pre-review. */
  decide(ctx: Ctx, { meetingId, itemId }: ItemAt, input: DecideItem): Promise<void> {
    return this.db.tx(async () => {
      const meeting = await this.store.lock(ctx, meetingId);
      mustBe(meeting, 'open');
      const item = itemOf(ctx, meeting, itemId);
      if (item.status !== 'revealed') throw notRevealed(item.status);
      const { result } = input;
      const note = input.note || null;
      const counts = countBallots(await this.ballots.opened([itemId]));
      const voters = votingFacts(meeting, item).voters.length;
      const said = { result, note, counts, voters };
      const findings = judgeResult(said, this.packs.on(ctx.today));
      await this.decisions.decide(ctx, item.preReviewId, {
        result,
        note,
        decidedOn: meeting.heldOn,
        conditions: input.conditions.map(({ dueStage = null, dueOn = null, ...condition }) => ({
          ...condition,
          dueStage: dueStage || null,
          dueOn,
        })),
        override: input.override ?? null,
        itemId,
        findings,
      });
      await this.db.change(decide, [itemId]);
      const after = { itemId, lead: item.lead.name, result, note };
      await this.store.finish(ctx, meeting, { kind: 'decision', after });
    });
  }
}

const notRevealed = (status: string) =>
  conflict(
    `item.${status}`,
    status === 'decided'
      ? '该项目已有决定，不能再改。'
      : '该项目还没有开票，不能作出决定；请先投票、开票。',
    { conflict: { status } },
  );

const decide = sql(
  'review-item-decide',
  `update review_item set status = 'decided', decided_at = clock_timestamp(), version = version + 1 where id = $1`,
);
