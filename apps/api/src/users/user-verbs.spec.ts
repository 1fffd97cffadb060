import pg from 'pg';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { Clock } from '../kernel/ctx/clock.js';
import { systemCtx } from '../kernel/ctx/system-ctx.js';
import { UserInvitations } from './index.js';

let world: World;
let sysadmin: Client;
let secadmin: Client;
let audit: Client;
beforeAll(async () => {
  world = await openWorld();
  [sysadmin, secadmin, audit] = [
    await world.as('sysadmin'),
    await world.as('secadmin'),
    await world.as('auditadmin'),
  ];
});
afterAll(() => world.close());

const trail = async (subjectId: string, action: string) =>
  (await audit.get(`/audit-events?subjectType=user&subjectId=${subjectId}&action=${action}`)).body
    .data;
const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
const password = 'Autumn-harvest-88';
const accept = (url: string, chosen = password) =>
  world.stranger().post('/invitations/acceptance', { token: tokenOf(url), password: chosen });

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
/** A user who accepted the invitation. */
const addActive = async () => {
  const user = await add();
  expect((await accept(user.invitation.url)).status).toBe(201);
  return (await sysadmin.get(`/users/${user.id}`)).body;
};

describe('授权', () => {
  it('安全管理员授予的角色立即生效，未列出的随即收回', async () => {
    const user = await addActive();
    const client = await world.stranger().signIn(user.username, password);
    expect((await client.get('/session')).body.abilities.leads.create).toBe(false);
    const first = await secadmin.post(`/users/${user.id}/role-grants`, {
      roles: ['unit_head', 'staff'],
    });
    expect([first.status, first.body.roles]).toEqual([200, ['staff', 'unit_head']]);
    expect((await client.get('/session')).body.abilities.leads.create).toBe(true);
    await secadmin.post(`/users/${user.id}/role-grants`, { roles: ['discipline'] });
    expect((await client.get('/session')).body.roles).toEqual(['discipline']);
    const [event] = await trail(user.id, 'user.grant');
    expect(event).toMatchObject({
      before: { roles: ['staff', 'unit_head'] },
      after: { roles: ['discipline'] },
    });
  });

  it('相同的授权再来一次，不升版本、不留痕', async () => {
    const { id } = await add();
    const [first, second] = [
      await secadmin.post(`/users/${id}/role-grants`, { roles: ['staff'] }),
      await secadmin.post(`/users/${id}/role-grants`, { roles: ['staff'] }),
    ];
    expect(second.body.version).toBe(first.body.version);
    expect(await trail(id, 'user.grant')).toHaveLength(1);
  });

  it('不能给自己授权；系统管理员不能授权', async () => {
    const self = await secadmin.post(`/users/${world.user('secadmin')}/role-grants`, {
      roles: ['sysadmin'],
    });
    expect([self.status, self.body.detail]).toEqual([
      403,
      '不能给自己授权，请由另一位安全管理员操作。',
    ]);
    for (const username of ['sysadmin', 'auditadmin', 'hub']) {
      const client = await world.as(username);
      const { status } = await client.post(`/users/${world.user('staff')}/role-grants`, {
        roles: ['hub'],
      });
      expect(status).toBe(403);
    }
  });

  it.each([
    ['两个管理员角色', ['sysadmin', 'auditadmin']],
    ['管理员角色兼业务角色', ['secadmin', 'staff']],
  ])('%s不能由一人兼任：422', async (_name, roles) => {
    const { id } = await add();
    const { status, body } = await secadmin.post(`/users/${id}/role-grants`, { roles });
    expect([status, body.code, body.errors[0].field]).toEqual([422, 'roles.exclusive', 'roles']);
    expect((await sysadmin.get(`/users/${id}`)).body.roles).toEqual([]);
  });

  it('业务角色与管理员角色互换，一次到位', async () => {
    const { id } = await add();
    for (const roles of [['staff', 'hub'], ['auditadmin'], ['sysadmin'], ['staff'], []]) {
      const { status, body } = await secadmin.post(`/users/${id}/role-grants`, { roles });
      expect([status, body.roles]).toEqual([200, [...roles].sort()]);
    }
  });

  it('绕过服务直接写库也拦得住，提交时的拒绝译成 422', async () => {
    const { id } = await add();
    const give = {
      name: 'spec-give',
      text: 'insert into user_role (user_id, role) values ($1, $2)',
    };
    const both = world.db.tx(async () => {
      await world.db.change(give, [id, 'staff']);
      await world.db.change(give, [id, 'sysadmin']);
    });
    await expect(both).rejects.toMatchObject({ code: 'LD002' });
  });

  it('不认识或重复的角色：400', async () => {
    const { id } = await add();
    for (const roles of [['king'], ['staff', 'staff'], 'staff', null]) {
      expect((await secadmin.post(`/users/${id}/role-grants`, { roles })).status).toBe(400);
    }
  });
});

describe('停用与启用', () => {
  it('停用立即结束全部会话、作废未用的邀请，启用后须重新登录', async () => {
    const user = await addActive();
    const { url } = (await sysadmin.post(`/users/${user.id}/invitation`)).body;
    const client = await world.stranger().signIn(user.username, password);
    const off = await sysadmin.post(`/users/${user.id}/disabling`);
    expect([off.status, off.body.status]).toEqual([200, 'disabled']);
    expect((await client.get('/session')).status).toBe(401);
    expect((await accept(url)).status).toBe(404);
    const on = await sysadmin.post(`/users/${user.id}/enabling`);
    expect([on.status, on.body.status]).toEqual([200, 'active']);
    expect((await client.get('/session')).status).toBe(401);
    await world.stranger().signIn(user.username, password);
    expect(await trail(user.id, 'user.disable,user.enable')).toHaveLength(2);
  });

  it('停用两次、启用两次：409', async () => {
    const { id } = await add();
    await sysadmin.post(`/users/${id}/disabling`);
    const twice = await sysadmin.post(`/users/${id}/disabling`);
    expect([twice.status, twice.body.code]).toEqual([409, 'user.disabled']);
    expect((await sysadmin.post(`/users/${id}/enabling`)).body.status).toBe('invited');
    expect((await sysadmin.post(`/users/${id}/enabling`)).status).toBe(409);
  });

  it('不能停用自己', async () => {
    const { status, body } = await sysadmin.post(`/users/${world.user('sysadmin')}/disabling`);
    expect([status, body.detail]).toEqual([
      403,
      '不能停用或启用自己的账号，请由另一位系统管理员操作。',
    ]);
    expect((await sysadmin.get('/session')).status).toBe(200);
  });

  it('一边停用、一边登录，不会留下能用的会话', async () => {
    const user = await addActive();
    for (let round = 0; round < 3; round++) {
      const client = world.stranger();
      const [signedIn] = await Promise.all([
        client.post('/session', { username: user.username, password }),
        sysadmin.post(`/users/${user.id}/disabling`),
      ]);
      await sysadmin.post(`/users/${user.id}/enabling`);
      expect([201, 401]).toContain(signedIn.status);
      expect((await client.get('/session')).status).toBe(401);
    }
  });
});

describe('邀请', () => {
  it('新链接取代旧链接', async () => {
    const user = await add();
    const { status, body } = await sysadmin.post(`/users/${user.id}/invitation`);
    expect(status).toBe(201);
    expect((await accept(user.invitation.url)).body.code).toBe('invitation.unknown');
    expect((await accept(body.url)).status).toBe(201);
  });

  it('在岗管理员的密码不由系统管理员重设，停用的账号须先启用', async () => {
    for (const username of ['secadmin', 'auditadmin', 'sysadmin']) {
      const { status, body } = await sysadmin.post(`/users/${world.user(username)}/invitation`);
      expect([status, body.detail]).toEqual([403, expect.stringContaining('luodi user:invite')]);
    }
    const { id } = await add();
    await sysadmin.post(`/users/${id}/disabling`);
    expect((await sysadmin.post(`/users/${id}/invitation`)).body.code).toBe('user.disabled');
  });
});

describe('第一位管理员', () => {
  const invitations = () => world.app.get(UserInvitations, { strict: false });
  const system = () => systemCtx(world.app.get(Clock));

  it('空库中由命令行邀请：建县、建账号、给角色，凭链接启用后即可登录', async () => {
    const empty = await openWorld();
    const client = new pg.Client({ connectionString: empty.ownerUrl });
    await client.connect();
    await client.query('delete from user_role; delete from app_user; delete from unit');
    await client.end();
    try {
      const first = {
        username: 'chief',
        displayName: '首任',
        role: 'sysadmin',
        countyName: '某县',
      } as const;
      const { url } = await empty.app
        .get(UserInvitations, { strict: false })
        .inviteFirst(systemCtx(empty.app.get(Clock)), first);
      const stranger = empty.stranger();
      const accepted = await stranger.post('/invitations/acceptance', {
        token: tokenOf(url),
        password,
      });
      expect(accepted.body).toEqual({ username: 'chief', displayName: '首任' });
      await stranger.signIn('chief', password);
      const { body } = await stranger.get('/session');
      expect(body).toMatchObject({ roles: ['sysadmin'], county: { name: '某县', isDemo: false } });
    } finally {
      await empty.close();
    }
  });

  it('留痕记为系统所为', async () => {
    const first = { username: 'chief2', displayName: '次任', role: 'secadmin' } as const;
    await invitations().inviteFirst(system(), first);
    const [event] = (await audit.get('/audit-events?action=user.invite')).body.data;
    expect(event).toMatchObject({ actor: { id: null, name: '系统' }, subjectLabel: 'chief2' });
  });

  it('账号已在：只发新链接，不加角色', async () => {
    const first = { username: 'auditadmin', displayName: '简审', role: 'auditadmin' } as const;
    await expect(invitations().inviteFirst(system(), first)).resolves.toHaveProperty('url');
    const more = { username: 'staff', displayName: '方晓宁', role: 'sysadmin' } as const;
    await expect(invitations().inviteFirst(system(), more)).rejects.toMatchObject({
      code: 'user.exists',
    });
  });

  it('用户名不合规：拒绝', async () => {
    const bad = { username: 'A B', displayName: '无', role: 'sysadmin' } as const;
    await expect(invitations().inviteFirst(system(), bad)).rejects.toMatchObject({ status: 400 });
  });
});
