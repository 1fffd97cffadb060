import pg from 'pg';
import { Client } from '../../../../test/world/client.js';
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
const fail = async (username: string, times: number) => {
  for (let i = 0; i < times; i++) expect((await signIn(username, wrong)).statusCode).toBe(401);
};
const lastEvents = async (action: string, label: string) =>
  (
    await owner.query(
      'select * from audit_event where action = $1 and subject_label = $2 order by id desc',
      [action, label],
    )
  ).rows;

describe('登录', () => {
  it('用户名密码正确：得到会话、岗位、能力与县名，凭据在 HttpOnly Cookie 中', async () => {
    const answer = await signIn('staff', world.password);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      user: { id: world.user('staff'), username: 'staff', displayName: '方晓宁' },
      unit: { id: world.unit('第一产业招商组'), kind: 'industry_group' },
      roles: ['staff'],
      abilities: { leads: { create: true }, users: { list: false } },
      county: { name: '宁阳市（演示）', isDemo: true },
    });
    expect(Date.parse(answer.json().expiresAt)).toBeGreaterThan(Date.now());
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(answer.body).not.toContain(cookie.split(/[=;]/)[1]);
    const [event] = await lastEvents('sign-in', 'staff');
    expect(event).toMatchObject({
      actor_id: world.user('staff'),
      actor_name: '方晓宁',
      ip: expect.any(String),
    });
    expect(event.session_id).not.toBeNull();
  });

  it('库中只有凭据的摘要', async () => {
    const token =
      String((await signIn('staff', world.password)).headers['set-cookie']).split(/[=;]/)[1] ?? '';
    const { rows } = await owner.query('select encode(token_hash, $1) as hash from user_session', [
      'escape',
    ]);
    expect(token.length).toBeGreaterThan(40);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('每次登录都换新凭据，浏览器原有的会话随之结束', async () => {
    const client = await world.stranger().signIn('leader', world.password);
    const before = client.cookie;
    await client.signIn('leader', world.password);
    expect(client.cookie).not.toBe(before);
    const old = new Client(world.app);
    old.cookie = before;
    expect((await old.get('/session')).status).toBe(401);
  });

  it('用户名不分大小写，首尾空格不计', async () => {
    expect((await signIn(' Supervisor ', world.password)).statusCode).toBe(201);
  });

  it('用户不存在、密码错误、账号停用、尚未启用：回答完全相同', async () => {
    await owner.query(`update app_user set status = 'disabled' where username = 'officer'`);
    await owner.query(
      `insert into app_user (username, display_name, unit_id) select 'waiting', '待启用', id from unit limit 1`,
    );
    const answers = await Promise.all([
      signIn('nobody-here', world.password),
      signIn('staff2', wrong),
      signIn('officer', world.password),
      signIn('waiting', world.password),
    ]);
    const seen = answers.map((answer) => ({
      ...answer.json(),
      requestId: '',
      status: answer.statusCode,
    }));
    expect(new Set(seen.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(seen[0]).toMatchObject({
      status: 401,
      code: 'sign-in.failed',
      detail: '用户名或密码不正确。',
    });
    await owner.query(`update app_user set status = 'active' where username = 'officer'`);
    const reasons = await Promise.all(
      ['nobody-here', 'staff2', 'officer', 'waiting'].map((label) =>
        lastEvents('sign-in.failed', label),
      ),
    );
    expect(reasons.map(([event]) => event.after.reason)).toEqual([
      'unknown-user',
      'wrong-password',
      'disabled',
      'invited',
    ]);
    for (const [event] of reasons)
      expect(event).toMatchObject({ actor_id: null, actor_name: '（未登录）' });
  });

  it('把密码误填进用户名栏时，留痕与计数中都不出现原文', async () => {
    await signIn('My-Secret-Passw0rd!', 'x');
    const { rows } = await owner.query(
      `select username as text from sign_in_attempt union all select row_to_json(audit_event)::text from audit_event`,
    );
    expect(JSON.stringify(rows).toLowerCase()).not.toContain('my-secret-passw0rd');
  });

  it('来自其他网站的提交被拒绝', async () => {
    const answer = await signIn('staff', world.password, { origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('内容缺项或多项：400，逐项指出', async () => {
    const { status, body } = await world
      .stranger()
      .post('/session', { username: '', remember: true });
    expect(status).toBe(400);
    const fields = body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(expect.arrayContaining(['username', 'password', 'remember']));
  });

  it('同一地址一分钟内 300 次放行，第 301 次 429', async () => {
    const codes: number[] = [];
    // Without a name nothing is hashed, and the door counts all the same.
    for (let i = 0; i < 301; i++) codes.push((await signIn('', wrong, {}, '127.9.9.9')).statusCode);
    expect(codes.slice(0, 300)).toEqual(Array(300).fill(400));
    expect(codes[300]).toBe(429);
  });
});

describe('连续输错', () => {
  const age = (username: string, minutes: number) =>
    owner.query(
      `update sign_in_attempt set at = at - make_interval(mins => $2) where username = $1`,
      [username, minutes],
    );

  it('15 分钟内输错 5 次即锁定，密码正确也不放行，并说明还要等几分钟', async () => {
    await fail('member', 5);
    const answer = await signIn('member', world.password);
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ code: 'sign-in.locked' });
    expect(answer.json().detail).toMatch(/请 1[45] 分钟后再试/);
  });

  it('锁定期满自动解除，锁定期间的尝试不延长锁定', async () => {
    await age('member', 14);
    const still = await signIn('member', world.password);
    expect([still.statusCode, still.json().detail]).toEqual([
      429,
      expect.stringContaining('请 1 分钟后'),
    ]);
    await age('member', 2);
    expect((await signIn('member', world.password)).statusCode).toBe(201);
  });

  it('成功一次即清零：4 次错、1 次对、4 次错，不锁定', async () => {
    await fail('secretary', 4);
    expect((await signIn('secretary', world.password)).statusCode).toBe(201);
    await fail('secretary', 4);
    expect((await signIn('secretary', world.password)).statusCode).toBe(201);
  });

  it('不存在的用户名同样锁定，看不出差别', async () => {
    await fail('ghost', 5);
    expect((await signIn('ghost', wrong)).json().code).toBe('sign-in.locked');
  });

  it('二十次同时尝试，也只有 5 次被核对', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn('discipline', wrong)),
    );
    const codes = answers.map(({ statusCode }) => statusCode).sort();
    expect(codes).toEqual([...Array(5).fill(401), ...Array(15).fill(429)]);
  });

  it('密码正确的十次同时登录互不锁定', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => signIn('hub', world.password)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(201));
  });
});

describe('演示账号', () => {
  it('从别的机器不能登录', async () => {
    expect((await signIn('staff', world.password, {}, '10.0.0.8')).statusCode).toBe(401);
    const [event] = await lastEvents('sign-in.failed', 'staff');
    expect(event.after).toEqual({ reason: 'demo-elsewhere' });
  });

  it('对外提供服务时不能登录，正式账号不受影响', async () => {
    const open = await openWorld({ env: { HOST: '0.0.0.0' } });
    try {
      const answer = await open
        .stranger()
        .post('/session', { username: 'staff', password: open.password });
      expect([answer.status, answer.body.code]).toEqual([401, 'sign-in.failed']);
      await asOwner(open, `update app_user set is_demo = false where username = 'staff2'`);
      const real = { username: 'staff2', password: open.password };
      expect((await open.stranger().post('/session', real)).status).toBe(201);
    } finally {
      await open.close();
    }
  });
});

const asOwner = async (of: World, statement: string) => {
  const client = new pg.Client({ connectionString: of.ownerUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
};
