import {
  type DatedStall,
  datedStallRules,
  judgePace,
  judgeStall,
  type LeadStall,
  leadStallRules,
  type Pause,
  regauge,
  reportDueOn,
  shiftDay,
  signedStallRules,
  type Stage,
  type StallDay,
  stallRule,
  stages,
} from '@luodi/domain';
import fc from 'fast-check';
import { Duties } from '../../../../test/world/build-duty.js';
import { buildContact, buildStalled, rowsOf } from '../../../../test/world/build-stall.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { Clock } from '../kernel/ctx/clock.js';
import { AlertScan } from './index.js';

jest.setTimeout(240_000);

const today = '2026-06-01';
const seed = 20260601;

let world: World;
let raw: RawRows;
let duties: Duties;
let scan: AlertScan;

beforeAll(async () => {
  world = await openWorld();
  raw = await RawRows.open(world);
  duties = new Duties(world, raw);
  scan = world.app.get(AlertScan, { strict: false });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await raw.close();
  await world.close();
});

/** Days back from today, dense where the thresholds lie. */
const ago = (most: number) => fc.integer({ min: 0, max: most }).map((n) => shiftDay(today, -n));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

const leadFacts = fc.record({
  stage: fc.constantFrom<Stage>(...stages.map(({ id }) => id)),
  registeredOn: ago(12),
  stageSince: ago(900),
  lastContactOn: maybe(ago(45)),
  isScreened: fc.boolean(),
  lastPaidOn: maybe(ago(120)),
  lastReportOn: maybe(ago(30)),
  nextDispatchOn: maybe(fc.integer({ min: -10, max: 10 }).map((n) => shiftDay(today, n))),
  agreedStartOn: maybe(fc.integer({ min: -400, max: 120 }).map((n) => shiftDay(today, n))),
  isStarted: fc.boolean(),
  gapSinceOn: maybe(ago(10)),
  delayedDays: fc.constantFrom(0, 0, 15),
  hasPlan: fc.boolean(),
  paidYuan: fc.integer({ min: 1, max: 60_000_000 }),
});
type Generated = typeof leadFacts extends fc.Arbitrary<infer T> ? T : never;

const expected = new Map<string, { light: string; count: number }>();
const expectStall = (ruleId: string, id: string, verdict: { light: string; count: number }) => {
  const { light, count } = verdict;
  if (light !== 'green') expected.set(`${ruleId} ${id}`, { light, count });
};

const found = async (day: StallDay): Promise<Map<string, { light: string; count: number }>> => {
  const rows = await rowsOf<{
    rule_id: string;
    subject_id: string;
    level: string;
    since_on: string;
    stopped: number;
  }>(world, 'select * from alert where closed_on is null');
  return new Map(
    rows.map((row) => {
      const rule = stallRule(row.rule_id)!;
      const at = { sinceOn: row.since_on, stopped: row.stopped };
      const count = rule.light ? 0 : regauge(rule, at, day).count;
      return [`${row.rule_id} ${row.subject_id}`, { light: row.level, count }] as const;
    }),
  );
};

const sorted = (map: ReadonlyMap<string, unknown>) =>
  Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const writeLead = async (id: string, facts: Generated): Promise<void> => {
  const { lastContactOn, isScreened, lastPaidOn, lastReportOn, agreedStartOn, gapSinceOn } = facts;
  if (lastContactOn) {
    await buildContact(world, id, lastContactOn);
    await buildContact(world, id, shiftDay(lastContactOn, -5));
  }
  if (isScreened) {
    const who = { recorded_by: world.user('hub'), recorded_at: `${today}T01:00:00Z` };
    const opinion = { lead_id: id, opinion: 'admit', note: '准予跟进', findings: [] };
    await raw.one('lead_screening', { ...opinion, ...who });
  }
  if (lastReportOn) await duties.report(id, lastReportOn);
  if (lastPaidOn) await duties.payment(id, { paidOn: lastPaidOn, amountYuan: facts.paidYuan });
  if (agreedStartOn)
    await duties.phase(id, { startsOn: agreedStartOn, dueOn: shiftDay(today, 900) });
  if (facts.delayedDays) await duties.landDelay(id, today, facts.delayedDays);
  if (facts.isStarted) await duties.fact(id, 'construction_start', today);
  if (gapSinceOn) await duties.gap(id, gapSinceOn);
  if (facts.hasPlan) await duties.plan(id);
};

const paceOf = ({ stage, hasPlan, lastPaidOn, paidYuan }: Generated, day: StallDay) => {
  if (stage !== 'construction_started' || !hasPlan) return 'gray';
  const months = Array.from({ length: 12 }, (_, at) => ({
    month: at + 1,
    investmentYuan: 10_000_000,
  }));
  const actualYuan = lastPaidOn && lastPaidOn >= '2026-01-01' ? paidYuan : 0;
  return judgePace({ asOf: today, year: 2026, months, actualYuan }, day.pack).light;
};

/** What the rules may know of a lead, as the rows above tell it. */
const stallOf = (facts: Generated, day: StallDay): LeadStall => ({
  ...facts,
  agreedStartOn: facts.agreedStartOn && shiftDay(facts.agreedStartOn, facts.delayedDays),
  paceLight: paceOf(facts, day) as LeadStall['paceLight'],
});

it(`语句与纯判断对 400 个生成的项目和 6 类有期限的事结论一致（种子 ${seed}）`, async () => {
  jest.spyOn(Clock.prototype, 'today').mockReturnValue(today);
  const day = await scan.today();
  const generated = fc.sample(leadFacts, { seed, numRuns: 400 });
  const ids = await buildStalled(world, generated);
  for (const [at, facts] of generated.entries()) {
    await writeLead(ids[at]!, facts);
    for (const rule of [...leadStallRules, ...signedStallRules]) {
      expectStall(rule.id, ids[at]!, judgeStall(rule, stallOf(facts, day), day));
    }
  }
  await writeDated(day);
  await scan.run('nightly');
  expect(sorted(await found(day))).toEqual(sorted(expected));
  expect(new Set([...expected.keys()].map((key) => key.split(' ')[0])).size).toBe(19);
});

it('等投资方、补正的日子都不计：停表之后两边仍然一致', async () => {
  const rows = await rowsOf<{ id: string; rule_id: string; subject_id: string; since_on: string }>(
    world,
    `select id, rule_id, subject_id, since_on from alert where closed_on is null
       and rule_id in ('stall.negotiating.no-contact', 'stall.dispatch.missed', 'stall.passed.unsigned') order by id`,
  );
  const lengths = fc.sample(fc.integer({ min: 1, max: 20 }), { seed, numRuns: rows.length });
  const later = shiftDay(today, 25);
  jest.spyOn(Clock.prototype, 'today').mockReturnValue(later);
  const day = await scan.today();
  for (const [at, row] of rows.entries()) {
    const stop: Pause = { startedOn: today, endedOn: shiftDay(today, lengths[at]!) };
    await rowsOf(
      world,
      `insert into alert_waiting (alert_id, kind, stops_clock, note, started_on, until_on, ended_on, recorded_by)
       values ($1, 'investor', true, '等总部批复', $2, $3, $3, $4)`,
      [row.id, stop.startedOn, stop.endedOn, world.user('staff')],
    );
  }
  await scan.run('nightly');
  const actual = await found(day);
  for (const [at, row] of rows.entries()) {
    const rule = stallRule(row.rule_id)!;
    const stops = [{ startedOn: today, endedOn: shiftDay(today, lengths[at]!) }];
    const facts = { isOpen: true, on: row.since_on } as never;
    const verdict = judgeStall({ ...rule, since: () => row.since_on }, facts, { ...day, stops });
    expect([row.rule_id, row.since_on, actual.get(`${row.rule_id} ${row.subject_id}`)]).toEqual([
      ...[row.rule_id, row.since_on],
      { light: verdict.light, count: verdict.count },
    ]);
  }
  expect(rows.length).toBeGreaterThan(20);
});

const dated = fc.record({
  on: ago(45),
  isOpen: fc.boolean(),
  stop: maybe(fc.tuple(fc.integer({ min: 1, max: 20 }), maybe(fc.integer({ min: 0, max: 15 })))),
});

/** Sixty of each thing with a day of its own, half of them done. */
const writeDated = async (day: StallDay): Promise<void> => {
  for (const [kind, write] of Object.entries(writers)) {
    const rule = datedStallRules.find(({ id }) => id === kind)!;
    const samples = fc.sample(dated, { seed, numRuns: 60 });
    const leads = await buildStalled(
      world,
      samples.map(() => ({ stage: 'in_production' as const, registeredOn: '2020-01-01' })),
    );
    for (const [at, { on, isOpen, stop }] of samples.entries()) {
      const stops = stop ? [stopOf(on, stop)] : [];
      const { id, ...facts } = await write(leads[at]!, { on, isOpen, stops });
      expectStall(rule.id, id, judgeStall(rule, facts, { ...day, stops: facts.stops }));
    }
  }
};

const stopOf = (on: string, [after, length]: readonly [number, number | null]): Pause => {
  const startedOn = shiftDay(on, after);
  const isOver = length !== null && shiftDay(startedOn, length) <= today;
  return { startedOn, endedOn: isOver ? shiftDay(startedOn, length) : null };
};

type Writer = (
  leadId: string,
  facts: DatedStall & { stops: readonly Pause[] },
) => Promise<DatedStall & { id: string }>;

const done = (table: string, id: string, change: string): Promise<void> =>
  raw.run(`update ${table} set ${change} where id = $1`, [id]);

const writers: Record<string, Writer> = {
  'stall.pre-review.no-result': async (leadId, { on, isOpen, stops }) => {
    const id = await duties.preReview(leadId, on, isOpen ? 'ready' : 'withdrawn');
    const known = stops.filter(({ startedOn }) => startedOn <= today);
    for (const { startedOn, endedOn } of known) await duties.pause(id, startedOn, endedOn);
    return { id, on, isOpen, stops: known };
  },
  'stall.pre-review.condition-overdue': async (leadId, { on, isOpen }) => {
    const id = await duties.condition(leadId, on);
    if (!isOpen)
      await done(
        'pre_review_condition',
        id,
        `status = 'waived', closing_note = '免除', closed_by = owner_unit_id`,
      );
    return { id, on, isOpen };
  },
  'stall.incentive.phase-missed': async (leadId, { on, isOpen }) => {
    const id = await duties.phase(leadId, { dueOn: on });
    const settled = `status = 'missed', settled_on = due_on, settling_note = '未完成', settled_by = agreement_id`;
    if (!isOpen) await done('agreement_phase', id, settled);
    return { id, on, isOpen };
  },
  'stall.node.overdue': async (leadId, { on, isOpen, stops }) => {
    const id = await duties.node(leadId, shiftDay(on, -7));
    if (stops.length) await duties.slip(id, shiftDay(on, -7), on);
    if (!isOpen)
      await raw.one('plan_node_completion', {
        ...{ node_id: id, done_on: today, recorded_by: world.user('staff') },
        recorded_at: `${today}T01:00:00Z`,
      });
    return { id, on: stops.length ? on : shiftDay(on, -7), isOpen };
  },
  'stall.fact.verification-waiting': async (leadId, { on, isOpen }) => {
    const id = await duties.fact(leadId, 'registered', on);
    if (!isOpen) await done('project_fact', id, `status = 'verified'`);
    return { id, on, isOpen };
  },
  'stall.trip.report-overdue': async (_, { on, isOpen }) => {
    const id = await duties.trip(on);
    if (!isOpen) await done('trip', id, `status = 'reported'`);
    return { id, on: reportDueOn(on, (await scan.today()).pack), isOpen };
  },
};
