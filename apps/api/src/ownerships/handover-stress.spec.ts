import type { OwnershipRole } from '@luodi/domain';
import { dayOf, shiftDay } from '../../../../test/world/build-day.js';
import { buildCtx } from '../../../../test/world/build-ctx.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildFourOnes } from '../../../../test/world/build-ownership.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { ChangeRequests, ChangeRequestsReadModel } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { sql } from '../kernel/database/sql.js';
import { Problem } from '../kernel/errors/problem.js';
import { HandoversService } from './handovers.service.js';
import type { HandOver } from './ownership.dto.js';
import { OwnershipStore } from './ownership-store.js';
import { OwnershipsReadModel } from './ownerships.read-model.js';

/** How many acknowledged handovers; the whole ten thousand: `LUODI_STRESS_HANDOVERS=10000 npx jest … handover-stress`. */
const wanted = Number(process.env.LUODI_STRESS_HANDOVERS ?? 1500);
const projects = 20;
const parallel = 12;
const enteredOn = '2023-01-02';

type Chain = (typeof chains)[number];
/** Few people and units, so that the same ones come back and meet. */
const chains = ['helper', 'section_leader', 'carrier_party', 'lead_unit'] as const;
const units = ['南山园区', '河沥园区', '港口生态产业园', '汪溪集聚区', '梅林集聚区', '商务局'];

let world: World;
let clients: Ctx[];
let approver: Ctx;
const leadIds: string[] = [];
/** The naive model: what was acknowledged, kept outside the database. */
const model = new Map<string, { fromOn: string; name: string }[]>();
const told = new Map<string, number>();

const chainOf = (leadId: string, role: string) => {
  const key = `${leadId} ${role}`;
  return model.get(key) ?? model.set(key, []).get(key)!;
};

beforeAll(async () => {
  world = await openWorld();
  const staff = await world.as('staff');
  for (let n = 0; n < projects; n++) {
    const { id } = await buildLead(staff, { firstContactOn: enteredOn });
    const sheet = await buildFourOnes(world, id, { enteredOn });
    leadIds.push(id);
    for (const { role, owner, fromOn } of sheet.owners)
      chainOf(id, role).push({ fromOn, name: owner.name });
  }
  const names = Array.from({ length: parallel }, (_, n) => (n % 2 ? 'unit-head' : 'hub'));
  clients = await Promise.all(names.map((name) => buildCtx(world, name)));
  approver = await buildCtx(world, 'leader2');
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

type Random = ReturnType<typeof randomFrom>;

let done = 0;
const attempt = async (ctx: Ctx, random: Random): Promise<void> => {
  const leadId = leadIds[random(projects)]!;
  const role: Chain = random(12) ? chains[random(3)]! : 'lead_unit';
  const open = await world.app.get(OwnershipStore, { strict: false }).openTerms(leadId);
  const term = open.find((one) => one.role === role);
  const isUnit = role === 'carrier_party' || role === 'lead_unit';
  const name = isUnit ? units[random(units.length)]! : `帮办${random(9)}号`;
  // Mostly a few days after the last one, sometimes the same day or before, which is refused.
  const fromOn = shiftDay(term?.fromOn ?? enteredOn, random(8) - 1);
  const to = isUnit ? { toUnitId: world.unit(name) } : { toName: name };
  const words = { reason: '工作分工调整', note: '资料与未结事项已当面交接' };
  const input: HandOver = { ...words, ...to, role, termId: term?.id ?? null, fromOn };
  if (fromOn > dayOf(world))
    throw new Error('the years are full: fewer handovers, or an earlier entry');
  try {
    await world.app.get(HandoversService, { strict: false }).handOver(ctx, leadId, input);
    if (role === 'lead_unit') await approve(leadId);
    chainOf(leadId, role).push({ fromOn, name });
    done++;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    told.set(error.code, (told.get(error.code) ?? 0) + 1);
  }
};

/** The second person agrees to what waits. */
const approve = async (leadId: string): Promise<void> => {
  const get = { strict: false };
  const [request] = await world.app.get(ChangeRequestsReadModel, get).waiting(leadId);
  await world.app.get(ChangeRequests, get).approve(approver, request!.id, null);
};

const count = async (text: string, values: unknown[] = []): Promise<number> =>
  (await world.db.one<{ n: number }>(sql('spec-count', text), values))?.n ?? -1;

it(`${wanted} 次随机移交从 ${parallel} 个并行的客户端办理：没有两人同任一天，没有空一天，每一天都答得出由谁负责`, async () => {
  const started = Date.now();
  await Promise.all(
    clients.map(async (ctx, place) => {
      const random = randomFrom(place + 7);
      while (done < wanted) await attempt(ctx, random);
    }),
  );
  const seconds = (Date.now() - started) / 1000;
  expect(done).toBeGreaterThanOrEqual(wanted);
  expect([...told.keys()].toSorted()).toEqual(
    expect.arrayContaining(['ownership.changed', 'rules.refused']),
  );
  expect([await count(overlaps), await count(gaps)]).toEqual([0, 0]);
  const terms = [...model.values()].reduce((sum, chain) => sum + chain.length, 0);
  expect(await count('select count(*)::int as n from ownership')).toBe(terms);

  const days = await compareTable();
  const asked = await askEveryDay(leadIds[0]!);
  process.stdout.write(
    `\n★ 随机移交 ${done} 次，${parallel} 个并行客户端，连接池 ${world.db.pool.options.max} 个连接，` +
      `用时 ${seconds.toFixed(1)} 秒（${(done / seconds).toFixed(0)} 次/秒）；拒绝 ${JSON.stringify(Object.fromEntries(told))}；` +
      `重叠 0，空缺 0；逐日逐岗核对 ${days} 项，另经接口逐日问 ${asked} 天\n`,
  );
}, 600_000);

const overlaps = `select count(*)::int as n from ownership a join ownership b
  on b.lead_id = a.lead_id and b.role = a.role and b.id > a.id and b.during && a.during
  where a.role not in ('support_unit', 'team_member')`;

const gaps = `select count(*)::int as n from four_ones f cross join
    unnest(array['responsible_leader', 'lead_unit', 'recruiting_party', 'carrier_party', 'helper']) r
  where (select range_agg(during) from ownership o where o.four_ones_id = f.id and o.role = r)
    is distinct from datemultirange(daterange(f.entered_on, f.exited_on))`;

/** Who the model says held a role on a day: whoever began last. */
const expected = (leadId: string, role: string, day: string): string | null =>
  chainOf(leadId, role)
    .filter(({ fromOn }) => fromOn <= day)
    .reduce<{ fromOn: string; name: string } | null>(
      (last, one) => (!last || one.fromOn > last.fromOn ? one : last),
      null,
    )?.name ?? null;

/** Every day of every role of every project, as the table holds it. */
const compareTable = async (): Promise<number> => {
  let compared = 0;
  for (const leadId of leadIds) {
    const held = await world.db.query<{ day: string; role: string; name: string }>(daily, [leadId]);
    const wrong = held.filter(({ day, role, name }) => name !== expected(leadId, role, day));
    expect(wrong).toEqual([]);
    compared += held.length;
  }
  return compared;
};

const daily = sql(
  'spec-daily',
  `select d::date as day, o.role, coalesce(u.display_name, unit.name, o.person_name) as name
   from generate_series($2::date, (now() at time zone 'Asia/Shanghai')::date, interval '1 day') d
   join ownership o on o.lead_id = $1 and o.during @> d::date
   left join app_user u on u.id = o.user_id left join unit on unit.id = o.unit_id`.replace(
    '$2::date',
    `date '${enteredOn}'`,
  ),
);

/** The same, asked day by day as a person asks. */
const askEveryDay = async (leadId: string): Promise<number> => {
  const read = world.app.get(OwnershipsReadModel, { strict: false });
  const today = dayOf(world);
  let asked = 0;
  for (let day = enteredOn; day <= today; day = shiftDay(day, 1), asked++) {
    const { owners } = await read.ofLead(clients[0]!, leadId, { on: day });
    const roles = owners.map(({ role }) => role as OwnershipRole);
    expect(new Set(roles).size).toBe(roles.length);
    for (const { role, owner } of owners)
      expect([day, role, owner.name]).toEqual([day, role, expected(leadId, role, day)]);
    for (const role of ['helper', 'carrier_party', 'lead_unit'] as const)
      expect(roles).toContain(role);
  }
  return asked;
};
