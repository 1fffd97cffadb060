import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp, followUpBody } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  head = await world.as('unit-head');
});
afterAll(() => world.close());

describe('跟进', () => {
  it('登记后回到项目；约了下次对接就改项目的下次对接，并留痕', async () => {
    const lead = await buildLead(staff);
    const body = await buildFollowUp(staff, lead.id, { nextContactOn: '2026-12-30' });
    expect(body.nextContactOn).toBe('2026-12-30');
    const { body: page } = await staff.get(`/leads/${lead.id}/follow-ups`);
    expect(page).toMatchObject({
      total: 1,
      data: [{ kind: 'visit', recordedBy: '方晓宁', corrected: false }],
    });
  });

  it.each([
    ['今天', () => ({ happenedOn: dayOf(world) }), 201, []],
    ['明天', () => ({ happenedOn: dayOf(world, 1) }), 422, ['happenedOn']],
    ['首次接洽当天', () => ({ happenedOn: '2026-01-05' }), 201, []],
    ['首次接洽前一天', () => ({ happenedOn: '2026-01-04' }), 422, ['happenedOn']],
    ['下次对接同日', () => ({ nextContactOn: '2026-01-06' }), 201, []],
    ['下次对接前一日', () => ({ nextContactOn: '2026-01-05' }), 422, ['nextContactOn']],
    ['没有这一天', () => ({ happenedOn: '2026-02-30' }), 400, ['happenedOn']],
    ['没写对方人员', () => ({ theirPeople: ' ' }), 400, ['theirPeople']],
    ['登记时刻不能自己填', () => ({ recordedAt: '2020-01-01' }), 400, ['recordedAt']],
  ])('%s', async (_, override, status, fields) => {
    const lead = await buildLead(staff);
    const { body, ...answer } = await staff.post(
      `/leads/${lead.id}/follow-ups`,
      followUpBody(override()),
    );
    expect(answer.status).toBe(status);
    expect((body.errors ?? []).map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it('一轮洽谈分开写：谈定、未决、下一步、下次对接', async () => {
    const lead = await buildLead(staff);
    const round = { agreed: '用地 30 亩', openIssues: '蒸汽价格', nextStep: '报价' };
    await buildFollowUp(staff, lead.id, round);
    const { body } = await staff.get(`/leads/${lead.id}/follow-ups`);
    expect(body.data[0]).toMatchObject(round);
    const { data } = (await staff.get(`/leads/${lead.id}/timeline?kinds=follow-up`)).body;
    expect(data[0].followUp).toMatchObject(round);
  });

  it.each([
    ['约在今天', 0, {}, 201],
    ['上次约的还没到，不必再约', 1, { nextContactOn: undefined }, 201],
    ['上次约的昨天已过，又没有再约', -1, { nextContactOn: undefined }, 422],
  ])('在谈须有下次对接：%s', async (_, held, override, status) => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const { version } = (await staff.get(`/leads/${lead.id}`)).body;
    await staff.patch(`/leads/${lead.id}`, version, { nextContactOn: dayOf(world, held) });
    const body = followUpBody({ nextContactOn: dayOf(world), ...override });
    const answer = await staff.post(`/leads/${lead.id}/follow-ups`, body);
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([
      status,
      status === 422 ? 'nextContactOn' : undefined,
    ]);
  });

  it('在谈的项目不能把下次对接改空；线索可以', async () => {
    const talks = await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const emptied = await staff.patch(`/leads/${talks.id}`, talks.version, { nextContactOn: null });
    expect([emptied.status, emptied.body.errors[0].field]).toEqual([422, 'nextContactOn']);
    const lead = await buildLead(staff, { nextContactOn: dayOf(world, 9) });
    const free = await staff.patch(`/leads/${lead.id}`, lead.version, { nextContactOn: null });
    expect(free.status).toBe(200);
  });

  it('别的单位、只读的岗位不能登记', async () => {
    const lead = await buildLead(staff);
    for (const [username, status] of [
      ['staff2', 404],
      ['supervisor', 403],
      ['leader', 403],
      ['discipline', 403],
    ] as const) {
      const as = await world.as(username);
      expect((await as.post(`/leads/${lead.id}/follow-ups`, followUpBody())).status).toBe(status);
    }
  });

  it('更正是新的一条：只能更正本人的，负责人可更正本单位的；更正过的不能再更正', async () => {
    const lead = await buildLead(staff);
    await buildFollowUp(head, lead.id);
    const [{ id }] = (await staff.get(`/leads/${lead.id}/follow-ups`)).body.data;
    const again = (as: Client) =>
      as.post(`/leads/${lead.id}/follow-ups`, followUpBody({ correctsId: id, outcome: '改' }));
    expect((await again(staff)).status).toBe(403);
    expect((await again(head)).status).toBe(201);
    expect((await again(head)).status).toBe(409);
    const { data } = (await staff.get(`/leads/${lead.id}/follow-ups`)).body;
    expect(data.map(({ corrected }: { corrected: boolean }) => corrected)).toEqual([false, true]);
  });

  it('同时更正同一条：恰一次成功', async () => {
    const lead = await buildLead(staff);
    await buildFollowUp(staff, lead.id);
    const [{ id }] = (await staff.get(`/leads/${lead.id}/follow-ups`)).body.data;
    const answers = await Promise.all(
      [1, 2, 3].map((n) =>
        staff.post(
          `/leads/${lead.id}/follow-ups`,
          followUpBody({ correctsId: id, outcome: `改${n}` }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
