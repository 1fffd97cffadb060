import { buildCompany } from '../../../../test/world/build-company.js';
import { type BuiltLead, buildLead, fullFacts } from '../../../../test/world/build-lead.js';
import { buildFile } from '../../../../test/world/build-proof.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  [staff, hub] = await Promise.all([world.as('staff'), world.as('hub')]);
});
afterAll(() => world.close());

interface Found {
  ruleId: string;
  verdict: string;
  because: string;
}
const yi = 100_000_000;
const failing = async ({ id }: BuiltLead, as = hub): Promise<Found[]> => {
  const { body } = await as.get(`/leads/${id}/inflation-findings`);
  return body.findings.filter(({ verdict }: Found) => verdict === 'fail');
};
const rules = async (lead: BuiltLead, as = hub) =>
  (await failing(lead, as)).map(({ ruleId }) => ruleId);
const sound = {
  totalInvestmentYuan: 2 * yi,
  fixedAssetInvestmentYuan: 1.5 * yi,
  landMu: '75',
};

describe('投资额核对', () => {
  it('注册资本、固定资产、用地各与所报总投资比较', async () => {
    const { id: companyId } = await buildCompany(hub, { registeredCapitalYuan: 10_000_000 });
    const figures = { ...sound, fixedAssetInvestmentYuan: 0.5 * yi };
    const lead = await buildLead(staff, { companyId, ...figures });
    expect(await rules(lead)).toEqual([
      'inflation.capital.carries',
      'inflation.fixed-share.enough',
      'inflation.land.justified',
    ]);
  });

  it('备案通知上的金额与总投资不一致', async () => {
    const lead = await buildLead(staff, sound);
    const file = await buildFile(staff, lead.id);
    const notice = {
      kind: 'filing_notice',
      datedOn: '2026-03-01',
      documentNo: '2603-341800-04-01-123456',
      amountYuan: 1.2 * yi,
      fileIds: [file],
    };
    const body = { kind: 'registered', happenedOn: '2026-03-01', evidence: [notice] };
    expect((await staff.post(`/leads/${lead.id}/facts`, body)).status).toBe(201);
    const [finding] = await failing(lead);
    expect(finding?.because).toBe('总投资 2 亿元；备案通知（2026-03-01）1.2 亿元；相差超过 10%');
  });

  it('同一投资方的另一项目：看得到的写编号，看不到的只写单位', async () => {
    const { id: companyId } = await buildCompany(hub);
    const own = await buildLead(staff, { companyId, ...sound, product: '连接器' });
    const other = await buildLead(await world.as('staff2'), {
      companyId,
      ...sound,
      product: '连接器',
    });
    const because = async (as: Client) => (await failing(own, as)).map((found) => found.because);
    expect((await because(hub)).join()).toContain(other.no);
    const seen = (await because(staff)).join();
    expect(seen).toContain('第二产业招商组的一个项目');
    expect(seen).not.toContain(other.no);
    expect(await rules(own)).toEqual(['inflation.split.none', 'inflation.one-as-several.none']);
  });

  it('看不到项目的人问不到', async () => {
    const lead = await buildLead(staff);
    const other = await world.as('staff2');
    expect((await other.get(`/leads/${lead.id}/inflation-findings`)).status).toBe(404);
  });

  it('列表筛选与逐个核对结论一致', async () => {
    await buildLead(staff, { ...sound, landMu: '14.99' });
    await buildLead(staff, { ...sound, landMu: '0' });
    const all = (await hub.get('/leads?perPage=100')).body.data as BuiltLead[];
    const listed = (await hub.get('/leads?perPage=100&inflated=true')).body.data as BuiltLead[];
    const doubtful: string[] = [];
    for (const lead of all) if ((await failing(lead)).length) doubtful.push(lead.id);
    expect(listed.map(({ id }) => id).toSorted()).toEqual(doubtful.toSorted());
    expect(doubtful.length).toBeGreaterThan(3);
    expect(doubtful.length).toBeLessThan(all.length);
  });
});

describe('大好高与绿色通道', () => {
  it('随项目给出结论与每条的数；不收手填', async () => {
    const lead = await buildLead(staff, fullFacts);
    expect(lead.flags.flagship).toMatchObject({
      state: 'no',
      findings: [{ verdict: 'pass' }, { verdict: 'fail' }, { verdict: 'pass' }, {}],
    });
    expect(lead.flags.greenChannel.state).toBe('yes');
    const typed = await staff.patch(`/leads/${lead.id}`, lead.version, { flags: {} });
    expect(typed.status).toBe(400);
    expect((await buildLead(staff)).flags.flagship.state).toBe('unknown');
  });
});
