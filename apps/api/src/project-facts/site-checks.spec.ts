import { photoTaken, plainPhoto } from '../../../../test/fixtures/photo.js';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact, buildFile, tinyPdf } from '../../../../test/world/build-proof.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let staff: Client;
let supervisor: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, supervisor, hub] = await Promise.all([
    world.as('staff'),
    world.as('supervisor'),
    world.as('hub'),
  ]);
});
afterAll(() => world.close());

const start = { kind: 'construction_start', happenedOn: '2026-03-10' };

const photoOf = async (as: Client, leadId: string, bytes = plainPhoto): Promise<string> =>
  (await as.upload(`/leads/${leadId}/files?purpose=site_check`, '现场.jpg', bytes)).body.id;

const visit = async (as: Client, leadId: string, overrides: object = {}) =>
  as.post(`/leads/${leadId}/site-checks`, {
    checkedOn: '2026-03-12',
    found: '围挡内无机械、无人员',
    verdict: 'differs',
    fileIds: 'fileIds' in overrides ? [] : [await photoOf(supervisor, leadId)],
    ...overrides,
  });

const started = async (isVerified = true) => {
  const lead = await buildLead(staff);
  const factId = await buildFact(staff, lead.id, start);
  if (isVerified) await supervisor.post(`/facts/${factId}/verification`, { decision: 'verified' });
  return { lead, factId };
};

const statusOf = async (factId: string) => (await supervisor.get(`/facts/${factId}`)).body;

describe('现场核查：谁能登记', () => {
  it.each([
    ['招引单位', 'staff', 403],
    ['招引单位负责人', 'unit-head', 403],
    ['别的招引单位', 'staff2', 403],
    ['市领导', 'leader', 403],
    ['纪检只读', 'discipline', 403],
    ['督查', 'supervisor', 201],
    ['招商中心', 'hub', 201],
  ])('%s', async (_, username, status) => {
    const { lead, factId } = await started();
    expect((await visit(await world.as(username), lead.id, { factId })).status).toBe(status);
  });

  it('看不到的保密项目，督查也登记不了', async () => {
    const lead = await buildLead(staff, { secrecy: 'confidential' });
    const known = { aspect: '用工', reported: '报 200 人', fileIds: [] };
    expect((await visit(supervisor, lead.id, known)).status).toBe(404);
  });

  it('替单位申报的招商中心自己不能核查这一项；督查可以', async () => {
    const lead = await buildLead(staff);
    const factId = await buildFact(hub, lead.id, start);
    const own = await visit(hub, lead.id, { factId });
    expect([own.status, own.body.code]).toEqual([403, 'permission.denied']);
    expect((await visit(supervisor, lead.id, { factId })).status).toBe(201);
  });

  it.each([
    ['招引单位', '第一产业招商组', 'unit-head'],
    ['载体单位', '南山园区', 'supervisor'],
  ])('绕过接口直接写库，%s核查也被数据库拒绝', async (_, unit, username) => {
    const lead = await buildLead(staff, { carrierUnitId: world.unit('南山园区') });
    const insert = world.db.change(insertCheck, [lead.id, world.unit(unit), world.user(username)]);
    await expect(insert).rejects.toMatchObject({ code: 'LD004' });
  });

  it('绕过接口直接写库，没有照片的核查也被数据库拒绝；写下的不能改', async () => {
    const lead = await buildLead(staff);
    const values = [lead.id, world.unit('市督查室'), world.user('supervisor')];
    await expect(world.db.change(insertCheck, values)).rejects.toMatchObject({ code: '23514' });
    const { body } = await visit(supervisor, lead.id, { aspect: '用工', reported: '报 200 人' });
    const rewrite = sql('spec-check-rewrite', 'delete from site_check where id = $1');
    await expect(world.db.change(rewrite, [body.id])).rejects.toMatchObject({ code: '42501' });
  });
});

const insertCheck = sql(
  'spec-check-insert',
  `insert into site_check (lead_id, aspect, checked_on, announced, reported, found, verdict,
     checker_unit_id, recorded_by, recorded_at)
   values ($1, '用工', '2026-03-12', false, '报 200 人', '到岗 12 人', 'differs', $2, $3, now())`,
);

describe('现场核查：推翻', () => {
  it('与所报不符，已核验的开工随即推翻，核验的阶段退回，经过里写明所见', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
    const { data } = (await supervisor.get(`/leads/${lead.id}/facts`)).body;
    const known = data.find(({ kind }: { kind: string }) => kind === 'construction_start');
    const factId = known?.id ?? (await buildFact(staff, lead.id, start));
    await supervisor.post(`/facts/${factId}/verification`, { decision: 'verified' });
    expect((await verifiedStage(lead.id))?.stage).toBe('construction_started');
    const { status, body } = await visit(supervisor, lead.id, { factId });
    expect([status, body.overturned, body.about]).toEqual([201, true, '开工']);
    expect(body.reported).toMatch(/^报开工 2026-\d\d-\d\d，已核验$/);
    const fact = await statusOf(factId);
    expect(fact.status).toBe('overturned');
    expect(fact.history.at(-1)).toMatchObject({
      status: 'overturned',
      reason: '现场核查（2026-03-12）：围挡内无机械、无人员',
      unit: '市督查室',
    });
    expect((await verifiedStage(lead.id))?.stage).not.toBe('construction_started');
    expect((await supervisor.get(`/leads/${lead.id}`)).body.stage).toBe('construction_started');
  });

  it.each([
    ['与所报一致', 'matches'],
    ['当场无法判断', 'unclear'],
  ])('%s的，申报不动', async (_, verdict) => {
    const { lead, factId } = await started();
    const { body } = await visit(supervisor, lead.id, { factId, verdict });
    expect([body.verdict, body.overturned]).toEqual([verdict, false]);
    expect((await statusOf(factId)).status).toBe('verified');
  });

  it('还没有核验的申报也能推翻；推翻后可以重新申报', async () => {
    const { lead, factId } = await started(false);
    await visit(supervisor, lead.id, { factId });
    expect((await statusOf(factId)).status).toBe('overturned');
    expect(await buildFact(staff, lead.id, { ...start, happenedOn: '2026-04-01' })).not.toBe(
      factId,
    );
  });

  it('两人同时核查不符，恰一次推翻，另一人得知已了结，什么也没留下', async () => {
    const { lead, factId } = await started();
    const answers = await Promise.all([
      visit(supervisor, lead.id, { factId }),
      visit(hub, lead.id, { factId }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('fact.settled');
    expect((await supervisor.get(`/leads/${lead.id}/site-checks`)).body.total).toBe(1);
  });

  it('核查留痕', async () => {
    const { lead, factId } = await started();
    const { body } = await visit(supervisor, lead.id, { factId });
    const trail = await world.db.query<{ action: string }>(
      sql(
        'spec-check-trail',
        `select action from audit_event where subject_id = $1 and action in ('site-check.record', 'fact.overturned') order by id`,
      ),
      [lead.id],
    );
    expect(body.id).toBeTruthy();
    expect(trail.map(({ action }) => action)).toEqual(['site-check.record', 'fact.overturned']);
  });
});

const verifiedStage = (id: string) =>
  world.db.one<{ stage: string }>(
    sql('spec-verified-stage', 'select verified_stage as stage from lead where id = $1'),
    [id],
  );

describe('现场核查：写什么', () => {
  it.each<[string, object, number]>([
    ['当天', { checkedOn: '2026-03-10' }, 201],
    ['前一天，不能据此说不符', { checkedOn: '2026-03-09' }, 422],
    ['前一天，但与所报一致', { checkedOn: '2026-03-09', verdict: 'matches' }, 201],
  ])('所报日期%s', async (_, overrides, status) => {
    const { lead, factId } = await started();
    expect((await visit(supervisor, lead.id, { factId, ...overrides })).status).toBe(status);
  });

  it.each([
    ['今天', 0, 201],
    ['明天', 1, 422],
  ])('核查日期是%s', async (_, days, status) => {
    const { lead, factId } = await started();
    const checkedOn = dayOf(world, days);
    expect((await visit(supervisor, lead.id, { factId, checkedOn })).status).toBe(status);
  });

  it('缺照片、日期又早：一次说全', async () => {
    const { lead, factId } = await started();
    const { status, body } = await visit(supervisor, lead.id, {
      factId,
      checkedOn: '2026-03-01',
      fileIds: [],
    });
    expect([status, stoppingRules(body)]).toEqual([
      422,
      ['site-check.date.not-before-fact', 'site-check.photo.taken'],
    ]);
    expect((await statusOf(factId)).status).toBe('verified');
  });

  it('文档不是照片；别的用途的照片、别的项目的照片都不算', async () => {
    const { lead, factId } = await started();
    const other = await buildLead(staff);
    const path = `/leads/${lead.id}/files?purpose=site_check`;
    const pdf = (await supervisor.upload(path, '笔录.pdf', tinyPdf)).body.id;
    const strangers = [await buildFile(staff, lead.id), await photoOf(supervisor, other.id)];
    const paper = await visit(supervisor, lead.id, { factId, fileIds: [pdf] });
    expect([paper.status, paper.body.code]).toEqual([422, 'rules.refused']);
    for (const id of strangers) {
      const { status, body } = await visit(supervisor, lead.id, { factId, fileIds: [id] });
      expect([status, body.errors[0].field]).toEqual([422, 'fileIds']);
    }
  });

  it('照片日期与核查日期不符的，记下不拦', async () => {
    const { lead, factId } = await started();
    const fileIds = [await photoOf(supervisor, lead.id, photoTaken('2026-03-11'))];
    const { status, body } = await visit(supervisor, lead.id, { factId, fileIds });
    const noted = body.findings.find(
      ({ ruleId }: { ruleId: string }) => ruleId === 'site-check.photo.day-agrees',
    );
    expect([status, noted.verdict]).toEqual([201, 'fail']);
    expect(body.files[0].capturedOn).toBe('2026-03-11');
  });

  it('不针对申报的，写明哪方面、怎么报的；别的项目的申报查不到', async () => {
    const [{ lead }, other] = [await started(), await started()];
    const blank = await visit(supervisor, lead.id);
    expect(blank.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'aspect',
      'reported',
    ]);
    const known = { reported: '报 200 人', found: '到岗 12 人' };
    const done = await visit(supervisor, lead.id, { ...known, aspect: '用工人数' });
    expect(done.body).toMatchObject({
      ...known,
      about: '用工人数',
      factId: null,
      overturned: false,
    });
    expect((await visit(supervisor, lead.id, { factId: other.factId })).status).toBe(404);
  });
});

describe('现场核查：清单', () => {
  it('按结论、招引单位筛选；看得到项目的看得到核查，别的单位看不到', async () => {
    const { lead, factId } = await started();
    const { id } = (await visit(supervisor, lead.id, { factId })).body;
    const unit = world.unit('第一产业招商组');
    const found = await supervisor.get(`/site-checks?verdict=differs&unitId=${unit}&perPage=100`);
    expect(found.body.data.map((check: { id: string }) => check.id)).toContain(id);
    const none = await supervisor.get('/site-checks?verdict=matches&perPage=100');
    expect(none.body.data.map((check: { id: string }) => check.id)).not.toContain(id);
    expect((await supervisor.get('/site-checks?stage=lead')).status).toBe(400);
    expect((await staff.get(`/leads/${lead.id}/site-checks`)).body.total).toBe(1);
    const stranger = await world.as('staff2');
    expect((await stranger.get(`/leads/${lead.id}/site-checks`)).status).toBe(404);
    expect((await stranger.get('/site-checks')).body.total).toBe(0);
  });
});
