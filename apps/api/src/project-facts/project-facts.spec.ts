import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFact, buildFile } from '../../../../test/world/build-proof.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
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
const stages = (id: string) =>
  world.db.one<{ stage: string; verified: string; verifying: string }>(
    sql(
      'spec-stages',
      'select stage, verified_stage as verified, verifying_stage as verifying from lead where id = $1',
    ),
    [id],
  );
const verify = (as: Client, id: string, body: object = { decision: 'verified' }) =>
  as.post(`/facts/${id}/verification`, body);

describe('申报', () => {
  const paper = async (leadId: string, kinds: string[], isFiled = true) => ({
    ...start,
    evidence: await Promise.all(
      kinds.map(async (kind) => ({
        kind,
        datedOn: '2026-03-10',
        documentNo: '施许〔2026〕1号',
        fileIds: isFiled ? [await buildFile(staff, leadId)] : [],
      })),
    ),
  });

  it.each<[string, string[], string, string | null]>([
    ['三项齐全即送核验', ['construction_permit', 'works_photo', 'payment'], 'verifying', null],
    [
      '三缺一为待核，写明缺什么',
      ['construction_permit', 'works_photo'],
      'claimed',
      '首笔工程款凭证',
    ],
    ['没有证据也可先报，只是待核', [], 'claimed', '施工许可证'],
  ])('%s', async (_, kinds, status, missing) => {
    const lead = await buildLead(staff);
    const { body, ...answer } = await staff.post(
      `/leads/${lead.id}/facts`,
      await paper(lead.id, kinds),
    );
    expect([answer.status, body.status]).toEqual([201, status]);
    const [recognised] = body.findings;
    if (missing) expect(recognised.because).toContain(missing);
    else expect(recognised.verdict).toBe('pass');
  });

  it('照片只写文号不算照片', async () => {
    const lead = await buildLead(staff);
    const kinds = ['construction_permit', 'works_photo', 'payment'];
    const { body } = await staff.post(
      `/leads/${lead.id}/facts`,
      await paper(lead.id, kinds, false),
    );
    expect(body.findings[0].because).toContain('永久性工程现场照片');
  });

  it.each([
    ['今天', () => dayOf(world), 201],
    ['明天', () => dayOf(world, 1), 422],
    ['首次接洽当天', () => '2026-01-05', 201],
    ['首次接洽前一天', () => '2026-01-04', 422],
  ])('发生在%s', async (_, day, status) => {
    const lead = await buildLead(staff);
    const body = { kind: 'ceremony', happenedOn: day(), evidence: [] };
    expect((await staff.post(`/leads/${lead.id}/facts`, body)).status).toBe(status);
  });

  it('一件事只有一条未了结的申报；同时报两次恰一次成功；撤回后可再报', async () => {
    const lead = await buildLead(staff);
    const body = { kind: 'ceremony', happenedOn: '2026-02-01', evidence: [] };
    const answers = await Promise.all(
      [1, 2].map(() => staff.post(`/leads/${lead.id}/facts`, body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id } = answers.find(({ status }) => status === 201)!.body;
    const gone = await staff.post(`/facts/${id}/withdrawal`, { reason: '日期填错了' });
    expect(gone.body.status).toBe('withdrawn');
    expect((await staff.post(`/leads/${lead.id}/facts`, body)).status).toBe(201);
  });

  it('别的项目的附件不能当证据', async () => {
    const [lead, other] = [await buildLead(staff), await buildLead(staff)];
    const evidence = [
      {
        kind: 'ceremony_photo',
        datedOn: '2026-02-01',
        fileIds: [await buildFile(staff, other.id)],
      },
    ];
    const { status, body } = await staff.post(`/leads/${lead.id}/facts`, {
      kind: 'ceremony',
      happenedOn: '2026-02-01',
      evidence,
    });
    expect([status, body.errors[0].field]).toEqual([422, 'fileIds']);
  });
});

it('绕过接口直接写库，别的项目的附件也当不成证据；证据的附件不能换掉', async () => {
  const [lead, other] = [await buildLead(staff), await buildLead(staff)];
  const id = await buildFact(staff, lead.id, start);
  const { evidence } = (await staff.get(`/facts/${id}`)).body;
  const put = sql(
    'spec-evidence-file',
    'insert into fact_evidence_file (evidence_id, file_id) values ($1, $2)',
  );
  const stranger = await buildFile(staff, other.id);
  await expect(world.db.change(put, [evidence[0].id, stranger])).rejects.toMatchObject({
    code: '23514',
  });
  const swap = sql('spec-evidence-swap', 'update fact_evidence_file set file_id = $1');
  await expect(world.db.change(swap, [stranger])).rejects.toMatchObject({ code: '42501' });
});

describe('核验', () => {
  it.each([
    ['招引单位本人', 'staff', 403],
    ['单位负责人', 'unit-head', 403],
    ['别的单位的人看不到', 'staff2', 404],
    ['市领导', 'leader', 403],
    ['纪检只读', 'discipline', 403],
    ['督查', 'supervisor', 201],
  ])('%s', async (_, username, status) => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    expect((await verify(await world.as(username), id)).status).toBe(status);
  });

  it('招商中心替单位申报的，招商中心自己不能核验', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(hub, lead.id, start);
    expect((await verify(hub, id)).status).toBe(403);
    expect((await verify(supervisor, id)).status).toBe(201);
  });

  it('绕过接口直接写库，本单位核验也被数据库拒绝', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    const insert = world.db.change(
      sql(
        'spec-own-unit',
        `insert into project_fact_event (fact_id, status, by_unit_id, recorded_by, recorded_at)
         values ($1, 'verified', $2, $3, now())`,
      ),
      [id, world.unit('第一产业招商组'), world.user('unit-head')],
    );
    await expect(insert).rejects.toMatchObject({ code: 'LD004' });
  });

  it('两人同时核验，恰一次成功；另一人得知是谁办的', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    const answers = await Promise.all([verify(supervisor, id), verify(hub, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = answers.find(({ status }) => status === 409)!;
    expect(late.body.conflict.by).toMatch(/梅守正|胡春明/);
  });

  it('退回要写理由；证据不齐不能通过', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    const blank = await verify(supervisor, id, { decision: 'returned', reason: ' ' });
    expect([blank.status, blank.body.errors[0].field]).toEqual([422, 'reason']);
    const done = await verify(supervisor, id, { decision: 'returned', reason: '现场未见施工' });
    expect(done.body.history.at(-1)).toMatchObject({ status: 'returned', reason: '现场未见施工' });
    const bare = { kind: 'ceremony', happenedOn: '2026-02-01', evidence: [] };
    const claimed = (await staff.post(`/leads/${lead.id}/facts`, bare)).body;
    const early = await verify(supervisor, claimed.id);
    expect([early.status, early.body.findings.length]).toEqual([422, 1]);
  });

  it('已核验的不能补充、撤回、再报，也不能在库里改写', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    await verify(supervisor, id);
    const more = { evidence: [{ kind: 'payment', datedOn: '2026-03-11' }] };
    const answers = await Promise.all([
      staff.post(`/facts/${id}/evidence`, more),
      staff.post(`/facts/${id}/withdrawal`, { reason: '不想报了' }),
      staff.post(`/leads/${lead.id}/facts`, { ...start, evidence: [] }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409]);
    const rewrite = world.db.change(
      sql('spec-rewrite', `update project_fact set status = 'returned' where id = $1`),
      [id],
    );
    await expect(rewrite).rejects.toMatchObject({ code: 'LD001' });
  });

  it('收件箱列出等待核验的，经办人没有收件箱', async () => {
    const lead = await buildLead(staff);
    const id = await buildFact(staff, lead.id, start);
    const inbox = await supervisor.get(`/verifications?leadId=${lead.id}`);
    expect(inbox.body).toMatchObject({
      total: 1,
      data: [{ id, label: '开工', waitingDays: 0, can: { verify: true } }],
    });
    expect((await staff.get('/verifications')).status).toBe(403);
  });
});

describe('三个数', () => {
  it('没有接洽记录，已核验的阶段只是线索；有了接洽，随核验逐级成立', async () => {
    const lead = await buildLead(staff);
    expect(await stages(lead.id)).toEqual({ stage: 'lead', verified: 'lead', verifying: 'lead' });
    expect(lead.contactEvidencedOn).toBeNull();
    const met = await buildFollowUp(staff, lead.id);
    expect(met.contactEvidencedOn).toBe('2026-01-06');
  });

  it('过会核验前后', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'committee_passed' });
    expect((await stages(lead.id))?.verified).toBe('in_pre_review');
    const { data } = (await supervisor.get(`/leads/${lead.id}/facts`)).body;
    const known = data.find(({ kind }: { kind: string }) => kind === 'committee_passed');
    const id =
      known?.id ??
      (await buildFact(staff, lead.id, { kind: 'committee_passed', happenedOn: '2026-02-03' }));
    expect((await stages(lead.id))?.verifying).toBe('committee_passed');
    expect((await stages(lead.id))?.verified).toBe('in_pre_review');
    await verify(supervisor, id);
    expect((await stages(lead.id))?.verified).toBe('committee_passed');
  });
});
