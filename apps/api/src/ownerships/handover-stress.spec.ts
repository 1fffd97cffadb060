import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes, handoverBody } from '../../../../test/world/build-ownership.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

const enteredOn = '2026-01-06';
const projects = 6;
const attemptsPerClient = 60;

let world: World;
let clients: Client[];
const leadIds: string[] = [];
/** What was acknowledged, kept outside the database: who holds the role of which project from which day. */
const ledger: { leadId: string; role: string; fromOn: string; name: string }[] = [];
const refusals = new Map<string, number>();

beforeAll(async () => {
  world = await openWorld();
  const staff = await world.as('staff');
  for (let n = 0; n < projects; n++) {
    const { id } = await buildLead(staff);
    const sheet = await buildFourOnes(world, id, { enteredOn });
    leadIds.push(id);
    for (const { role, owner, fromOn } of sheet.owners)
      ledger.push({ leadId: id, role, fromOn, name: owner.name });
  }
  clients = await Promise.all(['hub', 'unit-head', 'hub', 'unit-head', 'hub', 'hub'].map(world.as));
});
afterAll(() => world.close());

/** A small generator with a fixed seed, so that a failing run can be repeated. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

const roles = ['helper', 'section_leader', 'carrier_party'] as const;
const carriers = ['南山园区', '河沥园区', '港口生态产业园', '汪溪集聚区', '梅林集聚区'];

const attempt = async (client: Client, random: (below: number) => number): Promise<void> => {
  const leadId = leadIds[random(projects)] as string;
  const role = roles[random(roles.length)] as string;
  const { body: sheet } = await client.get(`/leads/${leadId}/ownership`);
  const term = sheet.owners.find((one: { role: string }) => one.role === role);
  const name = role === 'carrier_party' ? carriers[random(carriers.length)]! : `帮办${random(9)}号`;
  const since = term?.fromOn ?? enteredOn;
  // Mostly a few days after the last one, sometimes the same day or before, which is refused.
  const fromOn = shiftDay(since, random(9) - 1);
  const to = role === 'carrier_party' ? { toUnitId: world.unit(name) } : { toName: name };
  const body = handoverBody({ role, termId: term?.id ?? null, ...to, fromOn });
  const { status, body: answer } = await client.post(`/leads/${leadId}/handovers`, body);
  if (status === 201) ledger.push({ leadId, role, fromOn, name });
  else refusals.set(answer.code, (refusals.get(answer.code) ?? 0) + 1);
};

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  (await world.db.one<{ n: number }>(sql('spec-count', text), values))?.n ?? -1;

it('六个客户端同时随意移交几百次：没有两人同任一天，没有空一天，每一天都答得出由谁负责', async () => {
  await Promise.all(
    clients.map(async (client, place) => {
      const random = randomFrom(place + 7);
      for (let n = 0; n < attemptsPerClient; n++) await attempt(client, random);
    }),
  );
  expect(ledger.length).toBeGreaterThan(projects * 5 + 100);
  expect([...refusals.keys()].toSorted()).toEqual(['ownership.changed', 'rules.refused']);

  const overlaps = `select count(*)::int as n from ownership a join ownership b
    on b.lead_id = a.lead_id and b.role = a.role and b.id > a.id and b.during && a.during
    where a.role not in ('support_unit', 'team_member')`;
  const gaps = `select count(*)::int as n from four_ones f cross join
      unnest(array['responsible_leader', 'lead_unit', 'recruiting_party', 'carrier_party', 'helper']) r
    where (select range_agg(during) from ownership o where o.four_ones_id = f.id and o.role = r)
      is distinct from datemultirange(daterange(f.entered_on, f.exited_on))`;
  expect([await count(overlaps), await count(gaps)]).toEqual([0, 0]);
  expect(await count('select count(*)::int as n from ownership')).toBe(ledger.length);

  for (const leadId of leadIds) await compareEveryDay(leadId);
}, 60_000);

/** One day asked of the API, every day of the table: the same as the ledger says. */
const compareEveryDay = async (leadId: string): Promise<void> => {
  const expected = (role: string, day: string): string | undefined =>
    ledger
      .filter((one) => one.leadId === leadId && one.role === role && one.fromOn <= day)
      .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
      .at(-1)?.name;
  const held = await world.db.query<{ day: string; role: string; name: string }>(daily, [leadId]);
  const today = dayOf(world);
  expect(held.filter(({ role }) => role === 'helper').at(-1)?.day).toBe(today);
  for (const { day, role, name } of held)
    expect([day, role, name]).toEqual([day, role, expected(role, day)]);
  const day = held[Math.floor(held.length / 3)]!.day;
  const { body } = await clients[0]!.get(`/leads/${leadId}/ownership?on=${day}`);
  for (const { role, owner } of body.owners)
    expect([role, owner.name]).toEqual([role, expected(role, day)]);
};

const daily = sql(
  'spec-daily',
  `select d::date as day, o.role, coalesce(u.display_name, unit.name, o.person_name) as name
   from generate_series(date '2026-01-06', (now() at time zone 'Asia/Shanghai')::date, interval '1 day') d
   join ownership o on o.lead_id = $1 and o.during @> d::date
   left join app_user u on u.id = o.user_id left join unit on unit.id = o.unit_id order by d`,
);
