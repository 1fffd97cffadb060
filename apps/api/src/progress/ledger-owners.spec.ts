import readSheets from 'read-excel-file/universal';
import { dayOf } from '../../../../test/world/build-day.js';
import { handoverBody, termOf } from '../../../../test/world/build-ownership.js';
import { buildSite } from '../../../../test/world/build-progress.js';
import { type BuiltLead } from '../../../../test/world/build-lead.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let site: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  site = await buildSite(world, { name: '甲项目' });
});
afterAll(() => world.close());

const row = async () =>
  (await hub.get('/progress/ledger')).body.data.find(({ id }: BuiltLead) => id === site.id);

/** The line of the workbook under its headings. */
const line = async (): Promise<Record<string, string>> => {
  const answer = await hub.get('/progress/export.xlsx');
  const [sheet] = await readSheets(new Blob([new Uint8Array(answer.body)]));
  const cells = sheet!.data as unknown[][];
  return Object.fromEntries(cells[4]!.map((head, place) => [head, String(cells[5]![place] ?? '')]));
};

it('责任各栏读台账当日的四个一任期：移交当日起是接任者，屏幕与工作簿一致', async () => {
  const before = (await row()).owners;
  expect(before).toMatchObject({ isFourOnes: true, responsibleLeader: '江致远', helper: '方晓宁' });
  const changes = [
    { role: 'helper', toUserId: world.user('staff2') },
    { role: 'carrier_party', toUnitId: world.unit('梅林集聚区') },
    { role: 'support_unit', toUnitId: world.unit('商务局') },
  ];
  for (const { role, ...to } of changes) {
    const termId = role === 'support_unit' ? null : await termOf(hub, site.id, role);
    const body = handoverBody({ role, termId, ...to, fromOn: dayOf(world, -1) });
    expect((await hub.post(`/leads/${site.id}/handovers`, body)).status).toBe(201);
  }
  const { owners } = await row();
  expect(owners).toEqual({
    ...before,
    ...{ helper: '汪若溪', carrierUnit: '梅林集聚区', supportUnits: '商务局' },
  });
  expect(await line()).toMatchObject({
    ...{ 包保领导: '江致远', 帮办员: '汪若溪', 载体单位: '梅林集聚区', 帮扶单位: '商务局' },
    ...{ 牵头单位: owners.leadUnit, 招引单位: owners.recruitingUnit, 责任依据: '四个一任期' },
  });
});

it('没有列入四个一的，写项目登记的并注明', async () => {
  const floor = { exitedOn: dayOf(world), reason: '总投资已调减' };
  const { version } = (await hub.get(`/leads/${site.id}`)).body;
  const less = { totalInvestmentYuan: 50_000_000, fixedAssetInvestmentYuan: 40_000_000 };
  expect((await hub.patch(`/leads/${site.id}`, version, less)).status).toBe(200);
  expect((await hub.post(`/leads/${site.id}/four-ones/exit`, floor)).status).toBe(201);
  expect((await row()).owners).toMatchObject({
    isFourOnes: false,
    leadUnit: null,
    helper: '汪若溪',
  });
  expect((await line()).责任依据).toBe('项目登记（未列入四个一）');
});
