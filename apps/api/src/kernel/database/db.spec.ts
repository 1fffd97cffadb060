import pg from 'pg';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { sql } from './sql.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

const echo = sql('spec-echo', 'select $1::int as n');
const broken = sql('spec-broken', 'select 1 / $1::int as n');
// Any table that the application may write will do.
const mark = sql('spec-mark', `insert into outbox (topic, payload) values ($1, '{}')`);
const marks = sql('spec-marks', 'select count(*)::int as count from outbox where topic = $1');

/** How many statements were under way on one connection at the same time, at most. */
const mostAtOnce = (): (() => number) => {
  const { query } = pg.Client.prototype;
  const underWay = new Map<pg.Client, number>();
  let most = 0;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args) {
    const count = (by: number): number => {
      underWay.set(this, (underWay.get(this) ?? 0) + by);
      return underWay.get(this)!;
    };
    most = Math.max(most, count(1));
    const answer = (query as (...all: unknown[]) => unknown).apply(this, args) as Promise<unknown>;
    void answer?.then?.(
      () => count(-1),
      () => count(-1),
    );
    return answer as never;
  });
  return () => most;
};

describe('一个事务一个连接', () => {
  it('同时问几句，按先后一句一句问，各得各的答', async () => {
    const most = mostAtOnce();
    const rows = await world.db.tx(() =>
      Promise.all([1, 2, 3].map((n) => world.db.one<{ n: number }>(echo, [n]))),
    );
    expect(rows.map((row) => row?.n)).toEqual([1, 2, 3]);
    expect(most()).toBe(1);
  });

  it('其中一句出错，报的是那一句的错；后面几句不会落到事务外面去', async () => {
    const work = () =>
      Promise.all([
        world.db.one(broken, [0]),
        ...[1, 2, 3].map(() => world.db.change(mark, ['spec-after-failure'])),
      ]);
    await expect(world.db.tx(work)).rejects.toMatchObject({ code: '22012' });
    expect(await world.db.one(marks, ['spec-after-failure'])).toEqual({ count: 0 });
  });

  it('没有等的一句，事务结束后不再问', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await world.db.tx(async () => {
      void world.db.change(mark, ['spec-late']);
      late = world.db.change(mark, ['spec-late']);
      late.catch(() => undefined);
    });
    await expect(late).rejects.toThrow('came after its transaction');
    expect(await world.db.one(marks, ['spec-late'])).toEqual({ count: 1 });
  });
});
