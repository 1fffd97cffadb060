import {
  type Actor,
  bases,
  type Basis,
  foldAsOf,
  type FunnelBy,
  funnelBys,
  isInScope,
  leadScope,
  type NaiveAnswer,
  stageEntry,
  stageRank,
  zoneOf,
} from '@luodi/domain';
import fc from 'fast-check';
import type pg from 'pg';
import { buildCompany } from '../../../../../test/world/build-company.js';
import { dayOf } from '../../../../../test/world/build-day.js';
import {
  type InventedHistory,
  inventedHistories,
  writeHistories,
} from '../../../../../test/world/build-history.js';
import { buildLead } from '../../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { sql } from '../../kernel/database/sql.js';
import { FunnelSpans } from './funnel-spans.js';
import type { FunnelGroup, FunnelReport, FunnelRung } from './funnel.view.js';

const seed = Number(process.env.FUNNEL_SEED ?? Date.now() % 1_000_000_000);
const leads = 90;
const yi = 100_000_000;

let world: World;
let owner: pg.Client;
let histories: InventedHistory[];
const askers = ['hub', 'supervisor', 'staff'];
const actors = new Map<string, Actor>();

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
  const other = await buildLead(await world.as('staff'));
  const units = ['第一产业招商组', '第二产业招商组', '河沥园区'].map(world.unit);
  const carriers = ['河沥园区', '南山园区'].map(world.unit);
  const places = { today: dayOf(world), units, carriers, otherLead: other.id };
  histories = mostlyEvidenced(fc.sample(inventedHistories(places), { numRuns: 5 * leads, seed }));
  const { id: companyId } = await buildCompany(await world.as('hub'));
  const [first] = await writeHistories(owner, histories, { companyId, userId: world.user('hub') });
  // The lead others were merged into is itself no lead of the sample.
  await owner.query(
    `insert into lead_figure (lead_id, recruiting_unit_id, secrecy, merged_into_id, recorded_at)
     values ($1, $2, 'normal', $3, clock_timestamp())`,
    [other.id, units[0], first],
  );
  for (const row of await world.db.query<Actor & { username: string }>(actorsOf, [askers]))
    actors.set(row.username, row);
});
afterAll(() => world.close());

/** A lead nobody met stands in no line: two thirds are of those somebody met, so that lines hold some. */
const mostlyEvidenced = (all: InventedHistory[]): InventedHistory[] => {
  const isEvidenced = (one: InventedHistory): boolean =>
    foldAsOf(one, { asOf: dayOf(world), knownBy: '9999' })?.position.isEvidenced ?? false;
  const met = all.filter(isEvidenced).slice(0, (leads * 2) / 3);
  return [...met, ...all.filter((one) => !met.includes(one)).slice(0, leads - met.length)];
};

const actorsOf = sql(
  'spec-actors',
  `select u.username, u.id as "userId", u.unit_id as "unitId",
     array(select role from user_role where user_id = u.id) as roles,
     array(with recursive below as (select u.unit_id as id union
       select unit.id from unit join below on unit.parent_id = below.id) select id::text from below) as "unitIds"
   from app_user u where username = any($1)`,
);

interface Asked {
  asker: string;
  asOf: string;
  knownBy: string | null;
  basis: Basis;
  by: FunnelBy | null;
}

/** What the naive fold says: every lead folded from its start, counted one by one. */
const naive = ({ asker, asOf, knownBy }: Asked): NaiveAnswer[] => {
  const scope = leadScope(actors.get(asker) as Actor);
  const at = { asOf, knownBy: knownBy ? `${knownBy}T15:59:59.999999Z` : '9999' };
  return histories
    .map((history) => foldAsOf(history, at))
    .filter((answer) => answer !== null)
    .filter(({ position, figure }) =>
      isInScope(scope, {
        ...figure,
        secrecy: figure.secrecy as 'normal',
        stage: position.claimed.stage,
      }),
    );
};

const keyOf: Record<FunnelBy, (answer: NaiveAnswer) => string> = {
  unit: ({ figure }) => figure.recruitingUnitId,
  carrier: ({ figure }) => figure.carrierUnitId ?? '',
  industry: ({ figure }) => figure.pillarIndustry ?? '',
  zone: ({ figure }) => (figure.region ? (zoneOf(figure.region)?.id ?? '') : ''),
  tier: () => '',
};

const inGroup = (by: FunnelBy, group: Pick<FunnelGroup, 'value'>, answer: NaiveAnswer): boolean =>
  by === 'tier'
    ? (answer.figure.totalInvestmentYuan ?? 0) >= Number(group.value)
    : keyOf[by](answer) === group.value;

const sum = (answers: NaiveAnswer[]) => ({
  count: answers.length,
  totalInvestmentYuan: answers.reduce(
    (all, { figure }) => all + (figure.totalInvestmentYuan ?? 0),
    0,
  ),
  fixedAssetInvestmentYuan: answers.reduce(
    (all, { figure }) => all + (figure.fixedAssetInvestmentYuan ?? 0),
    0,
  ),
});

const expectRungs = (rungs: FunnelRung[], basis: Basis, answers: NaiveAnswer[]): void => {
  const counted = answers.filter(({ position }) => position.isEvidenced);
  for (const { stage, standing, reached } of rungs) {
    const isExit = stageEntry(stage).kind === 'exit';
    expect(standing).toMatchObject(
      sum(counted.filter(({ position }) => position[basis].stage === stage)),
    );
    expect(isExit ? null : { ...reached, rows: '' }).toEqual(
      isExit
        ? null
        : {
            ...sum(counted.filter(({ position }) => position[basis].reached >= stageRank(stage))),
            rows: '',
          },
    );
  }
};

const medianOf = (days: number[]): number | null => {
  const ordered = days.toSorted((a, b) => a - b);
  return ordered[Math.ceil(ordered.length / 2) - 1] ?? null;
};
const daysOf = (answer: NaiveAnswer, basis: Basis, asOf: string): number =>
  (Date.parse(asOf) - Date.parse(answer.since(basis))) / 86_400_000;

/** Each line by the naive fold: withheld below three, and on how many it rests. */
const expectDays = (
  rungs: FunnelGroup['stages'],
  { asOf, basis }: Asked,
  answers: NaiveAnswer[],
): void => {
  for (const { stage, medianDays, medianCount } of rungs) {
    const here = answers.filter(
      ({ position }) => position.isEvidenced && position[basis].stage === stage,
    );
    const days = here.length < 3 ? null : medianOf(here.map((one) => daysOf(one, basis, asOf)));
    expect([stage, medianDays, medianCount]).toEqual([stage, days, here.length]);
    if (days !== null) told += 1;
  }
};
/** How many middles were compared: a sample too small would compare none. */
let told = 0;

const ask = async ({ asker, asOf, knownBy, basis, by }: Asked): Promise<FunnelReport> => {
  const query = new URLSearchParams({
    asOf,
    basis,
    ...(knownBy && { knownBy }),
    ...(by && { by }),
  });
  const { status, body } = await (await world.as(asker)).get(`/reports/funnel?${query}`);
  expect([status, body.detail]).toEqual([200, undefined]);
  return body;
};

const compare = async (asked: Asked): Promise<void> => {
  const { asOf, basis, by } = asked;
  const [report, answers] = [await ask(asked), naive(asked)];
  expectRungs(report.stages, basis, answers);
  const counted = answers.filter(({ position }) => position.isEvidenced);
  expect(report.unevidenced.count).toBe(answers.length - counted.length);
  expect(report.cleared).toMatchObject(
    sum(counted.filter(({ position }) => position[basis].isCleared)),
  );
  for (const { stage, medianDays } of report.stages) {
    const here = counted.filter(({ position }) => position[basis].stage === stage);
    expect([stage, medianDays]).toEqual([
      stage,
      medianOf(here.map((one) => daysOf(one, basis, asOf))),
    ]);
  }
  for (const group of report.groups) {
    const members = answers.filter((answer) => inGroup(by as FunnelBy, group, answer));
    expectRungs(group.stages, basis, members);
    expectDays(group.stages, asked, members);
  }
  if (by && by !== 'tier')
    expect(new Set(report.groups.map(({ value }) => value))).toEqual(
      new Set(answers.map(keyOf[by])),
    );
};

const bys = funnelBys.map(({ id }) => id);
/** Questions over the whole span, each basis, each breakdown, in turn. */
const questions = (asker: string, isNow: boolean): Asked[] =>
  Array.from({ length: 30 }, (_, n) => ({
    asker,
    asOf: dayOf(world, -((n * 37 + seed) % 440)),
    knownBy: isNow ? null : dayOf(world, -((n * 53 + seed) % 440)),
    basis: bases[n % 3]!.id,
    by: [null, ...bys][n % 6] as FunnelBy | null,
  }));

describe(`任意历史的漏斗与逐个折算一致（种子 ${seed}）`, () => {
  it.each(askers)('%s 问任意（截至日，所知日），三个口径，五种分组', async (asker) => {
    for (const asked of questions(asker, false)) await compare(asked);
  });

  it.each(askers)('%s 按现在所知问任意一天：先问尾账，汇总之后再问', async (asker) => {
    for (const asked of questions(asker, true)) await compare(asked);
    await world.app.get(FunnelSpans).makeRollups();
    for (const asked of questions(asker, true)) await compare(asked);
    expect(told).toBeGreaterThan(0);
  });

  it('每个数点开的行数与金额都与数相等', async () => {
    const hub = await world.as('hub');
    for (const by of [...bys, null]) {
      const report = await ask({
        asker: 'hub',
        asOf: dayOf(world, -40),
        knownBy: by === 'zone' ? dayOf(world, -35) : null,
        basis: 'claimed',
        by,
      });
      const lines = [
        { stages: report.stages, active: report.active, cleared: report.cleared },
        ...report.groups,
      ];
      const figures = lines.flatMap(({ stages, active, cleared }) => [
        active,
        cleared,
        ...stages.flatMap(({ standing, reached }) => [standing, ...(reached ? [reached] : [])]),
      ]);
      for (const figure of [...figures, report.unevidenced, report.stages[0]!.lastYear]) {
        const { body } = await hub.get(`/reports/funnel/rows?${figure.rows}&perPage=100`);
        expect([figure.rows, body.total, body.totalInvestmentYuan, body.data.length]).toEqual([
          figure.rows,
          figure.count,
          figure.totalInvestmentYuan,
          figure.count,
        ]);
      }
    }
  });

  it('全部重建，一个数不变', async () => {
    const asked = {
      asker: 'hub',
      asOf: dayOf(world, -20),
      knownBy: null,
      basis: 'verified',
      by: 'unit',
    } as const;
    const before = await ask(asked);
    await world.app.get(FunnelSpans).rebuild();
    expect((await ask(asked)).digest).toBe(before.digest);
    expect(before.groups.length).toBeGreaterThan(1);
  });

  it('汇总是按旧档次做的，换了档次照样按新档次数；汇总重做之后还是一样', async () => {
    const asOf = dayOf(world, -20);
    const asked = { asker: 'hub', asOf, knownBy: null, basis: 'claimed', by: 'tier' } as const;
    await world.app.get(FunnelSpans).makeRollups();
    const rolled = await ask(asked);
    const owner = await world.openOwner();
    await owner.query(`update funnel_rollup set tier_floors = '{1,2,3}'`);
    expect((await ask(asked)).digest).toBe(rolled.digest);
    await world.app.get(FunnelSpans).makeRollups();
    expect((await ask(asked)).digest).toBe(rolled.digest);
  });

  it('上年同期用同一截止日：问的是上一年那天、按上一年那天所知', async () => {
    const asked = {
      asker: 'hub',
      asOf: dayOf(world),
      knownBy: dayOf(world),
      basis: 'claimed',
      by: null,
    } as const;
    const now = await ask(asked);
    const then = await ask({ ...asked, asOf: now.lastYear.asOf, knownBy: now.lastYear.knownBy });
    expect(now.stages.map(({ lastYear }) => lastYear)).toEqual(
      then.stages.map(({ standing }) => standing),
    );
    expect(now.lastYear.asOf.slice(5)).toBe(asked.asOf.slice(5));
  });

  it('档次逐档累计并写明；不是别的分组', async () => {
    const { groups } = await ask({
      asker: 'hub',
      asOf: dayOf(world),
      knownBy: null,
      basis: 'claimed',
      by: 'tier',
    });
    expect(groups.map(({ value, isCumulative }) => [Number(value) / yi, isCumulative])).toEqual([
      [3, true],
      [10, true],
      [15, true],
    ]);
    const active = groups.map(({ active: { count } }) => count);
    expect(active).toEqual(active.toSorted((a, b) => b - a));
  });
});
