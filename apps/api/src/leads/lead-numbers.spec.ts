import type pg from 'pg';
import { buildLead } from '../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  owner = await world.openOwner();
});
afterAll(() => world.close());

describe('编号', () => {
  it('满六位后加长，不截断：第 1000000 号与第 100000 号不是同一个', async () => {
    const hub = await world.as('hub');
    const noAt = async (n: number): Promise<string> => {
      await owner.query(`alter sequence lead_no_seq restart with ${n}`);
      const { no } = await buildLead(hub);
      return no.slice(5);
    };
    expect([await noAt(100_000), await noAt(999_999), await noAt(1_000_000)]).toEqual([
      '100000',
      '999999',
      '1000000',
    ]);
  });
});
