import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';
import { Outbox } from '../kernel/outbox/outbox.js';
import { Relay } from '../kernel/outbox/relay.js';
import { Sweeper } from '../kernel/outbox/sweeper.js';
import { JobHandlers } from '../kernel/queue/job-handlers.js';
import { jobIdOf, JobLedger } from '../kernel/queue/job-ledger.js';
import { Queues } from '../kernel/queue/queues.js';

let world: World;
let sysadmin: Client;
let handlers: JobHandlers;
let queues: Queues;
const done: string[] = [];

beforeAll(async () => {
  world = await openWorld();
  sysadmin = await world.as('sysadmin');
  handlers = world.app.get(JobHandlers);
  queues = world.app.get(Queues);
  handlers.on<{ name: string }>('spec.effect', async ({ name }) => void done.push(name));
  handlers.on('spec.counted', async () => ({ read: 7, opened: 2 }));
  handlers.on('spec.broken', async () => {
    throw new Error('磁盘满了');
  });
});
afterAll(async () => {
  await queues.close();
  await world.close();
});

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const put = async (name: string): Promise<string> => {
  await world.db.tx(() => world.app.get(Outbox).put('spec.effect', { name }));
  const [row] = await rows<{ id: string }>(`select id from outbox where payload ->> 'name' = $1`, [
    name,
  ]);
  return (row as { id: string }).id;
};
const run = (id: string, name: string) =>
  handlers.run({ name: 'spec.effect', data: { name }, id: jobIdOf(id) });

describe('谁可以看', () => {
  it.each([
    ['系统管理员', 'sysadmin', 200],
    ['安全管理员', 'secadmin', 403],
    ['审计管理员', 'auditadmin', 403],
    ['招商中心', 'hub', 403],
    ['招商人员', 'staff', 403],
  ])('%s', async (_, username, status) => {
    const as = await world.as(username);
    const answers = [];
    for (const path of ['/jobs', '/jobs/runs', '/jobs/parked', '/jobs/board'])
      answers.push((await as.get(path)).status);
    expect(answers).toEqual([status, status, status, status]);
  });

  it('没有登录进不了任务面板，连静态文件也没有', async () => {
    const stranger = world.stranger();
    for (const path of ['/jobs/board', '/jobs/board/api/queues', '/jobs/board/static/x.js'])
      expect((await stranger.get(path)).status).toBe(401);
  });

  it('面板看得见队列，但不能在那里改', async () => {
    const page = await sysadmin.get('/jobs/board');
    expect(String(page.headers['content-security-policy'])).toContain("default-src 'self'");
    const { status, body } = await sysadmin.get('/jobs/board/api/queues');
    expect([status, body.queues[0].name, body.queues[0].readOnlyMode]).toEqual([
      200,
      'luodi',
      true,
    ]);
    const emptied = await sysadmin.send('PATCH' as never, '/jobs/board/api/queues/luodi/empty', {});
    expect(emptied.status).toBeGreaterThanOrEqual(400);
  });
});

describe('定时任务的运行', () => {
  it('数出来的数字、用时、结果都在；出错的写明原因', async () => {
    await handlers.run({ name: 'spec.counted', data: {}, id: 'repeat:spec' });
    await expect(
      handlers.run({ name: 'spec.broken', data: {}, id: 'repeat:spec' }),
    ).rejects.toThrow('磁盘满了');
    const { data } = (await sysadmin.get('/jobs/runs')).body;
    expect(data).toMatchObject([
      { topic: 'spec.broken', outcome: 'failed', error: '磁盘满了' },
      { topic: 'spec.counted', outcome: 'done', numbers: { read: 7, opened: 2 }, error: null },
    ]);
    expect((await sysadmin.get('/jobs/runs?topic=spec.counted')).body.total).toBe(1);
    const { schedules } = (await sysadmin.get('/jobs')).body;
    expect(
      schedules.find(({ topic }: { topic: string }) => topic === 'spec.counted'),
    ).toMatchObject({ lastRun: { outcome: 'done' } });
  });

  it('进程中途没了的，写明中断；结束过的不能再改', async () => {
    await rows(
      `insert into job_run (topic, job_id, started_at) values ('spec.gone', 'x', now() - interval '4 hours')`,
    );
    const [run] = (await sysadmin.get('/jobs/runs?topic=spec.gone')).body.data;
    expect(run.outcome).toBe('broken');
    await expect(
      rows(`update job_run set outcome = 'done' where topic = 'spec.counted'`),
    ).rejects.toMatchObject({ code: 'LD113' });
  });
});

describe('消息的下场', () => {
  it('同一条消息两次成为任务，只有一次效果', async () => {
    const id = await put('once');
    await world.app.get(Relay).drain();
    await run(id, 'once');
    await run(id, 'once');
    expect(done.filter((name) => name === 'once')).toHaveLength(1);
  });

  it('队列丢了任务：没有办完的重新转运，办完的不动', async () => {
    const [lost, finished] = [await put('lost'), await put('finished')];
    await world.app.get(Relay).drain();
    await run(finished, 'finished');
    const sweep = () => world.app.get(Sweeper).sweep(0);
    expect(await sweep()).toBe(0);
    await queues.open().obliterate({ force: true });
    expect(await sweep()).toBe(1);
    expect((await queues.stateOf(jobIdOf(lost))).state).toBe('waiting');
    expect((await queues.stateOf(jobIdOf(finished))).state).toBe('unknown');
    await run(lost, 'lost');
    expect(await sweep()).toBe(0);
  });

  it('搁置的看得见，重试后再走一遍；再点一次：409；别人不能点：403', async () => {
    const id = await put('parked');
    await world.app.get(Relay).drain();
    await world.app.get(JobLedger).parked(id, '对方不认');
    expect((await sysadmin.get('/jobs')).body.parked).toBe(1);
    expect((await sysadmin.get('/jobs/parked')).body.data).toMatchObject([
      { id, topic: 'spec.effect', error: '对方不认', can: { retry: true } },
    ]);
    const retry = async (username: string) =>
      (await (await world.as(username)).post(`/jobs/${id}/retry`)).status;
    expect(await retry('hub')).toBe(403);
    const both = await Promise.all([retry('sysadmin'), retry('sysadmin')]);
    expect(both.sort()).toEqual([204, 409]);
    expect((await sysadmin.get('/jobs')).body.parked).toBe(0);
    expect(await world.app.get(Relay).drain()).toBe(1);
    await run(id, 'parked');
    expect(done).toContain('parked');
    const trail = await (await world.as('auditadmin')).get('/audit-events?action=job.retry');
    expect(trail.body.total).toBe(1);
  });

  it('没有的任务：404', async () => {
    const path = '/jobs/01890000-0000-7000-8000-000000000000/retry';
    expect((await sysadmin.post(path)).status).toBe(404);
  });
});
