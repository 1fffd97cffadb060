import { defaultRulePack, investmentTiers } from '@luodi/domain';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;
let leader: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
  leader = await world.as('leader');
});
afterAll(() => world.close());

const tier = 300_000_000;
const changeReason = '增资协议已签，二期同步建设';
const edit = async (as: Client, lead: BuiltLead, patch: object) => {
  const { version } = (await as.get(`/leads/${lead.id}`)).body;
  return as.patch(`/leads/${lead.id}`, version, patch);
};
const small = () => buildLead(staff, { totalInvestmentYuan: tier - 10_000 });
/** A lead whose rise to 3 亿 waits; returns the lead and the request's id. */
const asked = async (as: Client = staff) => {
  const lead = await small();
  const { body } = await edit(as, lead, { totalInvestmentYuan: tier, changeReason });
  return { lead, id: body.waiting[0].id as string };
};
const approve = (as: Client, id: string) => as.post(`/change-requests/${id}/approval`, {});
const totalOf = async (lead: BuiltLead): Promise<number> =>
  (await hub.get(`/leads/${lead.id}`)).body.totalInvestmentYuan;

describe('总投资跨档要第二人批准', () => {
  it.each([
    ['2.9999 亿加到差一元 3 亿，直接保存', tier - 1, tier - 1, 0],
    ['加到正好 3 亿，等待批准', tier, tier - 10_000, 1],
  ])('%s', async (_, to, kept, waiting) => {
    const lead = await small();
    const { status, body } = await edit(staff, lead, { totalInvestmentYuan: to, changeReason });
    expect([status, body.totalInvestmentYuan, body.waiting.length]).toEqual([200, kept, waiting]);
  });

  it('没写理由一栏也不保存；写了理由，其余内容照常保存，总投资等待', async () => {
    const lead = await small();
    const patch = { totalInvestmentYuan: tier, remark: '二期在谈' };
    const refused = await edit(staff, lead, patch);
    expect([refused.status, refused.body.errors]).toMatchObject([
      422,
      [{ field: 'changeReason', reason: expect.stringContaining('3亿元以上（含）') }],
    ]);
    expect((await staff.get(`/leads/${lead.id}`)).body.remark).toBeNull();
    const { body } = await edit(staff, lead, { ...patch, changeReason });
    expect(body).toMatchObject({ remark: '二期在谈', totalInvestmentYuan: tier - 10_000 });
    expect(body.waiting).toMatchObject([
      {
        kind: 'raise_tier',
        changes: [{ field: 'totalInvestmentYuan', before: tier - 10_000, after: tier }],
        requestedBy: { name: '方晓宁' },
      },
    ]);
  });

  it('超过原总投资的固定资产一起等待，批准后一起生效', async () => {
    const lead = await small();
    const raised = { totalInvestmentYuan: tier * 4, fixedAssetInvestmentYuan: tier * 3 };
    const { body } = await edit(staff, lead, { ...raised, changeReason });
    expect([body.fixedAssetInvestmentYuan, body.waiting[0].changes.length]).toEqual([null, 2]);
    expect((await approve(hub, body.waiting[0].id)).status).toBe(201);
    expect((await staff.get(`/leads/${lead.id}`)).body).toMatchObject({ ...raised, waiting: [] });
  });

  it.each<[string, object, object]>([
    ['第一次填写', {}, { totalInvestmentYuan: tier }],
    ['调低', { totalInvestmentYuan: tier }, { totalInvestmentYuan: 1000 }],
    ['档内增加', { totalInvestmentYuan: tier }, { totalInvestmentYuan: tier + 1 }],
  ])('%s不算跨档', async (_, before, after) => {
    const lead = await buildLead(staff, before);
    const { status, body } = await edit(staff, lead, after);
    expect([status, body.waiting]).toEqual([200, []]);
    expect(body).toMatchObject(after);
  });

  it('先清空再填，仍按清空前的数判断', async () => {
    const lead = await small();
    await edit(staff, lead, { totalInvestmentYuan: null });
    const { status, body } = await edit(staff, lead, { totalInvestmentYuan: tier });
    expect([status, body.errors?.[0].field]).toEqual([422, 'changeReason']);
  });

  it('一个项目同类只等一件；撤回后可以再提', async () => {
    const { lead, id } = await asked();
    const again = { totalInvestmentYuan: tier * 2, changeReason };
    expect((await edit(staff, lead, again)).body.code).toBe('change-request.waiting');
    expect((await hub.post(`/change-requests/${id}/withdrawal`)).status).toBe(403);
    expect((await staff.post(`/change-requests/${id}/withdrawal`)).body.status).toBe('withdrawn');
    expect((await edit(staff, lead, again)).status).toBe(200);
  });

  it('推进阶段时随附的总投资同样等待', async () => {
    const lead = await small();
    await staff.post(`/leads/${lead.id}/follow-ups`, {
      kind: 'visit',
      happenedOn: '2026-01-06',
      ourPeople: '方晓宁',
      theirPeople: '俞总',
      outcome: '看了厂房',
    });
    const { version } = (await staff.get(`/leads/${lead.id}`)).body;
    const facts = { totalInvestmentYuan: tier, nextContactOn: '2026-12-31', changeReason };
    const move = { to: 'lost', happenedOn: '2026-02-01', reasonCode: 'land', version };
    const { body } = await staff.post(`/leads/${lead.id}/stage-moves`, {
      ...move,
      winnerPlace: '邻县',
      facts,
    });
    expect(body).toMatchObject({ totalInvestmentYuan: tier - 10_000, waiting: [{}] });
  });
});

describe('批准', () => {
  it.each([
    ['经办人本人', 'staff', 403],
    ['单位负责人', 'unit-head', 403],
    ['督查', 'supervisor', 403],
    ['别的单位的人看不到', 'staff2', 404],
    ['招商中心', 'hub', 201],
    ['市领导', 'leader', 201],
  ])('%s', async (_, username, status) => {
    const { lead, id } = await asked();
    expect((await approve(await world.as(username), id)).status).toBe(status);
    expect(await totalOf(lead)).toBe(status === 201 ? tier : tier - 10_000);
  });

  it('招商中心自己提的，自己不能批，市领导可以', async () => {
    const { lead, id } = await asked(hub);
    expect((await hub.get(`/change-requests/${id}`)).body.can.approve).toBe(false);
    expect((await approve(hub, id)).status).toBe(403);
    expect((await approve(leader, id)).status).toBe(201);
    expect(await totalOf(lead)).toBe(tier);
  });

  it('批准后生效，两个人的名字、前后的数都在案', async () => {
    const { id } = await asked();
    const { body } = await hub.post(`/change-requests/${id}/approval`, { note: '凭证已核' });
    expect(body).toMatchObject({
      status: 'approved',
      reason: changeReason,
      requestedBy: { name: '方晓宁' },
      decidedBy: { name: '胡春明' },
      decisionNote: '凭证已核',
      can: { approve: false, refuse: false, withdraw: false },
    });
    expect(body.findings[0]).toMatchObject({
      ruleId: 'lead.total.tier-raised',
      because: '由 2.9999 亿元增至 3 亿元，跨入 3 亿元以上（含）',
    });
  });

  it('两人同时批准，恰一次成功', async () => {
    const { lead, id } = await asked();
    const answers = await Promise.all([approve(hub, id), approve(leader, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await totalOf(lead)).toBe(tier);
  });

  it('提出后所依据的数变了，409 写明变了什么；改别的栏不碍事', async () => {
    const { lead, id } = await asked();
    await edit(staff, lead, { remark: '补充说明' });
    await edit(staff, lead, { totalInvestmentYuan: tier - 20_000 });
    const { status, body } = await approve(hub, id);
    expect([status, body.code]).toEqual([409, 'change-request.stale']);
    expect(body.conflict.changed).toMatchObject([
      { label: '总投资', before: tier - 10_000, now: tier - 20_000 },
    ]);
    expect((await hub.get(`/change-requests/${id}`)).body.status).toBe('waiting');
    await edit(staff, lead, { totalInvestmentYuan: tier - 10_000 });
    expect((await approve(hub, id)).status).toBe(201);
  });

  it('退回要写理由，项目一字不动；退回后不能再批', async () => {
    const { lead, id } = await asked();
    expect((await hub.post(`/change-requests/${id}/refusal`, { note: '不' })).status).toBe(400);
    const { body } = await hub.post(`/change-requests/${id}/refusal`, { note: '没有增资凭证' });
    expect(body).toMatchObject({ status: 'refused', decisionNote: '没有增资凭证' });
    expect(await totalOf(lead)).toBe(tier - 10_000);
    expect((await approve(leader, id)).status).toBe(409);
  });

  it('列表按状态、类别、项目、本人、名称筛选；别的单位的不在其中', async () => {
    const { lead, id } = await asked();
    const ids = async (as: Client, query: string) =>
      (await as.get(`/change-requests?${query}`)).body.data.map((row: { id: string }) => row.id);
    const own = `status=waiting&kind=raise_tier&leadId=${lead.id}&q=${encodeURIComponent(lead.name)}`;
    expect(await ids(hub, own)).toEqual([id]);
    expect(await ids(staff, `leadId=${lead.id}&mine=true`)).toEqual([id]);
    expect(await ids(hub, `leadId=${lead.id}&mine=true`)).toEqual([]);
    expect(await ids(await world.as('staff2'), `leadId=${lead.id}`)).toEqual([]);
    expect((await (await world.as('member')).get('/change-requests')).status).toBe(403);
  });
});

describe('绕过接口直接写库', () => {
  const raise = (leadId: string, yuan = tier) =>
    world.db.change(sql('spec-raise', 'update lead set total_investment_yuan = $2 where id = $1'), [
      leadId,
      yuan,
    ]);
  const decide = (id: string, username: string) =>
    world.db.change(
      sql(
        'spec-decide',
        `update change_request set status = 'approved', decided_by = $2 where id = $1`,
      ),
      [id, world.user(username)],
    );

  it('没有批准，跨档的数写不进去；差一元可以', async () => {
    const lead = await small();
    await expect(raise(lead.id)).rejects.toMatchObject({ code: 'LD010' });
    expect(await raise(lead.id, tier - 1)).toBe(1);
  });

  it('先清空再写也不行', async () => {
    const lead = await small();
    await world.db.change(
      sql(
        'spec-clear',
        'update lead set total_investment_yuan = null, last_stated_total_yuan = null where id = $1',
      ),
      [lead.id],
    );
    await expect(raise(lead.id)).rejects.toMatchObject({ code: 'LD010' });
  });

  it('提出人不能在库里批准自己的', async () => {
    const { id } = await asked();
    await expect(decide(id, 'staff')).rejects.toMatchObject({ code: '23514' });
  });

  it('批准只在当次事务、只对所批的数有效；批过的不能改', async () => {
    const { lead, id } = await asked();
    const other = world.db.tx(async () => {
      await decide(id, 'hub');
      await raise(lead.id, tier + 1);
    });
    await expect(other).rejects.toMatchObject({ code: 'LD010' });
    await decide(id, 'hub');
    await expect(raise(lead.id)).rejects.toMatchObject({ code: 'LD010' });
    await expect(decide(id, 'leader')).rejects.toMatchObject({ code: 'LD001' });
  });

  it('库里的档次与规则包一致', async () => {
    const rows = await world.db.query<{ yuan: number }>(
      sql('spec-tiers', 'select min_yuan as yuan from investment_tier order by 1'),
    );
    expect(rows).toEqual(investmentTiers(defaultRulePack).map(({ yuan }) => ({ yuan })));
  });
});
