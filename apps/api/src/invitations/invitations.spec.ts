import pg from 'pg';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let owner: pg.Pool;
let sysadmin: Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Pool({ connectionString: world.ownerUrl, max: 2 });
  sysadmin = await world.as('sysadmin');
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const password = 'Winter-plum-2027';
let count = 0;
const invite = async () => {
  const input = {
    username: `guest-${++count}`,
    displayName: `来宾${count}`,
    unitId: world.unit('商务局'),
  };
  const { body } = await sysadmin.post('/users', input);
  return { ...body, token: body.invitation.url.split('/').at(-1) };
};

let lastAddress = 1;
const accept = async (body: object, headers: Record<string, string> = {}, ip?: string) => {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/invitations/acceptance',
    remoteAddress: ip ?? `127.0.1.${++lastAddress}`,
    headers,
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json() };
};

describe('接受邀请', () => {
  it('设好密码即启用，可以登录；留痕记本人，不含密码', async () => {
    const { id, username, token } = await invite();
    const { status, body } = await accept({ token, password });
    expect([status, body]).toEqual([201, { username, displayName: `来宾${count}` }]);
    await world.stranger().signIn(username, password);
    expect((await sysadmin.get(`/users/${id}`)).body.status).toBe('active');
    const { rows } = await owner.query(
      `select * from audit_event where action = 'invitation.accept'`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ actor_id: id, actor_name: `来宾${count}`, unit_name: '商务局' }),
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/plum|argon2/i);
  });

  it('只能用一次：再用说明已使用，密码不变', async () => {
    const { username, token } = await invite();
    await accept({ token, password });
    const second = await accept({ token, password: 'Another-word-2027' });
    expect([second.status, second.body.code]).toEqual([409, 'invitation.used']);
    await world.stranger().signIn(username, password);
  });

  it('两人同时使用同一链接，只成一个，密码是成功者的', async () => {
    const { username, token } = await invite();
    const choices = ['First-choice-2027', 'Second-choice-2027'];
    const answers = await Promise.all(choices.map((chosen) => accept({ token, password: chosen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const winner = choices[answers.findIndex(({ status }) => status === 201)] ?? '';
    await world.stranger().signIn(username, winner);
  });

  it('过期：说明 72 小时，请索取新链接', async () => {
    const { id, token } = await invite();
    await owner.query(`update invitation set expires_at = now() where user_id = $1`, [id]);
    const { status, body } = await accept({ token, password });
    expect([status, body.code]).toEqual([409, 'invitation.expired']);
    expect(body.detail).toContain('72 小时');
  });

  it('链接不存在：404', async () => {
    const { status, body } = await accept({ token: 'x'.repeat(43), password });
    expect([status, body.code]).toEqual([404, 'invitation.unknown']);
  });

  it('账号已停用：拒绝，停用本身也作废链接', async () => {
    const { id, token } = await invite();
    await owner.query(`update app_user set status = 'disabled' where id = $1`, [id]);
    expect((await accept({ token, password })).body.code).toBe('invitation.disabled');
  });

  it.each([
    [
      '过短且类别不足',
      'abc123',
      ['密码只有 6 个字符，至少应为 12 个', '密码只用了 2 类字符，至少应为 3 类'],
    ],
    ['11 个字符', 'Abcdefghi-1', ['密码只有 11 个字符，至少应为 12 个']],
    ['只有两类字符', 'abcdefghijk1', ['密码只用了 2 类字符，至少应为 3 类']],
    ['包含用户名', 'X-GUEST-N-2027', ['密码包含用户名']],
  ])('密码%s：一次列出全部理由，链接仍可用', async (_name, chosen, expected) => {
    const { username, token } = await invite();
    const attempt = chosen.replace('GUEST-N', username.toUpperCase());
    const { status, body } = await accept({ token, password: attempt });
    expect(status).toBe(422);
    expect(body.errors.map(({ reason }: { reason: string }) => reason)).toEqual(expected);
    expect(JSON.stringify(body)).not.toContain(attempt);
    expect((await accept({ token, password })).status).toBe(201);
  });

  it('恰好 12 个字符、三类字符：可以', async () => {
    const { token } = await invite();
    expect((await accept({ token, password: 'abcdefghij-1' })).status).toBe(201);
  });

  it('在用账号忘记密码：凭新链接重设', async () => {
    const { id, username, token } = await invite();
    await accept({ token, password });
    const { body } = await sysadmin.post(`/users/${id}/invitation`);
    const fresh = { token: body.url.split('/').at(-1), password: 'Renewed-word-2027' };
    expect((await accept(fresh)).status).toBe(201);
    await world.stranger().signIn(username, 'Renewed-word-2027');
  });

  it('内容不对：400；来自其他网站：403；同一地址一分钟超过 20 次：429', async () => {
    expect((await accept({ token: '', extra: 1 })).status).toBe(400);
    expect(
      (await accept({ token: 'x', password }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403);
    const codes: number[] = [];
    for (let i = 0; i < 21; i++)
      codes.push((await accept({ token: `t${i}`, password }, {}, '127.9.9.9')).status);
    expect([codes[19], codes[20]]).toEqual([404, 429]);
  });
});
