import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AlertScan } from '../../apps/api/src/alerts/index.js';
import { Queues } from '../../apps/api/src/kernel/queue/queues.js';
import { buildStalled, rowsOf } from '../world/build-stall.js';
import { openWorld, type World } from '../world/open-world.js';

/** How much is at stake; the nightly proof sets more than the everyday run. */
const jobs = Number(process.env.LUODI_KILL_JOBS ?? 300);
const kills = Number(process.env.LUODI_KILLS ?? 4);

jest.setTimeout(120_000 + jobs * 200 + kills * 40_000);

const root = resolve(__dirname, '../..');
let world: World;
let worker: ChildProcess;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  worker?.kill('SIGKILL');
  await ended(worker);
  await world.close();
});

const startWorker = (): void => {
  worker = spawn(process.execPath, ['apps/api/dist/worker-main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: world.appUrl, LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

const ended = (child: ChildProcess | undefined): Promise<void> =>
  new Promise((done) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
  });

const one = async (text: string): Promise<number> =>
  (await rowsOf<{ n: number }>(world, `select (${text})::int as n`))[0]!.n;
const told = () => one(`select count(*) from alert_event where kind = 'told'`);
const owed = () => one('select coalesce(sum(step), 0) from alert');

const until = async (reached: () => Promise<boolean>): Promise<void> => {
  while (!(await reached())) await pause(50);
};

it(`任务进程反复 kill -9：${jobs} 个任务一个不丢，没有人被告知两次，没有因中断而搁置的`, async () => {
  await buildStalled(
    world,
    Array.from({ length: jobs }, () => ({ stage: 'negotiating' as const })),
  );
  await world.app.get(AlertScan, { strict: false }).run('nightly');
  // One message an alert, so that a kill can fall anywhere among them.
  await rowsOf(world, `delete from outbox where topic = 'alerts.steps'`);
  await rowsOf(
    world,
    `insert into outbox (topic, payload)
     select 'alerts.steps', jsonb_build_object('alertIds', jsonb_build_array(id)) from alert`,
  );
  const all = await owed();
  for (let kill = 1; kill <= kills; kill++) {
    startWorker();
    await until(async () => (await told()) >= (all * kill) / (kills + 1));
    worker.kill('SIGKILL');
    await ended(worker);
  }
  startWorker();
  await until(async () => (await told()) === all);
  await until(async () => !(await one('select count(*) from outbox where relayed_at is null')));
  const queues = world.app.get(Queues);
  await until(async () => {
    const { waiting = 0, active = 0, delayed = 0 } = await queues.counts();
    // What stays delayed are the next turns of the schedules.
    return waiting + active === 0 && delayed <= (await queues.scheduled()).length;
  });
  expect((await queues.counts()).failed ?? 0).toBe(0);
  expect(
    await rowsOf(
      world,
      `select alert_id from alert_event where kind = 'told' group by alert_id, turn, step having count(*) > 1
       union all select id from alert a where step <> (select count(*) from alert_event e
         where e.alert_id = a.id and e.kind = 'told')`,
    ),
  ).toEqual([]);
  expect(
    await rowsOf(world, 'select key from notice group by user_id, key having count(*) > 1'),
  ).toEqual([]);
  await queues.close();
});
