import type { PreReviewResult } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildPreReview, secretaryCtx } from '../../../../test/world/build-pre-review.js';
import { moveLead } from '../../../../test/world/build-stage.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { type Decision, PreReviewDecisions, PreReviewStore } from './index.js';

let world: World;
let secretary: Ctx;

beforeAll(async () => {
  world = await openWorld();
  secretary = secretaryCtx(world);
});
afterAll(() => world.close());

const decide = (id: string, result: PreReviewResult, more: Partial<Decision> = {}): Promise<void> =>
  world.app.get(PreReviewDecisions).decide(secretary, id, {
    result,
    decidedOn: secretary.today,
    note: null,
    conditions: [],
    override: null,
    itemId: id,
    findings: [],
    ...more,
  });

const stored = (id: string) =>
  world.db.one(
    sql(
      'spec-decided',
      'select status, result, decided_on::text as "decidedOn", valid_until::text as "validUntil" from pre_review where id = $1',
    ),
    [id],
  );

describe('预审会的决定', () => {
  it('有条件通过：决定、条件、状态、有效期一次写成', async () => {
    const { id, leadId } = await buildPreReview(world, {}, { status: 'in_meeting' });
    const ownerUnitId = world.unit('南山园区');
    const conditions = [
      { content: '环评批复', dueStage: 'construction_started', dueOn: null, ownerUnitId },
    ];
    await decide(id, 'conditional', { conditions });
    expect(await stored(id)).toMatchObject({ status: 'decided', result: 'conditional' });
    const staff = await world.as('staff');
    const lead = await moveLead(
      staff,
      { id: leadId },
      {
        to: 'committee_passed',
        happenedOn: dayOf(world),
      },
    );
    expect([lead.stage, lead.verifiedStage]).toEqual(['committee_passed', 'committee_passed']);
  });

  it('决定只有一次，也只在会上', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'ready' });
    await expect(decide(id, 'passed')).rejects.toMatchObject({ code: 'pre-review.status' });
  });

  it.each<[string, PreReviewResult, Partial<Decision>, string]>([
    ['有条件而没有条件', 'conditional', {}, 'pre-review.decision.conditions-stated'],
    ['决定日期在明天', 'passed', { decidedOn: '2999-01-01' }, 'pre-review.decision.day'],
  ])('%s的，拒绝并说全', async (_, result, more, ruleId) => {
    const { id } = await buildPreReview(world, {}, { status: 'in_meeting' });
    await expect(decide(id, result, more)).rejects.toMatchObject({
      status: 422,
      extras: { findings: expect.arrayContaining([expect.objectContaining({ ruleId })]) },
    });
    expect(await stored(id)).toMatchObject({ status: 'in_meeting', result: null });
  });

  it('上会、退回待上会各留一条经过', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'ready' });
    const store = world.app.get(PreReviewStore);
    await world.db.tx(async () => {
      const { review } = await store.lock(secretary, id);
      await store.step(secretary, review, 'in_meeting', { kind: 'agenda', note: '第 3 次预审会' });
    });
    expect(await stored(id)).toMatchObject({ status: 'in_meeting' });
  });
});
