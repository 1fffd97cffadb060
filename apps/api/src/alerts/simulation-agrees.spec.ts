import { shiftDay, type Stage, stages, stallRules } from '@luodi/domain';
import fc from 'fast-check';
import { Duties } from '../../../../test/world/build-duty.js';
import { Past } from '../../../../test/world/build-past.js';
import { pastDuties } from '../../../../test/world/past-duties.js';
import { rowsOf } from '../../../../test/world/build-stall.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { RawRows } from '../../../../test/world/raw-rows.js';
import { Clock } from '../kernel/ctx/clock.js';
import type { SimulatedRule } from './alert-simulation.view.js';
import { AlertSimulations } from './alert-simulations.js';
import { AlertScan } from './index.js';

jest.setTimeout(300_000);

const begin = '2026-04-01';
const [from, to] = ['2026-05-02', '2026-06-01'];
const seed = 20260601;

let world: World;
let raw: RawRows;
let duties: Duties;
let past: Past;

const noon = (day: string): string => `${day}T04:00:00Z`;

/** What is done on which day. */
const acts = new Map<string, (() => Promise<unknown>)[]>();
const onDay = (day: string, act: () => Promise<unknown>): void => {
  acts.set(day, [...(acts.get(day) ?? []), act]);
};

const kinds = [
  ...(['move', 'correct', 'contact', 'recontact', 'screen', 'dispatch', 'report', 'pay'] as const),
  ...(['unpay', 'gap', 'ungap', 'delay', 'start', 'unstart'] as const),
];
type Kind = (typeof kinds)[number];
const anyStage = stages.map(({ id }) => id);

/** Where most of the rules look, and everything everywhere. */
const themes: readonly (readonly [stages: readonly Stage[], kinds: readonly Kind[]])[] = [
  [['lead'], ['contact', 'screen', 'move', 'correct']],
  [['negotiating'], ['contact', 'recontact', 'recontact', 'dispatch', 'correct']],
  [
    ['negotiating', 'committee_passed', 'framework_signed'],
    ['dispatch', 'dispatch', 'move', 'correct'],
  ],
  [['contracted'], ['delay', 'start', 'unstart', 'correct', 'gap', 'ungap']],
  [['construction_started'], ['report', 'pay', 'unpay', 'correct', 'dispatch']],
  [anyStage, kinds],
];
const before = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 10, max: 60 }),
  fc.integer({ min: 60, max: 500 }),
);
const life = fc.constantFrom(...themes).chain(([begins, does]) =>
  fc.record({
    registered: fc.oneof(
      fc.integer({ min: -25, max: 58 }),
      fc.integer({ min: -60, max: -30 }),
      fc.integer({ min: -600, max: -60 }),
    ),
    stage: fc.constantFrom(...begins),
    acts: fc.array(
      fc.record({
        kind: fc.constantFrom(...does),
        day: fc.integer({ min: -20, max: 61 }).map((n) => shiftDay(begin, n)),
        back: before,
        stage: fc.oneof(fc.constantFrom(...begins), fc.constantFrom<Stage>(...anyStage)),
      }),
      { minLength: 2, maxLength: 12 },
    ),
    hasPlan: fc.boolean(),
    startsIn: fc.integer({ min: -330, max: 120 }),
  }),
);
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;
type Act = Life['acts'][number];

beforeAll(async () => {
  world = await openWorld();
  raw = await RawRows.open(world);
  duties = new Duties(world, raw);
  past = new Past(world, raw, duties);
  for (const one of fc.sample(life, { seed, numRuns: 300 })) plan(one);
  for (const one of fc.sample(dated, { seed, numRuns: 40 })) planDated(one);
  const today = jest.spyOn(Clock.prototype, 'today');
  const scan = world.app.get(AlertScan, { strict: false });
  for (const day of [...acts.keys()].filter((one) => one < begin).toSorted()) await doActs(day);
  for (let day = begin; day <= to; day = shiftDay(day, 1)) {
    today.mockReturnValue(day);
    await doActs(day);
    if (day === '2026-05-15') await wait(day);
    if (day >= shiftDay(from, -1)) await scan.run('nightly');
  }
});
afterAll(async () => {
  jest.restoreAllMocks();
  await raw.close();
  await world.close();
});

const doActs = async (day: string): Promise<void> => {
  for (const one of acts.get(day) ?? []) await one();
};

const plan = ({ registered, stage, acts: done, hasPlan, startsIn }: Life): void => {
  const on = shiftDay(begin, registered);
  let id: string;
  const state: State = { dispatch: null, contactId: null, factId: null, delays: 0 };
  onDay(on, async () => {
    id = await past.lead(on, stage);
    if (hasPlan) await duties.plan(id);
    // Some have a dispatch day from the first, which no edit tells of.
    if (!hasPlan) state.dispatch = shiftDay(begin, startsIn % 60);
    await raw.run('update lead set next_dispatch_on = $2 where id = $1', [id, state.dispatch]);
    await past.contract(id, on, {
      startsOn: shiftDay('2026-05-16', startsIn),
      dueOn: '2030-01-01',
    });
  });
  for (const one of done) if (one.day > on) onDay(one.day, () => perform[one.kind](id, one, state));
};

interface State {
  dispatch: string | null;
  contactId: string | null;
  factId: string | null;
  delays: number;
}

const happened = ({ day, back }: Act): string => shiftDay(day, -back);

const perform: Record<Act['kind'], (id: string, act: Act, state: State) => Promise<unknown>> = {
  move: (id, one) => past.move(id, one.day, one.stage, happened(one)),
  correct: (id, one) => past.correct(id, one.day, one.stage, happened(one)),
  contact: async (id, one, state) => {
    state.contactId = await past.contact(id, one.day, happened(one));
  },
  recontact: async (id, one, state) => {
    if (state.contactId)
      state.contactId = await past.contact(id, one.day, happened(one), state.contactId);
  },
  screen: (id, { day }) => past.screen(id, day),
  dispatch: async (id, { day, back }, state) => {
    const next = back > 9 ? null : shiftDay(day, 6 - back);
    await past.dispatchOn(id, day, state.dispatch, next);
    state.dispatch = next;
  },
  report: (id, one) => past.report(id, one.day, happened(one), null),
  pay: (id, one) => past.report(id, one.day, shiftDay(one.day, -(one.back % 10)), happened(one)),
  unpay: (id, { day }) => past.unpay(id, day),
  gap: (id, { day, back }) => past.gap(id, day, back % 2 ? 'helper' : 'lead_unit'),
  ungap: (id, { day }) => past.ungap(id, day),
  delay: async (id, { day }, state) => {
    const delayId = await duties.landDelay(id, shiftDay('2026-03-01', -20 * state.delays++), 12);
    await raw.run('update land_delay set recorded_at = $2, change_request_id = id where id = $1', [
      delayId,
      noon(day),
    ]);
  },
  start: async (id, { day }, state) => {
    state.factId ??= await duties.fact(id, 'construction_start', day);
  },
  unstart: async (_, { day }, state) => {
    if (state.factId) await past.factStatus(state.factId, day, 'overturned');
    state.factId = null;
  },
};

/** Days of a thing with a day of its own, after the first of April: begun, due, interrupted, ended, taken up again. */
const dated = fc.record({
  begun: fc.integer({ min: 0, max: 40 }),
  due: fc.integer({ min: 0, max: 25 }),
  stop: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  ended: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  again: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  gone: fc.option(fc.integer({ min: 30, max: 60 }), { nil: null }),
});
type Dated = typeof dated extends fc.Arbitrary<infer T> ? T : never;

/** One project for each of the six kinds, some of which leave the field for three days. */
const planDated = (one: Dated): void => {
  const day = (n: number): string => shiftDay(begin, n);
  const begun = day(one.begun);
  const due = day(one.begun + one.due);
  const ended = one.ended === null ? null : day(one.begun + one.ended);
  const again = ended && one.again !== null ? shiftDay(ended, one.again) : null;
  const stopped = one.stop === null ? null : day(one.begun + one.stop);
  const { makers, stops, ends, resumes } = pastDuties({ world, raw, duties, past });
  for (const [kind, make] of Object.entries(makers)) {
    let lead: string;
    let id: string;
    onDay(begun, async () => {
      lead = await past.lead(begun, 'in_production');
      id = await make(lead, begun, due);
    });
    if (stopped) onDay(stopped, () => stops[kind]?.(id, stopped, due) ?? Promise.resolve());
    if (ended) onDay(ended, () => ends[kind]!(id, ended));
    if (again) onDay(again, () => resumes[kind]?.(id, again) ?? Promise.resolve());
    if (one.gone !== null && one.gone > one.begun) {
      onDay(day(one.gone), () => past.move(lead, day(one.gone!), 'suspended', day(one.gone!)));
      const back = day(one.gone + 3);
      onDay(back, () => past.move(lead, back, 'in_production', back));
    }
  }
};

/** In the middle of the month some say they wait for the investor. */
const wait = (day: string): Promise<unknown> =>
  rowsOf(
    world,
    `insert into alert_waiting (alert_id, kind, stops_clock, note, started_on, until_on, recorded_by)
     select id, 'investor', true, '等总部批复', $1, $1::date + 5, $2 from alert
     where closed_on is null and level = 'yellow' and rule_id <> 'stall.pace.behind'`,
    [day, world.user('staff')],
  );

interface Turns {
  ruleId: string;
  lit: number;
  red: number;
}

const scanned = (): Promise<Turns[]> =>
  rowsOf<Turns>(
    world,
    `select a.rule_id as "ruleId", count(*) filter (where e.kind in ('opened', 'reopened'))::int as lit,
       count(*) filter (where e.level = 'red' and e.kind in ('opened', 'reopened', 'raised'))::int as red
     from alert a join alert_event e on e.alert_id = a.id where e.happened_on between $1 and $2
     group by 1 order by 1`,
    [from, to],
  );

const simulate = async () => {
  jest.spyOn(Clock.prototype, 'today').mockReturnValue(to);
  const hub = await world.as('hub');
  const [pack] = await rowsOf<{ id: string }>(world, 'select id from rule_pack limit 1');
  return (await hub.post('/alerts/simulation', { packId: pack!.id, span: 'month' })).body;
};

it(`逐日扫描一个月与按历史推演，十九条规则亮灯、转红的次数都相同（种子 ${seed}）`, async () => {
  const { rules, leftOut, from: first } = await simulate();
  expect([first, leftOut]).toEqual([from, []]);
  const simulated = (rules as SimulatedRule[])
    .map(({ ruleId, draft, draftRed }) => ({ ruleId, lit: draft, red: draftRed }))
    .toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  expect(simulated).toEqual(await scanned());
  expect(simulated.map(({ ruleId }) => ruleId)).toEqual(stallRules.map(({ id }) => id).toSorted());
  expect(simulated.filter(({ lit }) => lit < 3)).toEqual([]);
});

it('现行与草案相同则两列相同；项目超过上限只看一部分，答复写明', async () => {
  const whole = await simulate();
  expect([whole.isCut, whole.leads > 300, whole.current]).toEqual([false, true, whole.draft]);
  const simulations = world.app.get(AlertSimulations, { strict: false });
  const { mostLeads } = simulations;
  simulations.mostLeads = 50;
  const cut = await simulate();
  simulations.mostLeads = mostLeads;
  expect([cut.isCut, cut.mostLeads, cut.leads]).toEqual([true, 50, whole.leads]);
  expect(cut.draft).toBeLessThan(whole.draft);
});
