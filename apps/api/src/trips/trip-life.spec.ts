import { tripStatuses } from '@luodi/domain';
import fc from 'fast-check';
import { dayOf } from '../../../../test/world/build-day.js';
import {
  type BuiltTrip,
  buildTraveller,
  buildTrip,
  reportBody,
  tripBody,
} from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

jest.setTimeout(120_000);

let world: World;
let turn = 0;
const day = () => dayOf(world, -2);
const people = ['staff', 'unit-head', 'hub', 'leader', 'staff2', 'discipline'] as const;
const reason = '随机试验中的事由';

/** Each verb with a body that its own rules let pass. */
const verbs: Record<string, [path: string, body: () => object]> = {
  submit: ['submission', () => ({})],
  withdraw: ['withdrawal', () => ({})],
  approve: ['approval', () => ({})],
  return: ['return', () => ({ reason })],
  cancel: ['cancellation', () => ({ reason })],
  depart: ['departure', () => ({ departedOn: day() })],
  comeBack: ['coming-back', () => ({ returnedOn: day() })],
  refile: ['refiling', () => ({ reason, aim: `第 ${++turn} 次改动后的目的说明` })],
  report: ['report', () => reportBody(day(), dayOf(world, 7))],
  archive: ['archival', () => ({})],
  explain: ['flags/trip.filing.in-advance/explanation', () => ({ note: reason })],
};

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const standing = async (id: string): Promise<number> =>
  (await world.db.one<{ n: number }>(
    sql(
      'spec-standing',
      `select count(*)::int as n from trip_traveller where trip_id = $1 and is_standing`,
    ),
    [id],
  ))!.n;

/** One person tries one verb: it succeeds exactly when `can` said so, and what it must not touch stays. */
const attempt = async (id: string, [username, verb]: readonly [string, string]): Promise<void> => {
  const as: Client = await world.as(username);
  const before = await as.get(`/trips/${id}`);
  const whole = (await (await world.as('hub')).get(`/trips/${id}`)).body;
  const [path, body] = verbs[verb]!;
  const { status } = await as.post(`/trips/${id}/${path}`, body());
  const may = before.status === 200 && before.body.can[verb];
  expect([whole.status, username, verb, status < 300]).toEqual([whole.status, username, verb, may]);
  const after: BuiltTrip = (await (await world.as('hub')).get(`/trips/${id}`)).body;
  if (!may) expect([after.status, after.version]).toEqual([whole.status, whole.version]);
  expect(tripStatuses.map((one) => one.id)).toContain(after.status);
  expect(after.versions.slice(-whole.versions.length || Infinity).map(kept)).toEqual(
    whole.versions.map(kept),
  );
  expect(whole.isLate && !after.isLate).toBe(false);
  const holds = !['draft', 'returned', 'cancelled'].includes(after.status);
  expect(await standing(id)).toBe(holds ? 1 : 0);
};
const kept = ({ no, content, reason: why, receivedAt }: BuiltTrip) => [
  no,
  content,
  why,
  receivedAt,
];

describe('任意的人按任意次序办任意的事', () => {
  it('能办的恰是 can 所说的；报过的版本一字不动；后补去不掉；人只在有效时占着', async () => {
    const step = fc.tuple(
      fc.constantFrom(...people),
      fc.constantFrom(...Object.keys(verbs), 'submit', 'approve', 'depart', 'comeBack', 'report'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const userId = await buildTraveller(world, '第一产业招商组');
        const trip = await buildTrip(await world.as('staff'), tripBody({ from: day(), userId }));
        for (const one of steps) await attempt(trip.id, one);
      }),
      { numRuns: 6 },
    );
  });

  it('顺着走到归档，再随便试，什么也不变', async () => {
    const userId = await buildTraveller(world, '第一产业招商组');
    const { id } = await buildTrip(await world.as('staff'), tripBody({ from: day(), userId }));
    const way = [
      'submit',
      'approve',
      'refile',
      'approve',
      'depart',
      'refile',
      'approve',
      'comeBack',
      'report',
      'archive',
    ];
    for (const verb of way) {
      const isOthers = verb === 'approve' || verb === 'archive';
      await attempt(id, [isOthers ? 'hub' : 'staff', verb]);
    }
    const { body } = await (await world.as('hub')).get(`/trips/${id}`);
    expect([body.status, body.versions.length]).toEqual(['archived', 3]);
    for (const verb of Object.keys(verbs))
      for (const username of people) await attempt(id, [username, verb]);
  });
});
