import { assessProject, defaultRulePack, sensitivityOf } from '@luodi/domain';
import { buildLead } from '../../../../test/world/build-lead.js';
import { reviewInputs } from '../../../../test/world/build-review-inputs.js';
import { buildScore } from '../../../../test/world/build-score.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const figures = (change: object) =>
  reviewInputs({ figures: { ...reviewInputs().figures, ...change } });
const review = async (change: object = {}, lead: object = {}) => {
  const { id } = await buildLead(staff, lead);
  return buildScore(world, id, { inputs: figures(change) });
};

describe('哪一项变到多少结论就变', () => {
  it('用最近一次评分的数据，与纯函数一字不差，注明规则包', async () => {
    const id = await review();
    const { status, body } = await staff.get(`/pre-reviews/${id}/sensitivity`);
    expect(status).toBe(200);
    expect(body).toEqual({
      scoreNo: 1,
      scoredUnder: defaultRulePack.version,
      packVersion: defaultRulePack.version,
      ...sensitivityOf(figures({}), defaultRulePack),
    });
  });
});

describe('谁看得到', () => {
  const parts = ['sensitivity', 'comparison', 'delivery'];

  it.each([
    ['staff', 200],
    ['unit-head', 200],
    ['hub', 200],
    ['leader', 200],
    ['supervisor', 200],
    ['staff2', 404],
    ['member', 404],
    ['sysadmin', 403],
  ])('%s 看别人线索阶段的预审：%s', async (username, status) => {
    const id = await review();
    const client = await world.as(username);
    for (const part of parts) {
      expect((await client.get(`/pre-reviews/${id}/${part}`)).status).toBe(status);
    }
  });

  it('没有这件预审：404', async () => {
    const none = '00000000-0000-7000-8000-000000000000';
    for (const part of parts) {
      expect((await staff.get(`/pre-reviews/${none}/${part}`)).status).toBe(404);
    }
  });
});

describe('与往年项目比', () => {
  it('没有核验过签约的项目：个数为 0，百分位为空，仍给出公布的平均数与出处', async () => {
    const { body } = await staff.get(`/pre-reviews/${await review()}/comparison`);
    expect(body.n).toBe(0);
    const tax = body.data.find(({ id }: { id: string }) => id === 'taxPerMu');
    expect(tax).toMatchObject({ value: '25.3', percentile: null, n: 0 });
    expect(tax.benchmarks[0]).toMatchObject({ value: '15', document: expect.any(String) });
  });
});

describe('承诺与实际', () => {
  it('没有证明：逐年列承诺，实际为空；来源写明', async () => {
    const { body } = await staff.get(`/pre-reviews/${await review()}/delivery`);
    expect(body.years).toMatchObject([
      { year: 2028, promisedYuan: '12650000', actualYuan: null },
      { year: 2029, promisedYuan: '20240000', actualYuan: null },
      { year: 2030, promisedYuan: '25300000', actualYuan: null },
    ]);
    expect(body.sources.map(({ id }: { id: string }) => id)).toEqual([
      'tax_record',
      'phase_actuals',
    ]);
  });

  it('只认已核验的达效所附完税证明；各张相加，算到占多数月份的年度', async () => {
    const terms = { annualTaxYuan: 20_000_000, annualOutputYuan: 100_000_000, landMu: '100' };
    const lead = await buildLead(staff, { ...terms, firstContactOn: '2026-01-05' });
    const inputs = reviewInputs({ firstFullYear: 2025 });
    const id = await buildScore(world, lead.id, { inputs });
    const read = async () => (await staff.get(`/pre-reviews/${id}/delivery`)).body.years[0];
    const factId = await claimTarget(lead.id, [9_000_000, 11_000_000]);
    expect((await read()).actualYuan).toBeNull();
    await verify(factId);
    expect(await read()).toMatchObject({
      year: 2025,
      actualYuan: '20000000',
      gapYuan: '7350000',
      source: 'tax_record',
    });
  });
});

describe('一批项目的排名', () => {
  const ranking = (query: string, as = staff) => as.get(`/scores/ranking?${query}`);

  it('高分在前，缺数的单列；种子印出，再问一次一字不差', async () => {
    const low = await review({ annualTaxYuan: 21_000_000 });
    const high = await review({ annualTaxYuan: 30_000_000 });
    const gap = await review({ annualTaxYuan: null });
    const { status, body } = await ranking(`ids=${low},${high},${gap}`);
    expect(status).toBe(200);
    expect(body.data.map(({ id, rank }: { id: string; rank: number }) => [id, rank])).toEqual([
      [high, 1],
      [low, 2],
    ]);
    expect(body.excluded).toMatchObject([{ id: gap, reason: '没有得分的项：亩均税收' }]);
    expect(body).toMatchObject({ swing: 0.2, runs: 1000, seed: 20_260_101 });
    expect((await ranking(`ids=${gap},${high},${low}`)).body).toEqual(body);
  });

  it('有一件看不到，整批 404：不能悄悄少排一件', async () => {
    const mine = await review();
    expect((await ranking(`ids=${mine}`)).status).toBe(200);
    expect((await ranking(`ids=${mine}`, await world.as('staff2'))).status).toBe(404);
  });

  it.each([
    ['什么也没给', ''],
    [
      '两个都给',
      'ids=00000000-0000-7000-8000-000000000000&meetingId=00000000-0000-7000-8000-000000000000',
    ],
    ['编号不成样子', 'ids=abc'],
    ['没有这个条件', 'unitId=1'],
  ])('%s：400', async (_, query) => {
    expect((await ranking(query)).status).toBe(400);
  });
});

describe('得分与实际税收', () => {
  const calibrate = async (username: string) =>
    (await world.as(username)).get('/scores/calibration');

  it('不足 5 对不作分析，说明有几对、取自何处', async () => {
    const terms = { annualTaxYuan: 20_000_000, annualOutputYuan: 100_000_000, landMu: '100' };
    const lead = await buildLead(staff, { ...terms, name: '校准项目' });
    await buildScore(world, lead.id, { decided: true });
    await verify(await claimTarget(lead.id, [20_000_000]));
    const { status, body } = await calibrate('hub');
    expect(status).toBe(200);
    expect(body).toMatchObject({ rho: null, n: 1, leftOut: 0, leastPairs: 5 });
    expect(body.refusal).toBe('只有 1 个项目两数齐全，少于 5 个，不作相关分析');
    expect(body.sources[0]).toMatchObject({ id: 'tax_record', n: 1 });
    expect(body.data).toMatchObject([
      { leadName: '校准项目', total: '80.24', deliveredTaxPerMu: '20', source: 'tax_record' },
    ]);
  });

  it('再添五个得分与税收同序的：六对，仅先前一个错位，ρ = 1 − 6 × 12 ÷ 210', async () => {
    const taxes = [21, 23, 25, 27, 29];
    for (const wan of taxes) {
      const terms = {
        annualTaxYuan: wan * 1_000_000,
        annualOutputYuan: 100_000_000,
        landMu: '100',
      };
      const lead = await buildLead(staff, terms);
      const inputs = figures({ annualTaxYuan: wan * 1_000_000 });
      await buildScore(world, lead.id, { inputs, decided: true });
      await verify(await claimTarget(lead.id, [wan * 1_000_000]));
    }
    const { body } = await calibrate('leader');
    expect([body.n, body.refusal]).toEqual([6, null]);
    expect(Number(body.rho)).toBeCloseTo(1 - (6 * 12) / 210, 12);
  });

  it.each([
    ['staff', 403],
    ['member', 403],
    ['secretary', 200],
    ['supervisor', 200],
    ['discipline', 200],
    ['sysadmin', 403],
  ])('%s：%s', async (username, status) => {
    expect((await calibrate(username)).status).toBe(status);
  });
});

it('试算与存下的评分同数：同样的输入与规则包，一字不差', async () => {
  const inputs = figures({});
  const { body } = await staff.post('/scores/preview', inputs);
  const id = await review();
  const stored = await world.db.one<{ result: object }>(
    { text: 'select result from score where pre_review_id = $1' },
    [id],
  );
  expect(body).toEqual(stored?.result);
  expect(body).toEqual(assessProject(inputs, defaultRulePack));
});

async function claimTarget(leadId: string, taxes: number[]): Promise<string> {
  const paper = { datedOn: '2026-03-10', documentNo: '演示第2号' };
  const evidence = [
    { ...paper, kind: 'output_report', amountYuan: 100_000_000 },
    ...taxes.map((amountYuan) => ({ ...paper, kind: 'tax_record', amountYuan })),
  ];
  const body = { kind: 'at_target', happenedOn: '2026-03-10', evidence };
  const answer = await staff.post(`/leads/${leadId}/facts`, body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function verify(factId: string): Promise<void> {
  const supervisor = await world.as('supervisor');
  const answer = await supervisor.post(`/facts/${factId}/verification`, { decision: 'verified' });
  expect(answer.status).toBeLessThan(300);
}
