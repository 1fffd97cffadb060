import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import type { BuiltLead } from '../../../../test/world/build-lead.js';
import { buildSite, buildVoucher } from '../../../../test/world/build-progress.js';
import { buildAgreement } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openRules } from '../../../../test/world/open-rules.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let hub: Client;
let leader: Client;
let officer: Client;
let site: BuiltLead;
let paper: string;
let startsOn: string;

/** A contract that agreed a start 372 days ago. */
beforeAll(async () => {
  world = await openWorld();
  const names = ['hub', 'leader', 'officer'] as const;
  [hub, leader, officer] = (await Promise.all(names.map(world.as))) as [Client, Client, Client];
});
afterAll(() => world.close());
beforeEach(async () => {
  const staff = await world.as('staff');
  site = await buildSite(world);
  const { data } = (await staff.get(`/leads/${site.id}/agreements`)).body;
  const contract = data.find(({ kind }: BuiltLead) => kind === 'contract');
  const ending = { reason: '另签，补约定开工日', on: '2026-03-01' };
  await hub.post(`/agreements/${contract.id}/termination`, ending);
  startsOn = dayOf(world, -372);
  const phases = [{ name: '一期', startsOn, dueOn: '2027-12-31', investmentYuan: 300_000_000 }];
  const again = { kind: 'contract', signedOn: '2026-03-02', phases, registrar: hub } as const;
  await buildAgreement(staff, site.id, again);
  paper = await buildVoucher(hub, site.id);
});

const body = (overrides: object = {}): object => ({
  ...{ fromOn: dayOf(world, -60), toOn: dayOf(world, -31) },
  ...{ reason: '征迁未完成，未按约定交地', fileIds: [paper] },
  ...overrides,
});
const ask = (as: Client, overrides: object = {}) =>
  as.post(`/leads/${site.id}/land-delays`, body(overrides));
const waiting = async (): Promise<string> =>
  (await hub.get(`/leads/${site.id}`)).body.waiting[0].id;
const approve = async (as: Client) => as.post(`/change-requests/${await waiting()}/approval`, {});
const idle = async () => {
  const { idleLand, findings } = (await hub.get(`/leads/${site.id}/progress`)).body;
  const point = idleLand.points.find(({ id }: BuiltLead) => id === 'year1');
  const finding = findings.find(({ ruleId }: BuiltLead) => ruleId === 'idle-land.start.as-agreed');
  return { idleLand, point, because: finding.because };
};

it('自然资源局登记、第二人确认后，满一年的时点顺延同样天数，满一年变为未满；确认前不变', async () => {
  const before = await idle();
  expect(before.point.isReached).toBe(true);
  const { status, body: asked } = await ask(officer);
  const [{ changes }] = (await hub.get(`/leads/${site.id}`)).body.waiting;
  expect(changes.map(({ after }: BuiltLead) => after)).toEqual([
    `${dayOf(world, -60)} 至 ${dayOf(world, -31)}，共 30 天`,
    '回单.pdf',
  ]);
  expect([status, asked.can.delayLand, asked.idleLand.delays]).toEqual([201, true, []]);
  expect((await idle()).point).toEqual(before.point);
  expect((await approve(leader)).status).toBe(201);
  const after = await idle();
  expect(after.point).toMatchObject({ on: shiftDay(before.point.on, 30), isReached: false });
  expect(after.because).toContain('政府原因顺延 30 天');
  expect(after.idleLand.delays).toMatchObject([
    {
      ...{ fromOn: dayOf(world, -60), toOn: dayOf(world, -31), files: [{ id: paper }] },
      ...{ proposedBy: '石保国', approvedBy: '江致远' },
    },
  ]);
  const reason = { reason: '不要这份材料了' };
  expect((await hub.post(`/files/${paper}/removal`, reason)).body.code).toBe('file.in-use');
});

it.each<[string, object, string]>([
  ['止早于起', { toOn: '2026-01-01', fromOn: '2026-01-02' }, 'idle-land.delay.dated'],
  ['没有材料', { fileIds: [] }, 'idle-land.delay.proved'],
])('%s：退回并说明', async (_, overrides, ruleId) => {
  const { status, body: answer } = await ask(hub, overrides);
  expect([status, openRules(answer)]).toEqual([422, [ruleId]]);
});

it('其他部门、招引单位、督查不能登记；看不到项目的是 404；提出人不能自己确认', async () => {
  for (const name of ['officer2', 'staff', 'supervisor'])
    expect((await ask(await world.as(name))).status).toBe(403);
  expect((await ask(await world.as('staff2'))).status).toBe(404);
  expect((await ask(hub)).status).toBe(201);
  expect((await approve(hub)).status).toBe(403);
});

it('同一天不顺延两次：确认时已有的，退回；两件不能同时等待', async () => {
  expect((await ask(hub)).status).toBe(201);
  expect((await ask(officer)).body.code).toBe('change-request.waiting');
  expect((await approve(leader)).status).toBe(201);
  const { status, body: answer } = await ask(hub, {
    fromOn: dayOf(world, -31),
    toOn: dayOf(world),
  });
  expect([status, openRules(answer)]).toEqual([422, ['idle-land.delay.once']]);
});

it('两人同时确认，只生效一次', async () => {
  await ask(officer);
  const id = await waiting();
  const answers = await Promise.all(
    [hub, leader].map((as) => as.post(`/change-requests/${id}/approval`, {})),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect((await idle()).idleLand.delayedDays).toBe(30);
});

it('数据库：没有第二人批准的顺延写不进去，写进去的不能改', async () => {
  await ask(officer);
  const id = await waiting();
  const write = world.db.change(
    sql(
      'spec',
      `insert into land_delay (lead_id, during, reason, change_request_id, proposed_by, approved_by, recorded_at)
       values ($1, '[2026-01-01,2026-01-31]', '征迁未完成', $2, $3, $4, now())`,
    ),
    [site.id, id, world.user('officer'), world.user('hub')],
  );
  await expect(write).rejects.toMatchObject({ code: 'LD076' });
  await approve(hub);
  const rewrite = sql('spec', 'update land_delay set reason = reason || reason');
  await expect(world.db.change(rewrite)).rejects.toThrow();
});
