import pg from 'pg';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { signingIn } from '../../../../test/world/signing-in.js';

let world: World;
let owner: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Pool({ connectionString: world.ownerUrl, max: 2 });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const signIn = signingIn(() => world);

const wrong = 'Wrong-password-1';
const lastEvents = async (action: string, label: string) =>
  (
    await owner.query(
      'select * from audit_event where action = $1 and subject_label = $2 order by id desc',
      [action, label],
    )
  ).rows;

describe('会话', () => {
  it('未登录：401', async () => {
    const { status, body } = await world.stranger().get('/session');
    expect([status, body.code]).toEqual([401, 'session.required']);
  });

  it('能力只来自当前岗位', async () => {
    const { body } = await (await world.as('auditadmin')).get('/session');
    expect(body.abilities['audit-events'].list).toBe(true);
    expect(body.abilities.leads.list).toBe(false);
    expect(body.abilities.users).toMatchObject({ list: true, create: false, grant: false });
  });

  it('退出后原凭据作废，再退出为 401，并留痕', async () => {
    const client = await world.stranger().signIn('leader', world.password);
    const kept = client.cookie;
    expect((await client.delete('/session')).status).toBe(204);
    client.cookie = kept;
    expect((await client.get('/session')).status).toBe(401);
    expect((await client.delete('/session')).status).toBe(401);
    expect(await lastEvents('sign-out', 'leader')).toHaveLength(1);
  });

  it('空闲过久或到期：401', async () => {
    for (const change of [`last_seen_at = now() - interval '31 minutes'`, `expires_at = now()`]) {
      const client = await world.stranger().signIn('leader', world.password);
      await owner.query(`update user_session set ${change} where user_id = $1`, [
        world.user('leader'),
      ]);
      expect((await client.get('/session')).status).toBe(401);
    }
  });
});

describe('修改密码', () => {
  const next = 'Spring-breeze-2027';

  it('新密码不合规：一次列出全部理由，不回显密码', async () => {
    const client = await world.as('unit-head');
    const { status, body } = await client.post('/session/password-change', {
      current: wrong,
      next: 'unit-head',
    });
    expect([status, body.code]).toEqual([422, 'form.invalid']);
    expect(
      body.errors.map(({ field, reason }: Record<string, string>) => `${field}：${reason}`),
    ).toEqual([
      'current：当前密码不正确',
      'next：密码只有 9 个字符，至少应为 12 个',
      'next：密码只用了 2 类字符，至少应为 3 类',
      'next：密码包含用户名',
    ]);
    expect(JSON.stringify(body)).not.toContain(wrong);
  });

  it('与当前密码相同：拒绝', async () => {
    const client = await world.as('unit-head');
    const same = { current: world.password, next: world.password };
    const { status, body } = await client.post('/session/password-change', same);
    expect([status, body.errors[0].reason]).toEqual([422, '新密码与当前密码相同']);
  });

  it('成功：本会话继续，其他会话立即结束，旧密码作废，库中不留请求痕迹', async () => {
    const client = await world.as('unit-head');
    const other = await world.stranger().signIn('unit-head', world.password);
    const key = { 'idempotency-key': 'change-password-1' };
    const body = { current: world.password, next };
    expect((await client.post('/session/password-change', body, key)).status).toBe(204);
    expect((await client.get('/session')).status).toBe(200);
    expect((await other.get('/session')).status).toBe(401);
    expect((await signIn('unit-head', world.password)).statusCode).toBe(401);
    expect((await signIn('unit-head', next)).statusCode).toBe(201);
    expect((await owner.query('select from idempotency_key')).rowCount).toBe(0);
    expect(await lastEvents('password.change', 'unit-head')).toHaveLength(1);
  });

  it('同一请求再来一次：当前密码已不正确', async () => {
    const client = await world.as('unit-head');
    const { status, body } = await client.post('/session/password-change', {
      current: world.password,
      next,
    });
    expect([status, body.errors[0].field]).toEqual([422, 'current']);
  });

  it('反复猜当前密码与登录一样被锁定', async () => {
    const client = await world.stranger().signIn('staff2', world.password);
    const guess = () => client.post('/session/password-change', { current: wrong, next });
    for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(422);
    expect((await guess()).body.code).toBe('sign-in.locked');
  });

  it('未登录：401', async () => {
    const { status } = await world
      .stranger()
      .post('/session/password-change', { current: 'x', next: 'y' });
    expect(status).toBe(401);
  });
});
