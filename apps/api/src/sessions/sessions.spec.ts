import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let sysadmin: Client;
beforeAll(async () => {
  world = await openWorld();
  sysadmin = await world.as('sysadmin');
});
afterAll(() => world.close());

const signIn = (username: string) => world.stranger().signIn(username, world.password);
const idOf = async (client: Client): Promise<string> =>
  (await client.get('/sessions')).body.data.find(
    ({ isCurrent }: { isCurrent: boolean }) => isCurrent,
  ).id;
const trail = async (action: string) =>
  (await (await world.as('auditadmin')).get(`/audit-events?action=${action}`)).body.data;

describe('我的会话', () => {
  it('只列出自己正登录着的，并标出当前这个', async () => {
    const [one, two] = [await signIn('staff'), await signIn('staff')];
    await signIn('staff2');
    const { status, body } = await one.get('/sessions?sort=createdAt');
    expect([status, body.total]).toEqual([200, 2]);
    expect(body.data.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([
      true,
      false,
    ]);
    expect(Object.keys(body.data[0]).sort()).toEqual([
      'createdAt',
      'expiresAt',
      'id',
      'ip',
      'isCurrent',
      'lastSeenAt',
      'userAgent',
    ]);
    await two.delete('/session');
    expect((await one.get('/sessions')).body.total).toBe(1);
  });

  it('结束自己的另一个会话，立即失效并留痕；再结束一次：404', async () => {
    const [here, there] = [await signIn('leader'), await signIn('leader')];
    const id = await idOf(there);
    expect((await here.delete(`/sessions/${id}`)).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
    expect((await here.delete(`/sessions/${id}`)).status).toBe(404);
    const [event] = await trail('session.revoke');
    expect(event).toMatchObject({
      actor: { name: '江致远' },
      subjectLabel: 'leader',
      after: { sessionId: id },
    });
  });

  it('别人的会话看不到也结束不了：404', async () => {
    const [mine, theirs] = [await signIn('staff'), await signIn('hub')];
    expect((await mine.delete(`/sessions/${await idOf(theirs)}`)).status).toBe(404);
    expect((await theirs.get('/session')).status).toBe(200);
    expect((await mine.delete('/sessions/not-an-id')).status).toBe(404);
  });

  it('未登录：401；不认识的条件：400', async () => {
    expect((await world.stranger().get('/sessions')).status).toBe(401);
    expect((await sysadmin.get('/sessions?userId=x')).status).toBe(400);
  });
});

describe('系统管理员管理他人会话', () => {
  it('可列出、可逐个结束、可全部结束，并留痕', async () => {
    const clients = [await signIn('member'), await signIn('member'), await signIn('member')];
    const path = `/users/${world.user('member')}/sessions`;
    const { body } = await sysadmin.get(path);
    expect([body.total, body.data[0].isCurrent]).toEqual([3, false]);
    expect((await sysadmin.delete(`/sessions/${body.data[0].id}`)).status).toBe(204);
    expect((await sysadmin.get(path)).body.total).toBe(2);
    expect((await sysadmin.delete(path)).status).toBe(204);
    for (const client of clients) expect((await client.get('/session')).status).toBe(401);
    const [event] = await trail('session.revoke-all');
    expect(event).toMatchObject({
      actor: { name: '丁系统' },
      subjectLabel: 'member',
      after: { ended: 2 },
    });
  });

  it('再结束一次：没有可结束的，不重复留痕', async () => {
    const before = (await trail('session.revoke-all')).length;
    expect((await sysadmin.delete(`/users/${world.user('member')}/sessions`)).status).toBe(204);
    expect((await trail('session.revoke-all')).length).toBe(before);
  });

  it('结束自己的全部会话时保留正在用的这个', async () => {
    const other = await signIn('sysadmin');
    expect((await sysadmin.delete(`/users/${world.user('sysadmin')}/sessions`)).status).toBe(204);
    expect((await other.get('/session')).status).toBe(401);
    expect((await sysadmin.get('/session')).status).toBe(200);
  });

  it('其他岗位（含另两类管理员）不可：403；没有的账号：404', async () => {
    const path = `/users/${world.user('staff')}/sessions`;
    for (const username of ['secadmin', 'auditadmin', 'staff', 'hub']) {
      const client = await world.as(username);
      expect((await client.get(path)).status).toBe(403);
      expect((await client.delete(path)).status).toBe(403);
    }
    expect(
      (await sysadmin.get('/users/01890000-0000-7000-8000-000000000000/sessions')).status,
    ).toBe(404);
  });
});
