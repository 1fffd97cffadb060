import pg from 'pg';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { castUsers } from '../seed/cast.js';

let world: World;
let owner: pg.Pool;
let sysadmin: Client;
let secadmin: Client;
let audit: Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Pool({ connectionString: world.ownerUrl, max: 2 });
  [sysadmin, secadmin, audit] = [
    await world.as('sysadmin'),
    await world.as('secadmin'),
    await world.as('auditadmin'),
  ];
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const reasons = (body: { errors: { field: string; reason: string }[] }) =>
  body.errors.map(({ field, reason }) => `${field}：${reason}`);
const trail = async (subjectId: string, action: string) =>
  (await audit.get(`/audit-events?subjectType=user&subjectId=${subjectId}&action=${action}`)).body
    .data;
const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
let count = 0;
const add = async (unit = '商务局') => {
  const input = {
    username: `new-user-${++count}`,
    displayName: `新人${count}`,
    unitId: world.unit(unit),
  };
  const { status, body } = await sysadmin.post('/users', input);
  expect(status).toBe(201);
  return body;
};
describe('查看账号', () => {
  it('三类管理员可看，可做的事随岗位而异', async () => {
    const can = async (client: Client, username: string) =>
      (await client.get(`/users/${world.user(username)}`)).body.can;
    expect(await can(sysadmin, 'staff')).toEqual({
      edit: true,
      grant: false,
      invite: true,
      disable: true,
    });
    expect(await can(sysadmin, 'sysadmin')).toMatchObject({ edit: true, disable: false });
    expect(await can(sysadmin, 'secadmin')).toMatchObject({ invite: false });
    expect(await can(secadmin, 'staff')).toEqual({
      edit: false,
      grant: true,
      invite: false,
      disable: false,
    });
    expect(await can(secadmin, 'secadmin')).toMatchObject({ grant: false });
    expect(await can(audit, 'staff')).toEqual({
      edit: false,
      grant: false,
      invite: false,
      disable: false,
    });
  });

  it('业务岗位不可看：403；未登录：401', async () => {
    for (const username of ['staff', 'unit-head', 'hub', 'leader', 'discipline']) {
      const client = await world.as(username);
      expect((await client.get('/users')).status).toBe(403);
      expect((await client.get(`/users/${world.user('staff')}`)).status).toBe(403);
    }
    expect((await world.stranger().get('/users')).status).toBe(401);
  });

  it('按姓名或用户名、单位（含下级）、角色、状态筛选', async () => {
    const names = async (query: string) =>
      (await sysadmin.get(`/users?${query}`)).body.data.map(
        ({ username }: { username: string }) => username,
      );
    expect(await names(`q=${encodeURIComponent('晓宁')}`)).toEqual(['staff']);
    expect(await names('q=STAFF')).toEqual(['staff', 'staff2']);
    expect(await names(`unitId=${world.unit('第一产业招商组')}&sort=-username`)).toEqual([
      'unit-head',
      'staff',
      'member3',
    ]);
    expect((await names(`unitId=${world.unit('宁阳市（演示）')}`)).length).toBe(castUsers.length);
    expect(await names('role=sysadmin,secadmin')).toEqual(['secadmin', 'sysadmin']);
    expect(await names('status=disabled')).toEqual([]);
    expect((await sysadmin.get('/users?password=x')).status).toBe(400);
  });

  it('任何回答里都没有密码摘要', async () => {
    const { body } = await sysadmin.get('/users?perPage=100');
    expect(JSON.stringify(body)).not.toMatch(/argon2|passwordHash|token/i);
  });
});

describe('新增账号', () => {
  it('得到待启用账号与一次性链接；链接不入库、不入幂等记录、不入留痕', async () => {
    const input = { username: 'li.ming', displayName: '李明', unitId: world.unit('商务局') };
    const { status, body } = await sysadmin.post('/users', input, {
      'idempotency-key': 'add-li-ming',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      username: 'li.ming',
      status: 'invited',
      roles: [],
      unit: { name: '商务局' },
    });
    expect(body.invitation.url).toMatch(/^http:\/\/127\.0\.0\.1:0\/#\/invitations\/[\w-]{43}$/);
    const hours = (Date.parse(body.invitation.expiresAt) - Date.now()) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    expect((await sysadmin.get(`/users/${body.id}`)).body.invitation).toBeUndefined();
    const { rows } = await owner.query(
      `select row_to_json(idempotency_key)::text as text from idempotency_key
       union all select row_to_json(audit_event)::text from audit_event
       union all select encode(token_hash, 'escape') from invitation`,
    );
    expect(JSON.stringify(rows)).not.toContain(tokenOf(body.invitation.url));
    expect(await trail(body.id, 'user.create,user.invite')).toHaveLength(2);
  });

  it('用户名已用、单位不存在：一次说明两处', async () => {
    const ghost = '01890000-0000-7000-8000-000000000000';
    const { status, body } = await sysadmin.post('/users', {
      username: 'staff',
      displayName: '重',
      unitId: ghost,
    });
    expect([status, reasons(body)]).toEqual([
      422,
      ['username：用户名已被使用', 'unitId：单位不存在或已停用'],
    ]);
  });

  it('两人同时用同一用户名，只成一个', async () => {
    const input = { username: 'same-name', displayName: '同名', unitId: world.unit('商务局') };
    const answers = await Promise.all([
      sysadmin.post('/users', input),
      sysadmin.post('/users', input),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
    expect(answers.filter(({ status }) => status === 409 || status === 422)).toHaveLength(1);
  });

  it('形状不对或夹带角色、状态：400', async () => {
    const input = {
      username: '王小明',
      displayName: '',
      unitId: 'x',
      roles: ['sysadmin'],
      status: 'active',
    };
    const { status, body } = await sysadmin.post('/users', input);
    expect(status).toBe(400);
    const fields = new Set(body.errors.map(({ field }: { field: string }) => field));
    expect([...fields].sort()).toEqual(['displayName', 'roles', 'status', 'unitId', 'username']);
  });

  it('安全管理员、审计管理员与业务岗位不能新增、修改、停用、邀请：403', async () => {
    const id = world.user('staff');
    for (const username of ['secadmin', 'auditadmin', 'staff', 'hub']) {
      const client = await world.as(username);
      const input = { username: 'nope', displayName: '无', unitId: world.unit('商务局') };
      expect((await client.post('/users', input)).status).toBe(403);
      expect((await client.patch(`/users/${id}`, 1, { displayName: '无' })).status).toBe(403);
      for (const noun of ['disabling', 'enabling', 'invitation']) {
        expect((await client.post(`/users/${id}/${noun}`)).status).toBe(403);
      }
    }
  });
});

describe('修改账号', () => {
  it('改姓名与单位：版本加一，留痕前后值；用户名不可改', async () => {
    const { id } = await add();
    const patch = { displayName: '李大明', unitId: world.unit('发改委') };
    const { status, body } = await sysadmin.patch(`/users/${id}`, 1, patch);
    expect([status, body.displayName, body.unit.name, body.version]).toEqual([
      200,
      '李大明',
      '发改委',
      2,
    ]);
    const [event] = await trail(id, 'user.edit');
    expect(event.before.unitId).toBe(world.unit('商务局'));
    expect((await sysadmin.patch(`/users/${id}`, 2, { username: 'other' })).status).toBe(400);
    expect((await sysadmin.patch(`/users/${id}`, 2, { displayName: null })).status).toBe(400);
  });

  it('依据的版本过时：412，说明是谁改了什么（授权也算）', async () => {
    const { id } = await add();
    await secadmin.post(`/users/${id}/role-grants`, { roles: ['staff'] });
    const { status, body } = await sysadmin.patch(`/users/${id}`, 1, { displayName: '改名' });
    expect(status).toBe(412);
    expect(body.conflict).toMatchObject({
      by: '安权',
      changed: [{ field: 'roles', theirs: ['staff'] }],
    });
    expect((await sysadmin.send('PATCH', `/users/${id}`, { displayName: 'x' })).status).toBe(428);
  });

  it('没有的账号：404', async () => {
    const ghost = '01890000-0000-7000-8000-000000000000';
    expect((await sysadmin.patch(`/users/${ghost}`, 1, { displayName: '无' })).status).toBe(404);
    expect((await sysadmin.post(`/users/${ghost}/disabling`)).status).toBe(404);
    expect((await secadmin.post(`/users/${ghost}/role-grants`, { roles: [] })).status).toBe(404);
  });
});
