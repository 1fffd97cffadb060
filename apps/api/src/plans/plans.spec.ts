import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { type BuiltLead } from '../../../../test/world/build-lead.js';
import { buildPlan, buildSite, planBody, planNode } from '../../../../test/world/build-progress.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let hub: Client;
let site: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
});
beforeEach(async () => {
  site = await buildSite(world);
});
afterAll(() => world.close());

const draft = (as: Client, overrides: object = {}) =>
  as.post(`/leads/${site.id}/plans`, planBody(world, overrides));

describe('编报年度建设计划', () => {
  it.each([
    ['招引单位经办', 'staff', 201],
    ['招引单位负责人', 'unit-head', 201],
    ['招商中心只批不编', 'hub', 403],
    ['督查只看', 'supervisor', 403],
    ['市领导只看', 'leader', 403],
    ['别的招引单位看不见', 'staff2', 404],
    ['系统管理员没有业务权限', 'sysadmin', 403],
  ])('%s', async (_, username, status) => {
    expect((await draft(await world.as(username))).status).toBe(status);
  });

  it('存下分月与节点，年度合计是分月之和，版次从 1 起，在审计里', async () => {
    const { body } = await draft(staff);
    expect(body).toMatchObject({
      status: 'draft',
      edition: 1,
      annualYuan: 120_000_000,
      can: { edit: true, approve: false, discard: true },
    });
    expect(body.nodes.map(({ step }: { step: string }) => step)).toEqual(['施工许可', '投产']);
    expect(body.nodes[0]).toMatchObject({ unit: { name: '南山园区' }, personName: '演示责任人' });
    const [trail] = await world.db.query<{ n: number }>(
      sql(
        'test-trail',
        `select count(*)::int as n from audit_event where action = 'plan.draft' and subject_id = $1`,
      ),
      [body.id],
    );
    expect(trail?.n).toBe(1);
  });

  it('节点没有责任人、日期、前后颠倒、全年空白：不受理，所有理由一次说全，什么也没有存', async () => {
    const answer = await draft(staff, {
      startOn: '2026-02-04',
      months: [],
      nodes: [
        planNode(world, { step: '投产', dueOn: '2027-06-30', personName: null }),
        planNode(world, { step: '开工', dueOn: '2026-03-01' }),
      ],
    });
    expect(answer.status).toBe(422);
    expect(openRules(answer.body)).toEqual(
      expect.arrayContaining([
        'plan.node.named',
        'plan.node.in-order',
        'plan.date.start-before-production',
        'plan.month.complete',
      ]),
    );
    expect((await staff.get(`/leads/${site.id}/plan`)).body.draft).toBeNull();
  });

  it('认不得的字段、类型、月份十三：400', async () => {
    const months = [{ month: 13, investmentYuan: 1, worksLevel: 'roof' }];
    const { status, body } = await draft(staff, { months, template: 'x', extra: 1 });
    expect(status).toBe(400);
    expect(body.errors.length).toBeGreaterThanOrEqual(3);
  });

  it('一年只有一份在编；作废以后可以另编，版次接着走', async () => {
    const { body } = await draft(staff);
    expect((await draft(staff)).body.code).toBe('plan.draft-open');
    const discard = () => staff.post(`/plans/${body.id}/discarding`, { reason: '重新编排' });
    expect((await discard()).body).toMatchObject({ status: 'discarded', can: { edit: false } });
    expect((await discard()).body.code).toBe('plan.not-draft');
    expect((await draft(staff)).body.edition).toBe(2);
  });

  it('两人同时编：只成一份', async () => {
    const head = await world.as('unit-head');
    const answers = await Promise.all([draft(staff), draft(head)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('修改在编的计划', () => {
  it('按看到的版本改；版本过期是 412 并说明谁改了；没有版本是 428', async () => {
    const { body } = await draft(staff);
    const note = { note: '雨季顺延' };
    const { body: after } = await staff.patch(`/plans/${body.id}`, body.version, note);
    expect(after).toMatchObject({ note: '雨季顺延', version: body.version + 1 });
    expect(after.nodes).toHaveLength(2);
    const stale = await staff.patch(`/plans/${body.id}`, body.version, { note: '另改' });
    expect(stale).toMatchObject({ status: 412, body: { conflict: { by: '方晓宁' } } });
    expect((await staff.send('PATCH', `/plans/${body.id}`, note)).status).toBe(428);
  });

  it('改坏了不受理，原来的还在', async () => {
    const { body } = await draft(staff);
    const answer = await staff.patch(`/plans/${body.id}`, body.version, { nodes: [] });
    expect(openRules(answer.body)).toContain('plan.node.named');
    expect((await staff.get(`/plans/${body.id}`)).body.nodes).toHaveLength(2);
  });

  it('别的单位看不见，也改不了', async () => {
    const { body } = await draft(staff);
    const other = await world.as('staff2');
    expect((await other.get(`/plans/${body.id}`)).status).toBe(404);
    expect((await other.patch(`/plans/${body.id}`, 1, { note: 'x' })).status).toBe(404);
    expect((await other.get(`/leads/${site.id}/plan`)).status).toBe(404);
  });
});

describe('批准', () => {
  it.each([
    ['招商中心', 'hub', 201],
    ['招引单位负责人', 'unit-head', 201],
    ['编报人自己', 'staff', 403],
    ['督查', 'supervisor', 403],
    ['别的单位', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const { body } = await draft(staff);
    const answer = await (await world.as(username)).post(`/plans/${body.id}/approval`);
    expect(answer.status).toBe(status);
  });

  it('负责人不能批准自己编的', async () => {
    const head = await world.as('unit-head');
    const { body } = await draft(head);
    expect((await head.post(`/plans/${body.id}/approval`)).status).toBe(403);
    expect((await hub.post(`/plans/${body.id}/approval`)).status).toBe(201);
  });

  it('批准后生效、不再改写；新一版批准后取代旧的，旧的留着', async () => {
    const first = await buildPlan(world, site.id);
    expect(first).toMatchObject({ status: 'in_force', approvedBy: { name: '胡春明' } });
    expect((await hub.post(`/plans/${first.id}/approval`)).body.code).toBe('plan.not-draft');
    const edit = await staff.patch(`/plans/${first.id}`, first.version, { note: '改' });
    expect(edit.body.code).toBe('plan.not-draft');
    const second = await buildPlan(world, site.id, { note: '第二版' });
    const { body } = await staff.get(`/leads/${site.id}/plan`);
    expect(body.inForce).toMatchObject({ id: second.id, edition: 2 });
    expect(body.earlier).toMatchObject([{ id: first.id, status: 'superseded' }]);
  });

  it('两人同时批准：只成一次', async () => {
    const { body } = await draft(staff);
    const head = await world.as('unit-head');
    const answers = await Promise.all(
      [hub, head].map((as) => as.post(`/plans/${body.id}/approval`)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('数据库自己也守着：批准的不改写，编报人不批准，历史不删', async () => {
    const plan = await buildPlan(world, site.id);
    const open = await buildPlan(world, (await buildSite(world)).id, { approver: null });
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    const run = (text: string, id: string) => owner.query(text, [id]);
    await expect(
      run('update plan_month set investment_yuan = 1 where plan_id = $1', plan.id),
    ).rejects.toMatchObject({ code: 'LD083' });
    await expect(
      run(`update construction_plan set production_on = '2030-01-01' where id = $1`, plan.id),
    ).rejects.toMatchObject({ code: 'LD083' });
    await expect(
      run(
        `update construction_plan set status = 'in_force', approved_by = created_by, approved_at = now() where id = $1`,
        open.id,
      ),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(run('delete from construction_plan where id = $1', plan.id)).rejects.toMatchObject(
      { code: 'LD001' },
    );
    await owner.end();
  });
});

describe('节点', () => {
  const slip = (as: Client, id: string, body: object = {}) =>
    as.post(`/plan-nodes/${id}/slips`, { toOn: dayOf(world, 60), reason: '审批延误', ...body });

  /** Two nodes ahead of today, so that the day of the test changes nothing. */
  const planAhead = () =>
    buildPlan(world, site.id, {
      startOn: dayOf(world, 10),
      productionOn: dayOf(world, 400),
      nodes: [
        planNode(world, { step: '开工', dueOn: dayOf(world, 10) }),
        planNode(world, { step: '投产', dueOn: dayOf(world, 400), needDays: 370 }),
      ],
    });

  it('推迟在余量之内不影响投产；超出的写明晚几天，批准的日期不动', async () => {
    const { nodes } = await planAhead();
    const [start] = nodes;
    const within = await slip(staff, start.id, { toOn: dayOf(world, 30) });
    expect(within).toMatchObject({ status: 201, body: { daysLate: 0 } });
    const { body } = await slip(staff, start.id, { toOn: dayOf(world, 45) });
    expect(body).toMatchObject({
      daysLate: 15,
      productionFrom: dayOf(world, 400),
      productionTo: dayOf(world, 415),
      plan: { daysLate: 15, expectedProductionOn: dayOf(world, 415) },
    });
    expect(body.plan.nodes[0]).toMatchObject({
      plannedOn: dayOf(world, 10),
      dueOn: dayOf(world, 45),
      slips: [{ toOn: dayOf(world, 30) }, { toOn: dayOf(world, 45), reason: '审批延误' }],
    });
  });

  it('不能往前“推迟”，理由要写；没有批准的计划不登记', async () => {
    const { nodes } = await planAhead();
    const earlier = await slip(staff, nodes[0].id, { toOn: dayOf(world, 10) });
    expect(earlier.body.errors).toMatchObject([{ field: 'toOn' }]);
    expect((await slip(staff, nodes[0].id, { reason: '晚' })).status).toBe(400);
    const other = await buildSite(world);
    const open = await buildPlan(world, other.id, { approver: null });
    expect((await slip(staff, open.nodes[0].id)).body.code).toBe('plan.not-in-force');
  });

  it.each([
    ['招商中心不代登记', 'hub', 403],
    ['督查不代登记', 'supervisor', 403],
    ['别的单位看不见', 'staff2', 404],
  ])('%s', async (_, username, status) => {
    const { nodes } = await planAhead();
    const as = await world.as(username);
    expect((await slip(as, nodes[0].id)).status).toBe(status);
    const done = await as.post(`/plan-nodes/${nodes[0].id}/completion`, { doneOn: dayOf(world) });
    expect(done.status).toBe(status);
  });

  it('完成登记一次，变绿灯；再登记、再推迟都不行；不能登记明天', async () => {
    const { nodes } = await planAhead();
    const complete = (days: number) =>
      staff.post(`/plan-nodes/${nodes[0].id}/completion`, { doneOn: dayOf(world, days) });
    expect((await complete(1)).body.errors).toMatchObject([{ field: 'doneOn' }]);
    expect((await complete(0)).body.nodes[0]).toMatchObject({
      light: 'green',
      can: { slip: false, complete: false },
    });
    expect((await complete(0)).body.code).toBe('plan-node.done');
    expect((await slip(staff, nodes[0].id)).body.code).toBe('plan-node.done');
  });

  it('两人同时把同一节点推到两天：依次登记，后一个以前一个为起点', async () => {
    const { nodes } = await planAhead();
    const head = await world.as('unit-head');
    const answers = await Promise.all([
      slip(staff, nodes[0].id, { toOn: dayOf(world, 20) }),
      slip(head, nodes[0].id, { toOn: dayOf(world, 20) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
});
