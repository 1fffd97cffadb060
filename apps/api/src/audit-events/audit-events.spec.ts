import pg from 'pg';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let audit: Client;
beforeAll(async () => {
  world = await openWorld();
  audit = await world.as('auditadmin');
  const sysadmin = await world.as('sysadmin');
  await sysadmin.patch(`/units/${world.unit('商务局')}`, 1, { sortOrder: 77 });
  await world.stranger().post('/session', { username: 'staff', password: 'wrong' });
});
afterAll(() => world.close());

const list = async (query: string) => (await audit.get(`/audit-events?${query}`)).body;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());

describe('查阅留痕', () => {
  it('审计管理员与纪检可看，其余岗位 403，未登录 401', async () => {
    expect((await (await world.as('discipline')).get('/audit-events')).status).toBe(200);
    for (const username of ['sysadmin', 'secadmin', 'staff', 'hub', 'leader', 'supervisor']) {
      expect((await (await world.as(username)).get('/audit-events')).status).toBe(403);
    }
    expect((await world.stranger().get('/audit-events')).status).toBe(401);
  });

  it('每行说明谁、何时、哪个单位、从哪里、改了什么，新的在前', async () => {
    const { data } = await list('action=unit.edit');
    expect(data).toEqual([
      {
        id: expect.stringMatching(/^\d+$/),
        at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
        actor: { id: world.user('sysadmin'), name: '丁系统' },
        unitName: '市政府办',
        action: 'unit.edit',
        subjectType: 'unit',
        subjectId: world.unit('商务局'),
        subjectLabel: '商务局',
        before: expect.objectContaining({ sortOrder: expect.any(Number) }),
        after: { sortOrder: 77, version: 2 },
        ip: '127.0.0.1',
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    const ids = (await list('perPage=100')).data.map(({ id }: { id: string }) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    const oldest = (await list('perPage=100&sort=at')).data.map(({ id }: { id: string }) =>
      Number(id),
    );
    expect(oldest.slice(0, 3)).toEqual([...ids].reverse().slice(0, 3));
  });

  it('按人、动作、对象、日期（上海时区，含首尾两日）筛选', async () => {
    const actions = async (query: string) =>
      (await list(query)).data.map(({ action }: { action: string }) => action);
    expect(await actions(`actorId=${world.user('sysadmin')}`)).toEqual(
      expect.arrayContaining(['unit.edit', 'sign-in']),
    );
    expect(new Set(await actions('action=unit.edit,sign-in.failed'))).toEqual(
      new Set(['unit.edit', 'sign-in.failed']),
    );
    expect(await actions(`subjectType=unit&subjectId=${world.unit('商务局')}`)).toEqual([
      'unit.edit',
    ]);
    expect((await list(`from=${today}&to=${today}`)).total).toBeGreaterThan(3);
    expect((await list('to=2020-01-01')).total).toBe(0);
    expect((await list('from=2099-01-01')).total).toBe(0);
  });

  it('日期按上海的一天计：上海零点前一刻与零点整分属两日', async () => {
    const client = new pg.Client({ connectionString: world.ownerUrl });
    await client.connect();
    await client.query(`alter table audit_event disable trigger audit_event_stamp`);
    await client.query(`insert into audit_event (at, actor_name, action, subject_type, subject_id) values
      ('2026-03-04T15:59:59Z', '系统', 'spec', 'spec', '3月4日'), ('2026-03-04T16:00:00Z', '系统', 'spec', 'spec', '3月5日')`);
    await client.query(`alter table audit_event enable trigger audit_event_stamp`);
    await client.end();
    const day = async (date: string) =>
      (await list(`from=${date}&to=${date}`)).data.map(
        ({ subjectId }: { subjectId: string }) => subjectId,
      );
    expect(await day('2026-03-04')).toEqual(['3月4日']);
    expect(await day('2026-03-05')).toEqual(['3月5日']);
  });

  it('分页不重不漏', async () => {
    const { total } = await list('perPage=1');
    const ids: string[] = [];
    for (let page = 1; page <= Math.ceil(total / 2); page++) {
      ids.push(
        ...(await list(`perPage=2&page=${page}&action=sign-in`)).data.map(
          ({ id }: { id: string }) => id,
        ),
      );
    }
    const all = (await list('perPage=100&action=sign-in')).data.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(all);
  });

  it('不认识的条件、日期、排序：400，逐一点名', async () => {
    const { status, body } = await audit.get('/audit-events?phone=138&from=yesterday&sort=ip');
    expect(status).toBe(400);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'phone',
      'from',
      'sort',
    ]);
  });
});

describe('留痕只增不改', () => {
  const refuse = (text: string) => expect(world.db.change({ name: text, text })).rejects.toThrow();

  it('运行账号不能改、删、清空留痕，接口也没有这样的动作', async () => {
    await refuse(`update audit_event set actor_name = '某人'`);
    await refuse('delete from audit_event');
    await refuse('truncate audit_event');
    expect((await audit.delete('/audit-events/1')).status).toBe(404);
    expect((await audit.post('/audit-events', { action: 'x' })).status).toBe(404);
  });

  it('时刻由数据库定，写入者说了不算', async () => {
    const text = `insert into audit_event (at, actor_name, action, subject_type, subject_id)
      values ('2001-01-01', '系统', 'spec.time', 'spec', '1')`;
    await world.db.change({ name: 'spec-time', text });
    const { data } = await list('action=spec.time');
    expect(Date.now() - Date.parse(data[0].at)).toBeLessThan(60_000);
  });
});
