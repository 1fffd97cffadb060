import type pg from 'pg';
import { shiftDay } from '@luodi/domain';
import { buildLead } from '../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { Clock } from '../kernel/ctx/clock.js';
import { NewestRecords } from './newest-records.js';

let world: World;
let owner: pg.Client;
let today: string;

beforeAll(async () => {
  world = await openWorld();
  today = world.app.get(Clock).today();
  owner = await world.openOwner();
});
afterAll(() => world.close());

const newest = (before: string, ...units: string[]): Promise<Map<string, string>> =>
  world.app.get(NewestRecords, { strict: false }).of(before, units.map(world.unit));

/** Moves everything recorded of a unit's leads so many days back. */
const ageBy = async (days: number, unit: string): Promise<void> => {
  await owner.query('alter table lead_stage_event disable trigger user');
  await owner.query(
    `update lead_stage_event e set recorded_at = e.recorded_at - make_interval(days => $1)
     from lead l where l.id = e.lead_id and l.recruiting_unit_id = $2`,
    [days, world.unit(unit)],
  );
  await owner.query('alter table lead_stage_event enable trigger user');
};

describe('单位最近一次登记', () => {
  it('近期登记的、五周以前登记的都找得到，没有登记的没有', async () => {
    const hub = await world.as('hub');
    const [busy, silent, empty] = ['第一产业招商组', '第二产业招商组', '杭州招商分局'] as const;
    for (const unit of [busy, silent]) await buildLead(hub, { recruitingUnitId: world.unit(unit) });
    await ageBy(60, silent);
    expect([...(await newest('infinity', busy, silent, empty))]).toEqual([
      [world.unit(busy), today],
      [world.unit(silent), shiftDay(today, -60)],
    ]);
  });

  it('只问一个单位，不带出别的单位；问过去的某一天，只算那时已登记的', async () => {
    const [busy, silent] = ['第一产业招商组', '第二产业招商组'] as const;
    expect([...(await newest('infinity', busy)).keys()]).toEqual([world.unit(busy)]);
    const lastWeek = `${shiftDay(today, -7)} 00:00:00+08`;
    expect([...(await newest(lastWeek, busy, silent))]).toEqual([
      [world.unit(silent), shiftDay(today, -60)],
    ]);
  });
});
