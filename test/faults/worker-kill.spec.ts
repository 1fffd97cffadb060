import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import { Outbox } from '../../apps/api/src/kernel/outbox/outbox.js';
import { Relay } from '../../apps/api/src/kernel/outbox/relay.js';
import { Sweeper } from '../../apps/api/src/kernel/outbox/sweeper.js';
import { JobHandlers } from '../../apps/api/src/kernel/queue/job-handlers.js';
import { Queues } from '../../apps/api/src/kernel/queue/queues.js';
import { schedules } from '../../apps/api/src/start.js';
import { openWorld, type World } from '../world/open-world.js';
import { hasRedis, type OwnRedis, startRedis } from './redis.js';

jest.setTimeout(900_000);

const jobs = Number(process.env.LUODI_FAULT_JOBS ?? 200);
const kills = Number(process.env.LUODI_FAULT_KILLS ?? 2);
const root = resolve(__dirname, '../..');

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

const backends = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

it('这台机器有没有 Redis，写明白', () => {
  if (!hasRedis)
    console.warn('没有 redis-server：Redis 上的各项没有测。可安装 redis-server 后再跑。');
  expect(backends).toContain('PostgreSQL');
});

describe.each(backends)('任务队列在 %s 上', (backend) => {
  let world: World;
  let redis: OwnRedis | null = null;
  const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    world.db.query<T>(sql('fault', text), values);
  const put = (topic: string, count: number): Promise<void> =>
    world.db.tx(() =>
      world.app.get(Outbox).put(topic, ...Array.from({ length: count }, (_, n) => ({ n }))),
    );
  const undone = async (topic: string): Promise<number> => {
    const [row] = await rows<{ n: number }>(
      'select count(*)::int as n from outbox where topic = $1 and done_at is null',
      [topic],
    );
    return row?.n ?? -1;
  };

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis(await freePort());
    world = await openWorld({ env: redis ? { REDIS_URL: redis.url } : {} });
    const owner = new pg.Client({ connectionString: world.ownerUrl });
    await owner.connect();
    await owner.query(
      'create table fault_effect (n int not null); grant select, insert on fault_effect to luodi_app',
    );
    await owner.end();
  });
  afterAll(async () => {
    await world.app.get(Queues).close();
    await world.close();
    await redis?.stop();
  });

  it(`反复 kill -9 任务进程：一件不少，一件不重，没有因此搁置的`, async () => {
    await put('fault.effect', jobs);
    const started = Date.now();
    let child = startWorker(world.appUrl, redis);
    for (let kill = 1; kill <= kills; kill++) {
      const wanted = Math.floor((jobs * kill) / (kills + 1));
      while ((await rows('select 1 from fault_effect')).length < wanted) await pause(20);
      await pause(Math.random() * 30);
      await killed(child);
      child = startWorker(world.appUrl, redis);
    }
    while ((await undone('fault.effect')) > 0) await pause(200);
    await killed(child);
    const [effects] = await rows<{ all: number; distinct: number }>(
      'select count(*)::int as "all", count(distinct n)::int as "distinct" from fault_effect',
    );
    const parked = await rows('select 1 from outbox where failed_at is not null');
    console.info(
      `${backend}: ${jobs} jobs, ${kills} kills, ${effects?.all} effects, ${parked.length} parked, ` +
        `${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    expect([effects, parked.length]).toEqual([{ all: jobs, distinct: jobs }, 0]);
  });

  it('队列被清空（FLUSHALL）：没有办的由发件箱重新转运，定时任务重新登记', async () => {
    const handlers = world.app.get(JobHandlers);
    const queues = world.app.get(Queues);
    const done: number[] = [];
    handlers.on<{ n: number }>('fault.flushed', async ({ n }) => void done.push(n));
    await put('fault.flushed', 300);
    expect(await world.app.get(Relay).drain()).toBe(300);
    if (redis) await redis.flush();
    else await queues.open().obliterate({ force: true });
    await queues.work(schedules);
    expect(await undone('fault.flushed')).toBe(300);
    expect(await world.app.get(Sweeper).sweep(0)).toBe(300);
    while ((await undone('fault.flushed')) > 0) await pause(50);
    expect([done.length, new Set(done).size]).toEqual([300, 300]);
    if (redis) await redis.flush();
    await world.app.get(Sweeper).sweep(0);
    expect((await queues.scheduled()).map(({ topic }) => topic).sort()).toEqual(
      Object.keys(schedules).sort(),
    );
  });
});

const startWorker = (worldUrl: string, redis: OwnRedis | null): ChildProcess =>
  spawn(process.execPath, ['test/faults/worker-child.mjs'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      WORLD_URL: worldUrl,
      ...(redis ? { REDIS_URL: redis.url } : {}),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((gone) => {
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    child.once('exit', () => gone());
    child.kill('SIGKILL');
  });
