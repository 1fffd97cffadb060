import { stageTransitions } from '@luodi/domain';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { admitLead } from '../../../../test/world/build-proof.js';
import { askToMove, buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { Audit } from '../kernel/audit/audit.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

interface Finding {
  ruleId: string;
  effect: string;
  verdict: string;
}

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await rows<{ n: number }>(`select count(*)::int as n from ${text}`, values))[0]?.n);
const events = (lead: BuiltLead): Promise<number> =>
  count('lead_stage_event where lead_id = $1', [lead.id]);
const move = (lead: BuiltLead, body: object, as = staff) => askToMove(as, lead, body);

describe('线索到在谈', () => {
  it('没有研判、没有接洽记录、没定下次对接：422，理由一次给全，什么都没变', async () => {
    const lead = await buildLead(staff);
    const { status, body } = await move(lead, { to: 'negotiating' });
    expect([status, body.code]).toEqual([422, 'rules.refused']);
    expect(stoppingRules(body)).toEqual([
      'stage.contact.evidenced',
      'stage.screening.admitted',
      'stage.next-contact.set',
    ]);
    for (const finding of body.findings) expect(finding.clause).toEqual(expect.any(String));
    expect((await staff.get(`/leads/${lead.id}`)).body).toMatchObject({
      stage: 'lead',
      version: 1,
    });
    expect(await events(lead)).toBe(1);
  });

  it('有一次接洽、定了下次对接：推进，事件存下当时的判断', async () => {
    const lead = await buildLead(staff, { nextContactOn: '2026-12-31' });
    await admitLead(world, lead.id);
    await buildFollowUp(staff, lead.id);
    const { status, body } = await move(lead, { to: 'negotiating', note: '企业来访' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ stage: 'negotiating', stageSince: '2026-02-01', version: 2 });
    const [event] = await rows<{
      findings: Finding[];
      from_stage: string;
      recorded_by: string;
      note: string;
    }>(
      `select findings, from_stage, recorded_by, note from lead_stage_event where lead_id = $1 and kind = 'move'`,
      [lead.id],
    );
    expect(event).toMatchObject({
      from_stage: 'lead',
      recorded_by: world.user('staff'),
      note: '企业来访',
    });
    expect(
      event?.findings.find(({ ruleId }) => ruleId === 'stage.contact.evidenced')?.verdict,
    ).toBe('pass');
  });

  it('随推进一起填的数据：推进成了才存；推进被拒、数据有错，都一个字不存', async () => {
    const lead = await buildLead(staff);
    const facts = { nextContactOn: '2026-12-31', helperName: '方晓宁' };
    expect((await move(lead, { to: 'negotiating', facts })).status).toBe(422);
    expect((await staff.get(`/leads/${lead.id}`)).body).toMatchObject({
      helperName: null,
      version: 1,
    });
    await admitLead(world, lead.id);
    await buildFollowUp(staff, lead.id);
    const wrong = await move(lead, { to: 'negotiating', facts: { ...facts, contactPhone: '1' } });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'contactPhone']);
    const done = await move(lead, { to: 'negotiating', facts });
    expect(done.body).toMatchObject({
      stage: 'negotiating',
      helperName: '方晓宁',
      nextContactOn: '2026-12-31',
    });
  });

  it('被更正过的接洽与它的更正只算一次', async () => {
    const lead = await buildLead(staff, { nextContactOn: '2026-12-31' });
    await admitLead(world, lead.id);
    await buildFollowUp(staff, lead.id);
    const [{ id }] = (await staff.get(`/leads/${lead.id}/follow-ups`)).body.data;
    await buildFollowUp(staff, lead.id, { correctsId: id, outcome: '改正' });
    const { body } = await staff.get(`/leads/${lead.id}/stage-moves/options`);
    const forward = body.find(({ to }: { to: string }) => to === 'negotiating');
    expect(stoppingRules(forward)).toEqual([]);
    expect(await count('follow_up where lead_id = $1', [lead.id])).toBe(2);
  });

  it('推进时不能顺手把项目移交给别的单位', async () => {
    const lead = await buildLead(staff, { nextContactOn: '2026-12-31' });
    await admitLead(world, lead.id);
    await buildFollowUp(staff, lead.id);
    const facts = { recruitingUnitId: world.unit('第二产业招商组') };
    expect((await move(lead, { to: 'negotiating', facts })).status).toBe(403);
    expect((await move(lead, { to: 'negotiating', facts: [facts] })).status).toBe(400);
    expect((await staff.get(`/leads/${lead.id}`)).body.stage).toBe('lead');
  });
});

describe('可走的路', () => {
  it('只列表中有的去向，附退出原因，按今天判断', async () => {
    const lead = await buildLead(staff);
    const { body } = await staff.get(`/leads/${lead.id}/stage-moves/options`);
    const expected = stageTransitions.filter(({ from }) => from === 'lead').map(({ to }) => to);
    expect(body.map(({ to }: { to: string }) => to)).toEqual(expected);
    const lost = body.find(({ to }: { to: string }) => to === 'lost');
    expect(lost).toMatchObject({ label: '流失', kind: 'exit' });
    expect(lost.reasonCodes).toContainEqual({ id: 'land', label: '土地' });
    expect(stoppingRules(lost)).toEqual(['stage.reason.given']);
  });

  it('越级：规则拒绝；绕过程序直接写库，数据库也拒绝', async () => {
    const lead = await buildLead(staff);
    const { status, body } = await move(lead, { to: 'contracted' });
    expect(status).toBe(422);
    expect(stoppingRules(body)).toContain('stage.move.in-table');
    const skip = world.db.change(
      sql(
        'skip',
        `insert into lead_stage_event (lead_id, kind, from_stage, to_stage, happened_on, recorded_by)
        values ($1, 'move', 'lead', 'contracted', '2026-02-01', $2)`,
      ),
      [lead.id, world.user('staff')],
    );
    await expect(skip).rejects.toMatchObject({ code: '23503' });
  });

  it('数据库里的阶段表与规则里的逐行相同', async () => {
    const stored = await rows<{ way: string }>(
      `select from_stage || '>' || to_stage as way from stage_transition`,
    );
    const inRules = stageTransitions.map(({ from, to }) => `${from}>${to}`);
    expect(stored.map(({ way }) => way).sort()).toEqual(inRules.sort());
  });
});

describe('发生日期', () => {
  it('今天可以，明天不可以；首次接洽当天可以，前一天不可以', async () => {
    const ready = async () => {
      const lead = await buildLead(staff, {
        nextContactOn: dayOf(world, 30),
        firstContactOn: '2026-01-05',
      });
      return lead;
    };
    const lose = async (happenedOn: string) =>
      stoppingRules(
        (await move(await ready(), { to: 'lost', reasonCode: 'land', happenedOn })).body,
      );
    expect(await lose(dayOf(world))).toEqual([]);
    expect(await lose(dayOf(world, 1))).toEqual(['stage.date.not-future']);
    expect(await lose('2026-01-05')).toEqual([]);
    expect(await lose('2026-01-04')).toContain('stage.date.not-before-first-contact');
  });

  it('上一阶段当天可以，前一天不可以', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const early = shiftDay(lead.stageSince, -1);
    const refused = await move(lead, { to: 'in_pre_review', happenedOn: early });
    expect(stoppingRules(refused.body)).toEqual(['stage.date.not-before-previous']);
    expect((await move(lead, { to: 'in_pre_review', happenedOn: lead.stageSince })).status).toBe(
      201,
    );
  });

  it.each(['2026-02-30', '昨天', '2026-2-1', ''])('不是日期的 %s：400 指名', async (happenedOn) => {
    const { status, body } = await move(await buildLead(staff), {
      to: 'lost',
      reasonCode: 'land',
      happenedOn,
    });
    expect([status, body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['happenedOn'],
    ]);
  });
});

describe('同时与中断', () => {
  it('两人依据同一版本同时推进：恰一人成功，另一人 409，说明现处何阶段', async () => {
    const lead = await buildLead(staff);
    const hub = await world.as('hub');
    const body = { version: 1, happenedOn: '2026-02-01' };
    const answers = await Promise.all([
      staff.post(`/leads/${lead.id}/stage-moves`, { ...body, to: 'lost', reasonCode: 'land' }),
      hub.post(`/leads/${lead.id}/stage-moves`, {
        ...body,
        to: 'withdrawn',
        reasonCode: 'duplicate',
      }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = answers.find(({ status }) => status === 201)!.body;
    const loser = answers.find(({ status }) => status === 409)!.body;
    expect(loser).toMatchObject({
      code: 'lead.changed',
      conflict: { stage: winner.stage, stageSince: '2026-02-01', version: 2 },
    });
    expect(await events(lead)).toBe(2);
  });

  it('留痕写不进去：阶段、事件、随附数据全部不算', async () => {
    const lead = await buildLead(staff);
    const before = await count('audit_event');
    jest.spyOn(world.app.get(Audit), 'record').mockImplementation(async (_, entry) => {
      if (entry?.action === 'lead.move') throw new Error('power cut');
    });
    const { status, body } = await move(lead, {
      to: 'lost',
      reasonCode: 'land',
      facts: { helperName: '甲' },
    });
    expect([status, body.code]).toEqual([500, 'server.error']);
    expect(JSON.stringify(body)).not.toContain('power cut');
    jest.restoreAllMocks();
    expect((await staff.get(`/leads/${lead.id}`)).body).toMatchObject({
      stage: 'lead',
      helperName: null,
      version: 1,
    });
    expect(await events(lead)).toBe(1);
    expect(await count('audit_event')).toBe(before);
  });

  it('登记到一半中断：项目、企业、事件、消息都不留', async () => {
    const tables = ['lead', 'company', 'lead_stage_event', 'audit_event', 'outbox'];
    const counts = () => Promise.all(tables.map((table) => count(table)));
    const before = await counts();
    jest.spyOn(world.app.get(Audit), 'record').mockRejectedValueOnce(new Error('power cut'));
    await expect(buildLead(staff)).rejects.toThrow('500');
    expect(await counts()).toEqual(before);
  });
});

describe('谁可以推进', () => {
  it.each([
    ['别的单位', 'staff2', 404],
    ['督查', 'supervisor', 403],
    ['市领导', 'leader', 403],
    ['纪检', 'discipline', 403],
    ['系统管理员', 'sysadmin', 403],
  ])('%s不能', async (_, username, status) => {
    const lead = await buildLead(staff);
    const as = await world.as(username);
    const body = { to: 'lost', happenedOn: '2026-02-01', reasonCode: 'land', version: 1 };
    expect((await as.post(`/leads/${lead.id}/stage-moves`, body)).status).toBe(status);
  });
});
