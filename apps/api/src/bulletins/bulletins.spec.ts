import { inflateRawSync } from 'node:zlib';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLeadInStage } from '../../../../test/world/build-stage.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  await buildLeadInStage(world, { as: await world.as('staff'), stage: 'negotiating' });
});
afterAll(() => world.close());

const draft = async (overrides: object = {}) =>
  (
    await hub.post('/bulletins', {
      title: '招商引资通报（演示）',
      asOf: dayOf(world),
      ...overrides,
    })
  ).body;
/** Every part of a zipped document whose name fits, as text. */
const partsOf = (zip: Buffer, wanted: RegExp): string => {
  const texts: string[] = [];
  const head = Buffer.from('PK\x01\x02', 'latin1');
  for (let at = zip.indexOf(head); at >= 0; at = zip.indexOf(head, at + 4)) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    if (!wanted.test(name)) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    texts.push((zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString());
  }
  return texts.join('\n');
};

describe('起草', () => {
  it('取数一次并拟稿；之后项目怎么变，这期的数字和摘要不变', async () => {
    const one = await draft();
    expect(one).toMatchObject({ status: 'draft', version: 1, can: { edit: true, issue: true } });
    expect(one.figures.totals.active).toBe(1);
    expect(one.achievements).toContain('在库项目 1 个');
    await buildLeadInStage(world, { as: await world.as('staff'), stage: 'negotiating' });
    expect((await hub.get(`/bulletins/${one.id}`)).body).toEqual(one);
    expect((await draft()).digest).not.toBe(one.digest);
  });

  it('签约未开工的按原因：写进问题，附表的每个数点开正是那些项目，按起草当日所知', async () => {
    const [staff, supervisor] = [await world.as('staff'), await world.as('supervisor')];
    const { id: leadId } = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
    const { data } = (await supervisor.get(`/leads/${leadId}/facts`)).body;
    const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
    await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
    const { figures, problems } = await draft();
    expect(problems).toContain('签约未开工（含暂缓）的 1 个，按原因：等供地 1 个。');
    expect(figures.reasons).toMatchObject([{ label: '等供地', count: 1 }]);
    const rows = await hub.get(`/reports/cohorts/rows?${figures.reasons[0].rows}`);
    expect([rows.body.total, rows.body.data[0].id]).toEqual([1, leadId]);
    expect(figures.reasons[0].rows).toContain(`knownBy=${dayOf(world)}`);
  });

  it('没到的日子不取数；形状不对的逐栏说明', async () => {
    const early = await hub.post('/bulletins', { title: '通报（演示）', asOf: dayOf(world, 1) });
    expect([early.status, early.body.errors[0].field]).toEqual([400, 'asOf']);
    const wrong = await hub.post('/bulletins', { title: '短', asOf: '三月', figures: {} });
    expect([wrong.status, wrong.body.errors.length]).toEqual([400, 3]);
  });

  it.each([
    ['招商人员', 'staff', 403, 200, 404],
    ['单位负责人', 'unit-head', 403, 200, 404],
    ['市领导', 'leader', 403, 200, 404],
    ['督查', 'supervisor', 403, 200, 404],
    ['系统管理员', 'sysadmin', 403, 403, 403],
  ])('%s不能起草，也看不到草稿', async (_, username, create, list, read) => {
    const as = await world.as(username);
    const { id } = await draft();
    const body = { title: '招商引资通报（演示）', asOf: dayOf(world) };
    expect((await as.post('/bulletins', body)).status).toBe(create);
    const listed = await as.get('/bulletins?perPage=100');
    expect(listed.status).toBe(list);
    if (list === 200) expect(JSON.stringify(listed.body)).not.toContain(id);
    expect((await as.get(`/bulletins/${id}`)).status).toBe(read);
    expect((await as.get(`/bulletins/${id}/deck.pptx`)).status).toBe(read);
  });
});

describe('改稿与印发', () => {
  it('只改文字；旧页面提交说明谁先改了什么；数字库里也改不动', async () => {
    const { id } = await draft();
    const changed = await hub.patch(`/bulletins/${id}`, 1, { problems: '一字之改。' });
    expect(changed.body).toMatchObject({ problems: '一字之改。', version: 2 });
    const stale = await hub.patch(`/bulletins/${id}`, 1, { problems: '另一改。' });
    expect(stale.status).toBe(412);
    expect(stale.body.conflict.changed).toContainEqual({
      ...{ field: 'problems', theirs: '一字之改。', yours: '另一改。' },
    });
    const forged = sql(
      'spec-forge',
      `update bulletin set title = '改库改库' where status = 'issued'`,
    );
    await hub.post(`/bulletins/${id}/issue`);
    await expect(world.db.tx(() => world.db.change(forged))).rejects.toMatchObject({
      code: 'LD140',
    });
  });

  it('印发后各单位可见，不再能改，也不能再印发', async () => {
    const { id } = await draft();
    const issued = await hub.post(`/bulletins/${id}/issue`);
    expect(issued.body).toMatchObject({
      status: 'issued',
      issuedBy: '胡春明',
      can: { edit: false },
    });
    expect((await hub.patch(`/bulletins/${id}`, 2, { gaps: '再改' })).status).toBe(409);
    expect((await hub.post(`/bulletins/${id}/issue`)).status).toBe(409);
    expect((await (await world.as('staff')).get(`/bulletins/${id}`)).status).toBe(200);
  });

  it('两人同时印发，一人成', async () => {
    const { id } = await draft();
    const both = await Promise.all([1, 2].map(() => hub.post(`/bulletins/${id}/issue`)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('文件', () => {
  it('幻灯片：有标题、四个部分、可编辑的图表，每页印截止日和摘要', async () => {
    const { id, digest, asOf } = await draft();
    const { status, headers, body } = await hub.get(`/bulletins/${id}/deck.pptx`);
    expect([status, String(headers['content-type'])]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ]);
    const slides = partsOf(body, /^ppt\/slides\/slide\d+\.xml$/);
    for (const said of [
      '招商引资通报（演示）',
      '工作成效',
      '存在问题',
      '与周边的差距',
      '下一步建议',
    ])
      expect(slides).toContain(said);
    const pages = slides.match(/<p:sld /g)?.length ?? 0;
    expect(slides.split(`摘要 ${digest.slice(0, 12)}`).length - 1).toBe(pages);
    expect(slides).toContain(digest);
    expect(slides).toContain(`数据截至 ${asOf}`);
    expect(partsOf(body, /^ppt\/charts\/chart\d+\.xml$/)).toContain('现有（个）');
  });

  it('文稿（含可编辑的图）和附表用同一套数字，都印摘要；导出留痕', async () => {
    const { id, digest, figures } = await draft();
    const paper = await hub.get(`/bulletins/${id}/paper.docx`);
    const words = partsOf(paper.body, /^word\/document\.xml$/);
    expect(words).toContain(`在库项目 ${figures.totals.active} 个`);
    expect(words).toContain(digest);
    const charts = partsOf(paper.body, /^word\/charts\/chart\d+\.xml$/);
    for (const said of ['现有（个）', '上年同期（个）', '来源区域在库（个）'])
      expect(charts).toContain(said);
    const tables = await hub.get(`/bulletins/${id}/tables.xlsx`);
    expect(partsOf(tables.body, /sharedStrings|sheet1/)).toContain(digest);
    const trail = await (await world.as('auditadmin')).get(`/audit-events?subjectId=${id}`);
    expect(trail.body.data.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['document.export', 'bulletin.draft']),
    );
  });
});
