import { buildFourOnes } from '../../../../test/world/build-ownership.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import { buildAgreement, buildFile } from '../../../../test/world/build-proof.js';
import { accountable, moveLead } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;
let secretary: Client;
let at: { id: string; leadId: string };

beforeAll(async () => {
  world = await openWorld();
  [staff, hub, secretary] = await Promise.all([
    world.as('staff'),
    world.as('hub'),
    world.as('secretary'),
  ]);
});
afterAll(() => world.close());
beforeEach(async () => {
  at = await buildPreReview(
    world,
    {},
    {
      status: 'decided',
      decision: {
        result: 'conditional',
        conditions: [
          {
            content: '取得环评批复',
            dueStage: 'contracted',
            dueOn: null,
            ownerUnitId: world.unit('第一产业招商组'),
          },
          {
            content: '注册资本到位 30%',
            dueStage: null,
            dueOn: dayOf(world),
            ownerUnitId: world.unit('南山园区'),
          },
        ],
      },
    },
  );
});

const conditions = async (as = secretary) =>
  (await as.get(`/pre-reviews/${at.id}`)).body.conditions;
const verb = async (as: Client, name: string, body: object = {}, place = 0) => {
  const { id } = (await conditions())[place];
  return as.post(`/pre-review-conditions/${id}/${name}`, body);
};
const note = '批复已下达，见附件';

describe('条件的落实', () => {
  it('报落实、退回、再报、验收，一步一条经过；办完不能再改', async () => {
    const fileIds = [await buildFile(staff, at.leadId, 'pre_review')];
    expect((await verb(staff, 'claim', { note, fileIds })).status).toBe(201);
    expect((await verb(staff, 'claim', { note })).body.code).toBe('condition.status');
    expect((await verb(secretary, 'return', { reason: '批复文号不清' })).status).toBe(201);
    expect((await verb(staff, 'claim', { note })).status).toBe(201);
    const { body } = await verb(secretary, 'acceptance', { note: '已核对原件' });
    expect(body.conditions[0]).toMatchObject({
      status: 'met',
      closedBy: '章雨晴',
      can: { accept: false },
    });
    expect(body.events.slice(-4).map(({ label }: { label: string }) => label)).toEqual([
      '条件报落实',
      '条件退回',
      '条件报落实',
      '条件验收',
    ]);
    expect((await verb(secretary, 'waiver', { reason: '不再需要' })).status).toBe(409);
  });

  it('报落实的人不验收；别人也只有秘书和招商中心', async () => {
    await verb(hub, 'claim', { note });
    expect((await verb(hub, 'acceptance')).status).toBe(403);
    expect((await verb(staff, 'acceptance')).status).toBe(403);
    expect((await verb(await world.as('leader'), 'acceptance')).status).toBe(403);
    const answers = await Promise.all([
      verb(secretary, 'acceptance'),
      verb(secretary, 'return', { reason: '材料不全' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('免除要写理由；别的单位看不到', async () => {
    expect((await verb(secretary, 'waiver', {})).status).toBe(400);
    const stranger = await world.as('staff2');
    expect((await verb(stranger, 'claim', { note })).status).toBe(404);
    const { body } = await verb(secretary, 'waiver', { reason: '政策调整，不再需要' });
    expect(body.conditions[0].status).toBe('waived');
  });

  it('附件须是本项目的', async () => {
    const other = await buildPreReview(world, {}, { status: 'draft' });
    const fileIds = [await buildFile(staff, other.leadId)];
    expect((await verb(staff, 'claim', { note, fileIds })).status).toBe(422);
  });
});

describe('条件拦住后面的阶段', () => {
  const today = () => dayOf(world);
  const failed = async (to: string): Promise<string[]> => {
    const { body } = await staff.get(`/leads/${at.leadId}/stage-moves/options`);
    const option = body.find((one: { to: string }) => one.to === to);
    return option.findings
      .filter(({ verdict }: { verdict: string }) => verdict !== 'pass')
      .map(({ ruleId, because }: { ruleId: string; because: string }) =>
        ruleId === 'stage.pre-review.conditions-met' ? because : '',
      )
      .filter(Boolean);
  };

  it('有条件通过可以过会；到期阶段前必须落实，验收后放行', async () => {
    await moveLead(staff, { id: at.leadId }, { to: 'committee_passed', happenedOn: today() });
    expect(await failed('framework_signed')).toEqual([]);
    expect(await failed('contracted')).toEqual(['1 项到期未落实：1. 取得环评批复（正式签约前）']);
    await verb(staff, 'claim', { note });
    expect(await failed('contracted')).toHaveLength(1);
    await verb(secretary, 'acceptance');
    expect(await failed('contracted')).toEqual([]);
    await buildFourOnes(world, at.leadId);
    await buildAgreement(staff, at.leadId, { kind: 'contract', signedOn: today(), registrar: hub });
    const moved = await moveLead(
      staff,
      { id: at.leadId },
      {
        to: 'contracted',
        happenedOn: today(),
        facts: accountable(world),
      },
    );
    expect(moved.stage).toBe('contracted');
  });

  it('系统里有了决定，纸面过会这条路就关上：日期须同决定', async () => {
    const path = `/leads/${at.leadId}/stage-moves`;
    const { version } = (await staff.get(`/leads/${at.leadId}`)).body;
    const early = { to: 'committee_passed', happenedOn: dayOf(world, -1), version };
    const { status, body } = await staff.post(path, early);
    expect(status).toBe(422);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ ruleId: 'stage.pre-review.passed', verdict: 'fail' }),
    );
  });
});
