import { Injectable } from '@nestjs/common';
import {
  type Blocker,
  blockerOf,
  isStanding,
  type Signed,
  type Stage,
  stageEntry,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { plannedByValue } from '../../kernel/database/sql.js';
import { type FoundStanding, standings, standingValues } from './cohort-standing.js';
import { cohortStatement } from './cohort-statement.js';
import type { FunnelQuestion } from './funnel-question.js';
import { FunnelSpans } from './funnel-spans.js';

export interface Member extends Signed {
  id: string;
  no: string;
  /** Null for whoever may not read it now; then nothing of its record is told. */
  name: string | null;
  companyName: string | null;
  recruitingUnitName: string;
  stage: Stage;
  stageSince: string;
  landOn: string | null;
  reasonCode: string | null;
  /** What keeps it; null for one that left or produces. */
  blocker: Blocker | null;
}

/** Every signed project of a question, each with what became of it and what keeps it: two statements. */
@Injectable()
export class CohortMembers {
  constructor(
    private readonly db: Db,
    private readonly spans: FunnelSpans,
  ) {}

  async of(ctx: Ctx, question: FunnelQuestion, landSupplied: boolean): Promise<Member[]> {
    await this.spans.refresh();
    const { text, values } = cohortStatement(ctx, question);
    const rows = await this.db.query<Found>(plannedByValue('funnel-cohorts', text), values);
    const members = rows
      .filter(({ landOn }) => !landSupplied || landOn !== null)
      .map((row) => ({ ...row, isOut: hasLeft(row.stage) }));
    const standing = await this.standing(ctx, question, members.filter(isStanding));
    return members.map((member) => ({ ...member, blocker: keptBy(member, standing) }));
  }

  private async standing(
    ctx: Ctx,
    question: FunnelQuestion,
    members: readonly { id: string }[],
  ): Promise<Map<string, FoundStanding>> {
    if (!members.length) return new Map();
    const ids = members.map(({ id }) => id);
    const found = await this.db.query<FoundStanding>(standings, standingValues(ctx, question, ids));
    return new Map(found.map((one) => [one.id, one]));
  }
}

type Found = Omit<Member, 'isOut' | 'blocker'>;

/** 暂缓 is a pause with a reason, and the project is still waited for. */
const hasLeft = (stage: Stage): boolean =>
  stage !== 'suspended' && stageEntry(stage).kind === 'exit';

const keptBy = (
  { id, stage, stageSince, reasonCode, signedOn, startedOn }: Omit<Member, 'blocker'>,
  standing: Map<string, FoundStanding>,
): Blocker | null => {
  const found = standing.get(id);
  if (!found) return null;
  const pause = stage === 'suspended' ? { code: reasonCode, since: stageSince } : null;
  return blockerOf({ ...found, pause, signedOn, isStarted: startedOn !== null });
};
