import pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFile } from '../../../../test/world/build-proof.js';
import { buildReception, costRow, receptionBody } from '../../../../test/world/build-reception.js';
import type { Answer, Client } from '../../../../test/world/client.js';
import { stoppingRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let head: Client;
let leadId: string;

beforeAll(async () => {
  world = await openWorld();
  [staff, head] = await Promise.all([world.as('staff'), world.as('unit-head')]);
  leadId = (await buildLead(staff)).id;
});
afterAll(() => world.close());

const sheet = (overrides: object = {}) =>
  receptionBody(world, leadId, { startsOn: dayOf(world), endsOn: dayOf(world), ...overrides });
const verb = async (as: Client, id: string, noun: string, body?: object): Promise<Answer> =>
  as.post(`/receptions/${id}/${noun}`, body);
const held = async (): Promise<string> => {
  const id = await buildReception(staff, sheet());
  await verb(staff, id, 'submission');
  await verb(head, id, 'approval');
  const took = { heldOn: dayOf(world), guestCount: 6, accompanyingCount: 2, mealCount: 0 };
  await verb(staff, id, 'holding', took);
  return id;
};
const enter = async (id: string, cost: object): Promise<Answer> => {
  const { body } = await staff.get(`/receptions/${id}`);
  return staff.patch(`/receptions/${id}`, body.version, { actualCosts: [costRow(cost)] });
};
const settle = (id: string) =>
  verb(staff, id, 'settlement', { listSignedBy: '程立新', listSignedOn: dayOf(world) });

describe('票据附件', () => {
  it('只附票据、不填票据号，可以结算；票据在接待单上看得到', async () => {
    const id = await held();
    const fileId = await buildFile(staff, leadId, 'reception');
    const { body } = await enter(id, { fileId });
    expect(body.actualCosts[0].file).toMatchObject({ id: fileId, name: '签字页.pdf' });
    expect((await settle(id)).status).toBe(201);
  });

  it('附着的票据不能从项目附件里移除', async () => {
    const id = await held();
    const fileId = await buildFile(staff, leadId, 'reception');
    await enter(id, { fileId });
    const { status, body } = await staff.post(`/files/${fileId}/removal`, { reason: '传错了' });
    expect([status, body.code]).toEqual([409, 'file.in-use']);
  });

  it('绕过接口移除了文件，结算看的是文件本身，不予结算', async () => {
    const id = await held();
    const fileId = await buildFile(staff, leadId, 'reception');
    await enter(id, { fileId });
    await asOwner(
      `update lead_file set removed_at = now(), removed_by = uploaded_by, removal_reason = '绕过接口' where id = $1`,
      fileId,
    );
    const { status, body } = await settle(id);
    expect(status).toBe(422);
    expect(stoppingRules(body)).toEqual(['reception.settlement.costs-documented']);
  });

  it('别的项目的附件不算', async () => {
    const id = await held();
    const other = (await buildLead(staff)).id;
    const fileId = await buildFile(staff, other, 'reception');
    expect((await enter(id, { fileId })).status).toBe(422);
  });
});

describe('填得不对的，指出来，不替人改', () => {
  it.each([
    ['全角数字的金额', { costs: [costRow({ amountYuan: '７００' })] }, 'costs.0.amountYuan'],
    ['全角数字的日期', { startsOn: '２０２６-０３-０５' }, 'startsOn'],
    ['金额带角分', { costs: [costRow({ amountYuan: 700.5 })] }, 'costs.0.amountYuan'],
  ])('%s', async (_, overrides, field) => {
    const { status, body } = await staff.post('/receptions', sheet(overrides));
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('全角数字的备案号照原样收，不改写', async () => {
    const recordNo = '试备〔２０２６〕１号';
    const id = await buildReception(staff, sheet({ recordNo }));
    expect((await staff.get(`/receptions/${id}`)).body.recordNo).toBe(recordNo);
  });

  const meal = { on: '', slot: 'lunch', venue: 'canteen', extras: [] };
  it.each([
    ['第二次工作餐', () => meals('lunch', 'dinner'), ['reception.meal.only-one']],
    ['一次工作餐', () => meals('dinner'), []],
    ['报批正好等于标准', () => ({ costs: [costRow({ amountYuan: 700 })] }), []],
    [
      '报批超一元',
      () => ({ costs: [costRow({ amountYuan: 701 })] }),
      ['reception.cost.within-limit'],
    ],
  ])('%s', async (_, overrides, expected) => {
    const { body } = await verb(
      staff,
      await buildReception(staff, sheet(overrides())),
      'submission',
    );
    expect(stoppingRules(body)).toEqual(expected);
  });
  const meals = (...slots: string[]) => ({
    meals: slots.map((slot) => ({ ...meal, slot, on: dayOf(world) })),
  });
});

const asOwner = async (text: string, id: string): Promise<void> => {
  const owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  try {
    await owner.query(text, [id]);
  } finally {
    await owner.end();
  }
};
