import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { param, putInForce } from '../../../../test/world/build-pack.js';
import { admitLead } from '../../../../test/world/build-proof.js';
import { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { AppModule } from '../app.module.js';
import { doublesNightlyTopic } from '../doubles/index.js';
import { loadConfig } from '../kernel/config/index.js';
import { Clock } from '../kernel/ctx/clock.js';
import { runtimeOptions } from '../kernel/database/connect.js';
import { sql } from '../kernel/database/sql.js';
import { createApp } from '../kernel/http/create-app.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { RulePacks } from './index.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const current = async (as: Client): Promise<string> =>
  (await as.get('/rule-packs/current')).body.version;
const inTalks = async (followUps: number) => {
  const lead = await buildLead(staff);
  await admitLead(world, lead.id);
  for (let n = 0; n < followUps; n++) await buildFollowUp(staff, lead.id);
  const { version } = (await staff.get(`/leads/${lead.id}`)).body;
  return staff.post(`/leads/${lead.id}/stage-moves`, {
    version,
    to: 'negotiating',
    happenedOn: dayOf(world),
    facts: { nextContactOn: dayOf(world, 30) },
  });
};
const secondApp = () =>
  createApp(
    AppModule.with(loadConfig({ LOG_LEVEL: 'silent', PORT: '0' }), {
      appUrl: world.appUrl,
      runtimeOptions,
    }),
    loadConfig({ LOG_LEVEL: 'silent', PORT: '0' }),
    null,
  );

describe('各处判断都用当日在用的规则包', () => {
  it('批准当日生效：推进阶段按新参数判断，结论里记着新版本', async () => {
    expect((await inTalks(1)).status).toBe(201);
    const pack = await putInForce(world, param('stage.contact.evidenced', 'minFollowUps', 2));
    const refused = await inTalks(1);
    const finding = refused.body.findings.find(
      (f: { ruleId: string }) => f.ruleId === 'stage.contact.evidenced',
    );
    expect([refused.status, finding]).toMatchObject([
      422,
      { verdict: 'fail', packVersion: pack.packVersion, params: { minFollowUps: { value: 2 } } },
    ]);
    const moved = await inTalks(2);
    expect(moved.status).toBe(201);
    const [event] = await rows<{ version: string }>(
      `select findings -> 0 ->> 'packVersion' as version from lead_stage_event
       where lead_id = $1 and to_stage = 'negotiating'`,
      [moved.body.id],
    );
    expect(event?.version).toBe(pack.packVersion);
    await putInForce(world, param('stage.contact.evidenced', 'minFollowUps', 1));
  });

  it('明天生效的今天不用，到那天才用；过去的日子仍是当时那一版', async () => {
    const before = await current(hub);
    const tomorrow = dayOf(world, 1);
    const later = await putInForce(world, param('stage.entry.late', 'days', 45), tomorrow);
    expect((await hub.get(`/rule-packs/${later.id}`)).body.force).toBe('future');
    expect(await current(hub)).toBe(before);
    jest.spyOn(world.app.get(Clock), 'today').mockReturnValue(tomorrow);
    expect(await current(hub)).toBe(later.packVersion);
    expect((await hub.get(`/rule-packs/${later.id}`)).body.force).toBe('current');
    expect(world.app.get(RulePacks).on('2026-03-01').version).toBe('2026.1');
    expect(world.app.get(RulePacks).on('2020-01-01').version).toBe('2026.1');
  });

  it('后批准的取代先批准、尚未生效的，批准前写明', async () => {
    const far = await putInForce(world, param('stage.entry.late', 'days', 50), dayOf(world, 40));
    const draft = (await hub.post('/rule-packs', {})).body;
    const finding = draft.findings.find(
      (f: { ruleId: string }) => f.ruleId === 'rule-pack.future.kept',
    );
    expect(finding.because).toContain(far.packVersion);
    const now = await putInForce(world, param('stage.entry.late', 'days', 51));
    expect((await hub.get(`/rule-packs/${far.id}`)).body.force).toBe('replaced');
    expect(await current(hub)).toBe(now.packVersion);
  });
});

describe('几个进程', () => {
  it('一个进程批准的，另一个进程的下一次请求就按新的；同时启动只预置一版', async () => {
    const apps = await Promise.all([secondApp(), secondApp()]);
    try {
      const elsewhere = await new Client(apps[0]!).signIn('staff', world.password);
      const pack = await putInForce(world, param('stage.entry.late', 'days', 70));
      expect(await current(elsewhere)).toBe(pack.packVersion);
      expect(await rows('select from rule_pack where is_built_in')).toHaveLength(1);
    } finally {
      await Promise.all(apps.map((app) => app.close()));
    }
  });
});

describe('任务进程', () => {
  it('没有人登录的进程，下一个任务也按新批准的', async () => {
    const app = await secondApp();
    try {
      const pack = await putInForce(world, param('stage.entry.late', 'days', 71));
      const known = () => app.get(RulePacks).on(dayOf(world)).version;
      expect(known()).not.toBe(pack.packVersion);
      await app.get(JobHandlers).run({ name: doublesNightlyTopic, data: {}, id: 'spec-nightly' });
      expect(known()).toBe(pack.packVersion);
    } finally {
      await app.close();
    }
  });
});

describe('库里的守护跟着规则包走', () => {
  const raise = (leadId: string, yuan: number) =>
    world.db.change(sql('spec-raise', 'update lead set total_investment_yuan = $2 where id = $1'), [
      leadId,
      yuan,
    ]);

  it('第一档改为 5 亿：3 亿不再拦，5 亿拦；接口与库判断一致', async () => {
    await putInForce(world, param('lead.total.tier-raised', 'firstYuan', 500_000_000));
    const lead = await buildLead(staff, { totalInvestmentYuan: 290_000_000 });
    expect(await raise(lead.id, 499_999_999)).toBe(1);
    await expect(raise(lead.id, 500_000_000)).rejects.toMatchObject({ code: 'LD010' });
    const { version } = (await staff.get(`/leads/${lead.id}`)).body;
    const asked = await staff.patch(`/leads/${lead.id}`, version, {
      totalInvestmentYuan: 500_000_000,
    });
    expect(asked.body.errors[0].field).toBe('changeReason');
    expect((await hub.get('/reports/tiers')).body.rows[0].minYuan).toBe(500_000_000);
  });

  it('守护只看一行：不打开整包内容', async () => {
    const plan = await rows<{ 'QUERY PLAN': string }>(
      'explain (costs off) select min_yuan from investment_tier',
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('rule_pack_pkey');
  });

  it('结账日改动后，库里的结账也跟着改', async () => {
    await putInForce(world, param('stage.correction.month-open', 'closingDay', 20));
    expect(await rows('select closing_day from month_closing')).toEqual([{ closing_day: 20 }]);
  });
});

describe('绕过接口直接写库', () => {
  const insert = (values: string) =>
    world.db.change(
      sql(
        'spec-insert',
        `insert into rule_pack (pack_version, effective_from, content, proposed_by, status, reason)
         select 'spec-' || random()::text, current_date, content, $1, ${values} from rule_pack
         where is_built_in returning id`,
      ),
      [world.user('hub')],
    );
  const waiting = async (): Promise<string> => {
    const draft = (await hub.post('/rule-packs', {})).body;
    const content = param('stage.entry.late', 'days', 77)(draft.content);
    await hub.patch(`/rule-packs/${draft.id}`, 1, { reason: '演示修订', content });
    expect((await hub.post(`/rule-packs/${draft.id}/submission`, {})).status).toBe(201);
    return draft.id;
  };
  const set = (id: string, change: string) =>
    world.db.change(sql('spec-set', `update rule_pack set ${change} where id = $1`), [id]);

  it('不能直接写成已批准', async () => {
    await expect(insert(`'approved', '演示修订'`)).rejects.toMatchObject({ code: 'LD001' });
  });

  it('起草人不能批准自己的；送批后不能改；生效日已过的不能批；批过的不能动、不能删', async () => {
    const id = await waiting();
    const by = (user: string) => `decided_by = '${world.user(user)}'`;
    await expect(set(id, `status = 'approved', ${by('hub')}`)).rejects.toMatchObject({
      code: '23514',
    });
    await expect(set(id, `content = content || '{"county": "x"}'`)).rejects.toMatchObject({
      code: 'LD001',
    });
    await expect(set(id, `status = 'draft'`)).rejects.toMatchObject({ code: 'LD001' });
    expect(await set(id, `status = 'approved', ${by('leader')}`)).toBe(1);
    await expect(set(id, `decision_note = '补一句'`)).rejects.toMatchObject({ code: 'LD001' });
    await expect(
      world.db.change(sql('spec-delete', 'delete from rule_pack where id = $1'), [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('生效日早于今天的，库里也批不了', async () => {
    const draft = (await hub.post('/rule-packs', {})).body;
    await set(draft.id, `effective_from = current_date - 3, reason = '演示修订'`);
    await set(draft.id, `status = 'waiting', submitted_at = now()`);
    await expect(
      set(draft.id, `status = 'approved', decided_by = '${world.user('leader')}'`),
    ).rejects.toMatchObject({ code: 'LD017' });
  });

  it('档次倒置的送不了批', async () => {
    const draft = (await hub.post('/rule-packs', {})).body;
    await set(
      draft.id,
      `reason = '演示修订', content = jsonb_set(content,
        '{params,lead.total.tier-raised,firstYuan,value}', '2000000000')`,
    );
    await expect(set(draft.id, `status = 'waiting', submitted_at = now()`)).rejects.toMatchObject({
      code: '23514',
    });
  });
});
