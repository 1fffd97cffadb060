import { buildCompany, companyName } from '../../../../test/world/build-company.js';
import { type BuiltLead, buildLead } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { DoubleFinder, doublesScanTopic } from './index.js';

let world: World;
let staff: Client;
let staff2: Client;
let finder: DoubleFinder;
let uscc = 7_500_000;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  staff2 = await world.as('staff2');
  finder = world.app.get(DoubleFinder, { strict: false });
});
afterAll(() => world.close());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const kindsOf = async (one: BuiltLead, other: BuiltLead): Promise<string[]> =>
  (
    await rows<{ kind: string }>(
      'select kind from lead_double where lead_id = $1 and other_lead_id = $2 order by kind',
      [one.id, other.id],
    )
  ).map(({ kind }) => kind);

/** One investor reported by two units. */
const twoClaims = async (): Promise<[BuiltLead, BuiltLead]> => {
  const { id: companyId } = await buildCompany(staff, { uscc: usccOf(uscc++) });
  return [await buildLead(staff, { companyId }), await buildLead(staff2, { companyId })];
};

describe('查找', () => {
  it('信用代码、宗地、名称、名称加金额，各是一种；两个方向都记，再找一遍不多不少', async () => {
    const [one, other] = await twoClaims();
    await finder.find([one.id, other.id]);
    expect(await kindsOf(one, other)).toEqual(['code']);
    const name = companyName().slice(0, 3);
    const [first, second] = [
      await buildLead(staff, {
        company: { name: `${name}精密科技有限公司` },
        totalInvestmentYuan: 100_000_000,
        parcelNo: '宁地（2026）12号',
      }),
      await buildLead(staff2, {
        company: { name: `${name}精密科技股份有限公司` },
        totalInvestmentYuan: 95_000_000,
        parcelNo: '宁地(2026) 12',
      }),
    ];
    await finder.find([first.id]);
    expect(await kindsOf(first, second)).toEqual(['amount', 'name', 'parcel']);
    expect(await kindsOf(second, first)).toEqual(['amount', 'name', 'parcel']);
    const before = await rows('select * from lead_double order by id');
    await finder.find([second.id, first.id]);
    expect(await rows('select * from lead_double order by id')).toEqual(before);
    const { doubles } = (await staff.get(`/leads/${first.id}`)).body;
    expect(doubles).toEqual([
      expect.objectContaining({
        kind: 'parcel',
        kinds: ['parcel', 'name', 'amount'],
        leadId: null,
      }),
    ]);
  });

  it.each([
    ['差 5% 多一元', staff2Lead({ totalInvestmentYuan: 94_999_999 }), []],
    ['差 5%', staff2Lead({ totalInvestmentYuan: 95_000_000 }), ['amount']],
    ['首次接洽相隔 731 天', staff2Lead({ firstContactOn: '2024-01-05' }), []],
    ['首次接洽相隔 730 天', staff2Lead({ firstContactOn: '2024-01-06' }), ['amount']],
    ['宗地没有编号（待定）', staff2Lead({ parcelNo: '待定', totalInvestmentYuan: 1 }), []],
  ])('名称只算相近时，%s', async (_, overrides, kinds) => {
    const name = `${companyName().slice(0, 3)}${companyName().slice(0, 3)}`;
    const one = await buildLead(staff, {
      company: { name: `${name}有限公司` },
      totalInvestmentYuan: 100_000_000,
      parcelNo: '待定',
      firstContactOn: '2026-01-05',
    });
    const company = { name: `${name}${companyName().slice(0, 3)}有限公司` };
    const other = await buildLead(staff2, { company, ...overrides });
    await finder.find([one.id]);
    const found = await kindsOf(one, other);
    expect(found.filter((kind) => kind !== 'name')).toEqual(kinds);
  });

  function staff2Lead(overrides: object): object {
    return { totalInvestmentYuan: 100_000_000, firstContactOn: '2026-01-05', ...overrides };
  }

  it('夜间把全部再找一遍：一批一批接着来，同一批跑两遍只接一次', async () => {
    const [one, other] = await twoClaims();
    await finder.startScan();
    const next = async () =>
      (
        await rows<{ id: string; after: string | null }>(
          `update outbox set relayed_at = now() where topic = $1 and relayed_at is null
           returning id, payload ->> 'after' as after`,
          [doublesScanTopic],
        )
      ).map(({ id, after }) => ({ id, after }));
    let steps = 0;
    for (let found = await next(); found.length; found = await next()) {
      expect(found).toHaveLength(1);
      const [{ id, after }] = found as [{ id: string; after: string | null }];
      await finder.scan(after, id);
      await finder.scan(after, id);
      expect(++steps).toBeLessThan(20);
    }
    expect(await kindsOf(one, other)).toEqual(['code']);
  });

  it('千家名称几乎一样的企业，每个项目至多记二十条，片刻找完', async () => {
    await rows(
      `with c as (
         insert into company (name, core_name, search_text, search_grams, created_by)
         select '鼎盛智能装备科技' || n || '有限公司', '鼎盛智能装备科技' || n, '', '{}', $1
         from generate_series(1, 1000) n returning id)
       insert into lead (company_id, name, recruiting_unit_id, first_contact_on, stage, stage_since, search_text,
         search_grams, created_by)
       select id, '近名项目', $2, '2026-01-05', 'lead', '2026-01-05', '', '{}', $1 from c`,
      [world.user('hub'), world.unit('第一产业招商组')],
    );
    const ids = await rows<{ id: string }>(
      `select id from lead where name = '近名项目' order by id`,
    );
    const started = performance.now();
    await finder.find(ids.slice(0, 200).map(({ id }) => id));
    expect(performance.now() - started).toBeLessThan(15_000);
    const [{ most }] = (await rows<{ most: number }>(
      `select count(*)::int as most from lead_double where lead_id = $1`,
      [ids[199]?.id],
    )) as [{ most: number }];
    expect(most).toBeGreaterThan(0);
    const [{ n }] = (await rows<{ n: number }>(
      `select count(*)::int as n from lead_double d join lead l on l.id = d.lead_id where l.name = '近名项目'`,
    )) as [{ n: number }];
    expect(n).toBeLessThanOrEqual(200 * 20 * 2);
  });
});
