import { dayOf } from '../../../../test/world/build-day.js';
import {
  buildPreReview,
  fillDraft,
  fullInputs,
  fullStatement,
} from '../../../../test/world/build-pre-review.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFile } from '../../../../test/world/build-proof.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;
let secretary: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub, secretary] = await Promise.all([
    world.as('staff'),
    world.as('hub'),
    world.as('secretary'),
  ]);
});
afterAll(() => world.close());

const read = async (as: Client, id: string) => (await as.get(`/pre-reviews/${id}`)).body;
const drafted = () => buildPreReview(world, {}, { status: 'draft' });

describe('起草', () => {
  it('首轮取项目资料，列出还差什么，等申报单位办', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'in_pre_review' });
    const { status, body } = await staff.post(`/leads/${lead.id}/pre-reviews`);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      round: 1,
      status: 'draft',
      turn: '第一产业招商组',
      can: { edit: true, submit: true, withdraw: true, check: false },
    });
    expect(body.inputs.figures).toMatchObject({
      totalInvestmentYuan: 300_000_000,
      landMu: '80.50',
      energyEquivalentTce: '1200.2500',
    });
    expect(stoppingRules(body)).toEqual(
      [
        'figures-stated',
        'evidence-attached',
        'judgements-made',
        'vetoes-answered',
        'project-described',
        'investor-told',
        'risks-told',
      ].map((name) => `pre-review.submission.${name}`),
    );
  });

  it('一个项目同时只有一轮在办，两人同时起草恰成一轮', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'in_pre_review' });
    const path = `/leads/${lead.id}/pre-reviews`;
    const answers = await Promise.all([staff.post(path), hub.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('pre-review.open');
    expect((await staff.get(path)).body).toMatchObject({ canDraft: false, data: [{ round: 1 }] });
  });

  it('撤回后再次预审，取上一轮的内容', async () => {
    const { id, leadId } = await drafted();
    const reason = '企业调整方案';
    expect((await staff.post(`/pre-reviews/${id}/withdrawal`, { reason })).status).toBe(201);
    const { body } = await staff.post(`/leads/${leadId}/pre-reviews`);
    expect([body.round, body.inputs.judgements.technology]).toEqual([2, 'good']);
  });

  it('修改依据旧版本的：412，说明谁改了什么', async () => {
    const { id, leadId } = await drafted();
    const { version } = await read(staff, id);
    const statement = fullStatement(await buildFile(staff, leadId, 'pre_review'));
    const first = { statement: { ...statement, summary: '改过的概况' } };
    expect((await hub.patch(`/pre-reviews/${id}`, version, first)).status).toBe(200);
    const late = await staff.patch(`/pre-reviews/${id}`, version, first);
    expect([late.status, late.body.conflict.by]).toEqual([412, '胡春明']);
    expect(late.body.conflict.changed.map(({ field }: { field: string }) => field)).toContain(
      'summary',
    );
  });

  it('填错的一次说全，连同不认识的项', async () => {
    const { id } = await drafted();
    const { version } = await read(staff, id);
    const { status, body } = await staff.patch(`/pre-reviews/${id}`, version, {
      inputs: { figures: { landMu: '-1', ghost: 1 } },
      statement: { risks: { safety: { level: 'none' } }, investor: { doubts: { hoarding: 1 } } },
    });
    expect(status).toBe(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'figures.ghost',
      'figures.landMu',
      'investor.doubts.hoarding',
      'risks.safety.level',
    ]);
  });

  it('佐证须是本项目的附件', async () => {
    const { id } = await drafted();
    const other = await buildLead(staff);
    const { version } = await read(staff, id);
    const statement = fullStatement(await buildFile(staff, other.id));
    expect((await staff.patch(`/pre-reviews/${id}`, version, { statement })).status).toBe(422);
  });

  it.each([
    ['secretary', 403],
    ['member', 403],
    ['officer', 403],
    ['leader', 403],
    ['staff2', 404],
  ])('%s 不能起草：%i', async (who, expected) => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'in_pre_review' });
    const as = await world.as(who);
    expect((await as.post(`/leads/${lead.id}/pre-reviews`)).status).toBe(expected);
  });
});

describe('提交与受理', () => {
  it('提交后内容不改，按申报数评分，与试算同一答案', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'checking' });
    const body = await read(staff, id);
    expect(body).toMatchObject({
      status: 'checking',
      turn: '预审会秘书',
      submittedBy: '方晓宁',
      scores: [{ no: 1, kind: 'stated', packVersion: '2026.1' }],
      can: { edit: false, submit: false, withdraw: true },
    });
    const preview = await staff.post('/scores/preview', fullInputs);
    expect(body.assessment).toEqual(preview.body);
    const edit = await staff.patch(`/pre-reviews/${id}`, body.version, { statement: {} });
    expect([edit.status, edit.body.code]).toEqual([409, 'pre-review.status']);
  });

  it('佐证的附件提交后不能移除', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'checking' });
    const [file] = (await read(staff, id)).files;
    const { status } = await staff.post(`/files/${file.id}/removal`, { reason: '传错了' });
    expect(status).toBe(409);
  });

  it('项目还在谈的，不能提交', async () => {
    const lead = await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const { body } = await staff.post(`/leads/${lead.id}/pre-reviews`);
    await fillDraft(staff, { id: body.id, leadId: lead.id });
    const answer = await staff.post(`/pre-reviews/${body.id}/submission`);
    expect([answer.status, stoppingRules(answer.body)]).toEqual([
      422,
      ['pre-review.submission.stage'],
    ]);
  });

  it('两人同时提交，一人成功', async () => {
    const { id } = await drafted();
    const path = `/pre-reviews/${id}/submission`;
    const answers = await Promise.all([staff.post(path), hub.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await read(staff, id)).scores).toHaveLength(1);
  });

  it('不齐的退回，写明事由；改好再提交又是一次评分', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'checking' });
    expect((await secretary.post(`/pre-reviews/${id}/return`, {})).status).toBe(400);
    const reason = '可研报告缺能耗章节';
    const { body } = await secretary.post(`/pre-reviews/${id}/return`, { reason });
    expect([body.status, body.events.at(-1)]).toMatchObject([
      'draft',
      { label: '退回补正', note: reason },
    ]);
    expect((await staff.post(`/pre-reviews/${id}/submission`)).status).toBe(201);
    expect((await read(staff, id)).scores.map(({ no }: { no: number }) => no)).toEqual([2, 1]);
  });

  it('申请人自己不受理：招商中心代为申请的，招商中心不受理', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'checking', as: hub });
    expect((await hub.post(`/pre-reviews/${id}/acceptance`)).status).toBe(403);
    expect((await read(hub, id)).can.check).toBe(false);
    expect((await secretary.post(`/pre-reviews/${id}/acceptance`)).status).toBe(201);
    expect((await secretary.post(`/pre-reviews/${id}/acceptance`)).status).toBe(409);
  });

  it('受理即送规则包中的五个部门，各 5 个工作日', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'opinions' });
    const { opinions, turn } = await read(secretary, id);
    expect(opinions).toHaveLength(5);
    expect(opinions[0]).toMatchObject({
      department: 'natural_resources',
      unit: { name: '自然资源局' },
      workdays: 5,
      sentOn: dayOf(world),
      state: 'waiting',
      daysLeft: 5,
    });
    expect(turn).toContain('会签部门：');
  });

  it.each([
    ['submission', 'staff2', 404],
    ['submission', 'secretary', 403],
    ['acceptance', 'staff', 403],
    ['acceptance', 'member', 403],
    ['return', 'leader', 403],
    ['withdrawal', 'supervisor', 403],
    ['settling', 'staff', 403],
    ['readiness', 'officer', 403],
  ])('%s 由 %s 办：%i', async (verb, who, expected) => {
    const { id } = await buildPreReview(world, {}, { status: 'checking' });
    const as = await world.as(who);
    const body = { reason: '写明事由', note: '写明说明', inputs: {} };
    const sent =
      verb === 'settling'
        ? { inputs: {}, note: body.note }
        : verb === 'submission'
          ? {}
          : /return|withdrawal/.test(verb)
            ? { reason: body.reason }
            : {};
    expect((await as.post(`/pre-reviews/${id}/${verb}`, sent)).status).toBe(expected);
  });
});

describe('核定与转待上会', () => {
  it('核定是新的一次评分，申报的数还在', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'opinions' });
    const judgements = { ...fullInputs.judgements, technology: 'poor' };
    const settled = { inputs: { ...fullInputs, judgements }, note: '科技水平按专家意见核定' };
    const { status, body } = await secretary.post(`/pre-reviews/${id}/settling`, settled);
    expect(status).toBe(201);
    expect(body.scores.map(({ kind }: { kind: string }) => kind)).toEqual(['settled', 'stated']);
    expect([body.settledInputs.judgements.technology, body.inputs.judgements.technology]).toEqual([
      'poor',
      'good',
    ]);
    expect(Number(body.scores[0].total)).toBe(Number(body.scores[1].total) - 5);
  });

  it('意见没有收齐不能转；说明还差谁', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'opinions' });
    const answer = await secretary.post(`/pre-reviews/${id}/readiness`);
    expect([answer.status, stoppingRules(answer.body)]).toEqual([
      422,
      ['pre-review.readiness.opinions-in'],
    ]);
  });

  it('收齐后待上会；没有核定的留痕', async () => {
    const { id } = await buildPreReview(world, {}, { status: 'ready' });
    const { status, events, can } = await read(secretary, id);
    expect([status, events.at(-1).kind, can.settle]).toEqual(['ready', 'readiness', true]);
    expect((await secretary.post(`/pre-reviews/${id}/readiness`)).status).toBe(409);
  });
});
