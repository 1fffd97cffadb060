import pg from 'pg';
import { buildCompany } from '../../../../../test/world/build-company.js';
import { buildFollowUp } from '../../../../../test/world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../../../../../test/world/build-lead.js';
import { admitLead } from '../../../../../test/world/build-proof.js';
import type { Client } from '../../../../../test/world/client.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let hub: Client;
let lead: BuiltLead;
let owner: pg.Client;

interface Statement {
  text: string;
  values?: unknown[];
}

/** Five thousand leads over two units and every stage, as a busy bureau has after some years. */
const fill = `
  insert into lead (company_id, name, recruiting_unit_id, carrier_unit_id, first_contact_on, stage, stage_since,
    search_text, search_grams, created_by, updated_at, next_contact_on)
  select $1, '项目' || n, case when n % 20 = 0 then $2::uuid else $3::uuid end, $2, '2026-01-05',
    (array['lead', 'negotiating', 'in_pre_review', 'committee_passed', 'contracted', 'lost'])[n % 6 + 1], '2026-01-05',
    '项目' || n, array['项', '目', '项目', n::text], $4, now() - n * interval '1 minute',
    case when n % 3 = 0 then current_date + n % 90 end
  from generate_series(1, 5000) n`;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  hub = await world.as('hub');
  lead = await buildLead(staff, { nextContactOn: '2026-12-31' });
  await admitLead(world, lead.id);
  await buildFollowUp(staff, lead.id);
  owner = await world.openOwner();
  const { id } = await buildCompany(hub);
  const units = ['第一产业招商组', '第二产业招商组'].map(world.unit);
  await owner.query(fill, [id, ...units, world.user('hub')]);
  await owner.query('analyze');
});
afterAll(() => world.close());

/** Every statement the server is sent while `act` runs; BEGIN and COMMIT apart. */
const statementsOf = async (act: () => Promise<unknown>): Promise<Statement[]> => {
  const spy = jest.spyOn(pg.Client.prototype, 'query');
  const calls = spy.mock.calls;
  await act().finally(() => spy.mockRestore());
  const sent = calls.map(([query, values]) =>
    typeof query === 'string' ? { text: query, values: values as unknown } : query,
  ) as unknown as Statement[];
  return sent.filter(
    ({ text }) => !/^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK)/i.test(text.trim()),
  );
};

describe('一次请求问几句', () => {
  const ok = async (answer: Promise<{ status: number }>): Promise<void> => {
    expect((await answer).status).toBeLessThan(300);
  };
  it.each([
    ['列表', 3, () => staff.get('/leads?perPage=100')],
    ['看板', 3, () => staff.get('/leads/board')],
    ['详情', 3, () => staff.get(`/leads/${lead.id}`)],
    ['时间线', 3, () => staff.get(`/leads/${lead.id}/timeline`)],
    ['报表', 3, () => staff.get('/reports/stages')],
    ['问过去', 2, () => staff.get('/reports/stages?asOf=2026-03-01&knownBy=2026-03-31')],
    ['企业列表', 4, () => staff.get('/companies?perPage=100')],
    ['可走的路', 4, () => staff.get(`/leads/${lead.id}/stage-moves/options`)],
  ])('%s不超过 %i 句，行数多少都一样', async (_, most, ask) => {
    expect((await statementsOf(() => ok(ask()))).length).toBeLessThanOrEqual(most);
  });

  it('推进一次：事务里不超过 10 句；连同验明身份与回答，不超过 12 句', async () => {
    const { version } = (await staff.get(`/leads/${lead.id}`)).body;
    const body = {
      to: 'negotiating',
      happenedOn: '2026-02-01',
      version,
      facts: { helperName: '方' },
    };
    const sent = await statementsOf(() => ok(staff.post(`/leads/${lead.id}/stage-moves`, body)));
    expect(sent.length).toBeLessThanOrEqual(12);
    const answer = 2;
    const session = 1;
    expect(sent.length - answer - session).toBeLessThanOrEqual(10);
  });

  it('登记一次不超过 13 句', async () => {
    expect((await statementsOf(() => buildLead(staff))).length).toBeLessThanOrEqual(13);
  });
});

describe('主列表走索引', () => {
  interface Plan {
    'Node Type': string;
    Alias?: string;
    Plans?: Plan[];
  }
  const scans = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(scans)];
  const planOf = async (path: string, as: Client): Promise<Plan[]> => {
    const sent = await statementsOf(() => as.get(path));
    const page = sent.find(({ text }) => text.includes('leads-list-page')) as Statement;
    const { rows } = await owner.query(`explain (format json) ${page.text}`, page.values);
    return scans(rows[0]['QUERY PLAN'][0].Plan);
  };

  it.each([
    ['招商中心默认列表', '/leads', 'hub'],
    ['按更新时间倒序第二页', '/leads?sort=-updatedAt&page=2', 'hub'],
    [
      '一个单位的在谈',
      () => `/leads?stage=negotiating&unitId=${world.unit('第一产业招商组')}`,
      'hub',
    ],
    ['检索两个字', `/leads?q=${encodeURIComponent('试验')}`, 'hub'],
    ['经办人本单位', '/leads', 'staff'],
  ] as const)('%s：找这一页不整表扫描', async (_, path, username) => {
    const nodes = await planOf(typeof path === 'string' ? path : path(), await world.as(username));
    // t is the page; its neighbour t_1 counts, which may well be cheapest by reading all.
    const page = nodes.filter(({ Alias }) => Alias === 't').map((node) => node['Node Type']);
    expect(page.length).toBeGreaterThan(0);
    expect(page).not.toContain('Seq Scan');
  });
});
