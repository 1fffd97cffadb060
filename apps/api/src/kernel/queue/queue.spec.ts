import { buildLead } from '../../../../../test/world/build-lead.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { DoubleFinder } from '../../doubles/index.js';
import { doublesTopic } from '../../leads/index.js';
import { Db } from '../database/db.js';
import { sql } from '../database/sql.js';
import { Housekeeping } from '../health/housekeeping.js';
import { Outbox } from '../outbox/outbox.js';
import { Relay } from '../outbox/relay.js';
import { JobHandlers } from './job-handlers.js';
import { Queues } from './queues.js';

let world: World;
let relay: Relay;
let queues: Queues;

beforeAll(async () => {
  world = await openWorld();
  relay = world.app.get(Relay);
  queues = world.app.get(Queues);
});
afterAll(async () => {
  await relay.stop();
  await queues.close();
  await world.close();
});
afterEach(() => jest.restoreAllMocks());

const rows = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec', text), values);
const waiting = async (topic: string): Promise<number> =>
  (await rows('select id from outbox where topic = $1 and relayed_at is null', [topic])).length;
const put = (topic: string, payload: object): Promise<void> =>
  world.db.tx(() => world.app.get(Outbox).put(topic, payload));

describe('发件箱', () => {
  it('消息与变更同进退：撤销的变更不留消息，也不叫醒转运', async () => {
    const wake = jest.fn();
    world.app.get(Outbox).onPut(wake);
    const failing = world.db.tx(async () => {
      await world.app.get(Outbox).put('spec.rolled-back', {});
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect([await waiting('spec.rolled-back'), wake.mock.calls.length]).toEqual([0, 0]);
    await put('spec.committed', {});
    expect([await waiting('spec.committed'), wake.mock.calls.length]).toEqual([1, 1]);
    await relay.drain();
  });

  it('没有事务就不能写消息', async () => {
    await expect(world.app.get(Outbox).put('spec.bare', {})).rejects.toThrow('db.tx');
    expect(await waiting('spec.bare')).toBe(0);
  });

  it('转运一次：变成任务后标记，再转运不重复；任务编号取自消息', async () => {
    await put('spec.once', { n: 1 });
    const add = jest.spyOn(queues, 'add');
    expect(await relay.drain()).toBe(1);
    expect(await relay.drain()).toBe(0);
    const [[jobs]] = add.mock.calls as unknown as [[{ id: string; topic: string }[]]];
    const [{ id }] = (await rows<{ id: string }>(
      `select id from outbox where topic = 'spec.once'`,
    )) as [{ id: string }];
    expect(jobs).toEqual([{ id: `ob-${id}`, topic: 'spec.once', payload: { n: 1 } }]);
  });

  it('队列不通时消息留着，通了再转', async () => {
    await put('spec.later', {});
    jest.spyOn(queues, 'add').mockRejectedValueOnce(new Error('queue down'));
    await expect(relay.drain()).rejects.toThrow('queue down');
    expect(await waiting('spec.later')).toBe(1);
    expect(await relay.drain()).toBe(1);
  });

  it('两个进程同时转运，一条消息只走一趟', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => put('spec.shared', { n })));
    const relayed = await Promise.all([relay.drain(), relay.drain(), relay.drain()]);
    expect(relayed.reduce((sum, n) => sum + n, 0)).toBe(8);
  });
});

describe('任务', () => {
  it('真的从登记走到结果：登记、转运、任务执行，两个近名项目互为疑似；跑两遍结果一样', async () => {
    const staff = await world.as('staff');
    const one = await buildLead(staff, { company: { name: '江苏昭衡电子科技有限公司' } });
    const other = await buildLead(await world.as('staff2'), {
      name: '别单位的秘密',
      company: { name: '苏州昭衡电子科技股份有限公司' },
    });
    const heard = jest.spyOn(DoubleFinder.prototype, 'find');
    let done: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (done = resolve));
    const run = JobHandlers.prototype.run;
    const finished: string[] = [];
    jest.spyOn(JobHandlers.prototype, 'run').mockImplementation(async function (
      this: JobHandlers,
      job,
    ) {
      if (!job.name.startsWith('spec.')) await run.call(this, job);
      finished.push(job.name);
      if (finished.filter((name) => name === doublesTopic).length === 2) done();
    });
    await queues.work({});
    relay.start();
    await both;
    expect(heard).toHaveBeenCalledTimes(2);
    const pairs = () => rows('select lead_id, other_lead_id, kind from lead_double order by 1, 2');
    const found = await pairs();
    expect(found).toHaveLength(2);
    await world.app.get(DoubleFinder, { strict: false }).find([one.id, other.id]);
    expect(await pairs()).toEqual(found);
    const { doubles } = (await staff.get(`/leads/${one.id}`)).body;
    expect(doubles).toEqual([
      {
        kind: 'name',
        kinds: ['name'],
        companyName: other.company.name,
        heldByUnit: '第二产业招商组',
        leadId: null,
      },
    ]);
    expect((await (await world.as('hub')).get(`/leads/${one.id}`)).body.doubles[0].leadId).toBe(
      other.id,
    );
  });

  it('没有人接的任务不重试；同一主题不能有两个人接', async () => {
    const handlers = world.app.get(JobHandlers);
    await expect(handlers.run({ name: 'spec.nobody', data: {}, id: '1' })).rejects.toThrow(
      'no handler',
    );
    expect(() => handlers.on(doublesTopic, async () => undefined)).toThrow('two handlers');
  });

  it('夜间清理只清用过的：没转运的消息、历史、留痕都在', async () => {
    await put('spec.keep', {});
    const tables = ['audit_event', 'lead_stage_event', 'lead'];
    const counts = () =>
      Promise.all(tables.map(async (table) => (await rows(`select 1 from ${table}`)).length));
    const before = await counts();
    await world.app.get(Housekeeping).run();
    expect(await counts()).toEqual(before);
    expect((await rows(`select id from outbox where topic = 'spec.keep'`)).length).toBe(1);
  });
});

describe('事务', () => {
  it('里面的事务并入外面的：外面撤销，里面也撤销', async () => {
    const note = sql('spec-effect', `insert into job_effect (key) values ('spec')`);
    const outer = world.db.tx(async () => {
      await world.db.tx(() => world.db.change(note));
      throw new Error('outer');
    });
    await expect(outer).rejects.toThrow('outer');
    expect(await rows(`select key from job_effect where key = 'spec'`)).toEqual([]);
  });

  it('死锁重来至多三次；别的错不重来', async () => {
    const attempts = (code: string) => {
      const work = jest.fn().mockRejectedValue(Object.assign(new Error(code), { code }));
      return world.db.tx(work).then(
        () => 0,
        () => work.mock.calls.length,
      );
    };
    expect(await attempts('40P01')).toBe(3);
    expect(await attempts('40001')).toBe(3);
    expect(await attempts('23505')).toBe(1);
  });

  it('事务外不能经仓库写', () => {
    expect(() => world.app.get(Db).repository('lead')).toThrow('db.tx');
  });
});

it('从容关闭：进行中的请求答完，之后连接放开', async () => {
  const other = await openWorld();
  const client = await other.as('staff');
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const query = Db.prototype.query;
  let entered: () => void = () => undefined;
  const isIn = new Promise<void>((resolve) => (entered = resolve));
  jest.spyOn(Db.prototype, 'query').mockImplementation(async function (
    this: Db,
    statement,
    values,
  ) {
    if (`${statement.name} ${statement.text}`.includes('report-stages')) {
      entered();
      await held;
    }
    return query.call(this, statement, values);
  });
  await other.app.listen(0, '127.0.0.1');
  const url = `${(await other.app.getUrl()).replace('[::1]', '127.0.0.1')}/api/reports/stages`;
  const answer = fetch(url, { headers: { cookie: client.cookie } });
  await isIn;
  const closed = other.close();
  release();
  const { status, headers } = await answer;
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
