import { type Actor, tripPolicy } from '@luodi/domain';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildTrip, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { type StoredTrip, tripColumns, tripFrom, tripJoins, tripSubject } from './stored-trip.js';

let world: World;
let trips: StoredTrip[];

beforeAll(async () => {
  world = await openWorld();
  const body = (username: string, ahead: number) =>
    tripBody({ from: dayOf(world, ahead), userId: world.user(username) });
  const hub = await world.as('hub');
  for (const [at, unit] of [
    '第一产业招商组',
    '第二产业招商组',
    '河沥园区',
    '自然资源局',
  ].entries()) {
    await buildTrip(hub, { ...body('hub', 10 + at), unitId: world.unit(unit) });
  }
  await fileTrip(await world.as('staff'), body('officer', 20));
  await fileTrip(await world.as('staff2'), body('unit-head', 30));
  await fileTrip(await world.as('leader'), body('leader', 40));
  trips = await world.db.query<StoredTrip>(
    sql('spec-trips', `select ${tripColumns} from ${tripFrom} ${tripJoins}`),
  );
});
afterAll(() => world.close());

const actorOf = async (username: string): Promise<Actor> =>
  (await world.db.one<Actor>(
    sql(
      'spec-actor',
      `select u.id as "userId", u.unit_id as "unitId", array(
         with recursive below as (select u.unit_id as id
           union select unit.id from unit join below on unit.parent_id = below.id)
         select id from below) as "unitIds",
         array(select role from user_role where user_id = u.id) as roles
       from app_user u where username = $1`,
    ),
    [username],
  )) as Actor;

describe('范围', () => {
  it.each([
    'staff',
    'staff2',
    'unit-head',
    'hub',
    'leader',
    'supervisor',
    'officer',
    'discipline',
    'member',
    'secretary',
    'sysadmin',
  ])('%s：列出的恰是规则许看的，别的按编号打开也是 404', async (username) => {
    const [as, actor] = [await world.as(username), await actorOf(username)];
    const { status, body } = await as.get('/trips?perPage=100');
    if (!tripPolicy.list(actor)) {
      expect(status).toBe(403);
      return;
    }
    const visible = trips.filter((trip) => tripPolicy.read(actor, tripSubject(trip)));
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(ids(body.data)).toEqual(ids(visible));
    for (const trip of trips) {
      const wanted = visible.includes(trip) ? 200 : 404;
      expect([trip.no, (await as.get(`/trips/${trip.id}`)).status]).toEqual([trip.no, wanted]);
    }
  });
});
