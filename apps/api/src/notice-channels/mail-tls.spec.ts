import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Client } from '../../../../test/world/client.js';
import {
  mailCertificate,
  mailKey,
  specAuthority,
} from '../../../../test/world/mail-certificates.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { loadConfig } from '../kernel/config/index.js';
import { sql } from '../kernel/database/sql.js';
import { Outbound } from '../kernel/outgoing/outbound.js';
import { Notices } from '../notices/index.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryPump } from './delivery-pump.js';
import { sendMail } from './senders/mail.js';

const host = 'mail.example.gov.cn';
const authorityFile = join(mkdtempSync(join(tmpdir(), 'luodi-ca-')), 'ca.pem');
writeFileSync(authorityFile, specAuthority);

let letters: string[] = [];
let secured: boolean[] = [];
const serverOf = (options: SMTPServerOptions) =>
  new SMTPServer({
    ...{ key: mailKey, cert: mailCertificate, authMethods: ['LOGIN', 'PLAIN'] },
    onAuth: ({ username, password }, session, done) => {
      secured.push(session.secure);
      if (username === 'luodi@example.gov.cn' && password === '对的密码1!')
        return done(null, { user: username });
      done(Object.assign(new Error('authentication failed'), { responseCode: 535 }));
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        letters.push(text);
        done();
      });
    },
    ...options,
  });
const servers = {
  starttls: serverOf({}),
  implicit: serverOf({ secure: true }),
  plain: serverOf({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true }),
};
type Kind = keyof typeof servers;
const kinds = Object.keys(servers) as Kind[];

/** No name server knows the invented host: it is at home here. */
const atHome = (outbound: Outbound): Outbound => {
  outbound.resolve = (_host, options, done) =>
    (options as { all?: boolean }).all
      ? (done as unknown as (e: null, all: object[]) => void)(null, [
          { address: '127.0.0.1', family: 4 },
        ])
      : done(null, '127.0.0.1', 4);
  return outbound;
};

const address = (kind: Kind, { password = '对的密码1!', name = host } = {}): string => {
  const { port } = servers[kind].server.address() as { port: number };
  const login = `${encodeURIComponent('luodi@example.gov.cn')}:${encodeURIComponent(password)}`;
  return `${kind === 'implicit' ? 'smtps' : 'smtp'}://${login}@${name}:${port}`;
};

let world: World;
let sysadmin: Client;
let channelId: string;

beforeAll(async () => {
  for (const kind of kinds) {
    // A client that refuses the certificate hangs up: that is what is tried here.
    servers[kind].on('error', () => undefined);
    await new Promise<void>((resolve) => servers[kind].listen(0, '127.0.0.1', resolve));
  }
  world = await openWorld({
    env: {
      LUODI_SECRET_KEY: 'spec-only-secret-key-of-32-characters',
      OUTBOUND_ALLOW: '127.0.0.1/32',
      OUTBOUND_CA: authorityFile,
    },
  });
  atHome(world.app.get(Outbound, { strict: false }));
  sysadmin = await world.as('sysadmin');
  const { status, body } = await sysadmin.post('/notice-channels', {
    ...{ kind: 'mail', name: '单位邮箱', noticeKinds: ['alert'], mailDomains: ['example.gov.cn'] },
    ...{ address: address('starttls'), mailFrom: 'luodi@example.gov.cn' },
  });
  expect(status).toBe(201);
  channelId = body.id;
  const staff = await world.as('staff');
  const { version } = (await staff.get('/notices/preferences')).body;
  const wants = {
    email: 'staff@example.gov.cn',
    mailKinds: ['alert'],
    quietFrom: null,
    quietUntil: null,
  };
  expect((await staff.patch('/notices/preferences', version, wants)).status).toBe(200);
});
afterAll(async () => {
  await world.close();
  for (const kind of kinds)
    await new Promise<void>((resolve) => servers[kind].close(() => resolve()));
});
beforeEach(() => {
  letters = [];
  secured = [];
});

/** The administrator writes the channel's address anew. */
const moveTo = async (to: string): Promise<void> => {
  const { version } = (await sysadmin.get('/notice-channels')).body.data.find(
    ({ id }: { id: string }) => id === channelId,
  );
  expect(
    (await sysadmin.patch(`/notice-channels/${channelId}`, version, { address: to })).status,
  ).toBe(200);
  await world.db.query(sql('spec', 'update notice_channel set rests_until = null'));
};
const deliver = async (title: string): Promise<{ status: string; error: string | null }> => {
  const key = `mail-tls:${title}`;
  await world.app.get(Notices, { strict: false }).tell({
    ...{ key, kind: 'alert', title, body: '请办理。', path: '/leads' },
    userIds: [world.user('staff')],
  });
  await world.app.get(Deliveries, { strict: false }).plan([key]);
  await world.app.get(DeliveryPump, { strict: false }).run();
  const text = 'select status, last_error as error from notice_delivery order by id desc limit 1';
  return (await world.db.query<{ status: string; error: string | null }>(sql('spec', text)))[0]!;
};

describe('邮件服务器要加密、要登录', () => {
  it.each<[string, Kind]>([
    ['STARTTLS', 'starttls'],
    ['一开始就加密', 'implicit'],
  ])('%s：密码对的送到，密码只在加密后说', async (title, kind) => {
    await moveTo(address(kind));
    expect(await deliver(title)).toEqual({ status: 'sent', error: null });
    expect([letters.length, secured]).toEqual([1, [true]]);
    expect(letters[0]).toMatch(/From: luodi@example.gov.cn/);
  });

  it.each<[string, Kind]>([
    ['STARTTLS、密码错', 'starttls'],
    ['一开始就加密、密码错', 'implicit'],
  ])('%s：搁置，写明是账号或密码', async (title, kind) => {
    await moveTo(address(kind, { password: '错的密码' }));
    expect(await deliver(title)).toEqual({ status: 'parked', error: '邮件服务器不接受账号或密码' });
    expect(letters).toEqual([]);
  });

  it('服务器不加密：有密码的不发，密码没有说出去', async () => {
    await moveTo(address('plain'));
    const { status, error } = await deliver('明文');
    expect([status, error]).toEqual(['waiting', expect.stringContaining('不支持加密')]);
    expect([letters, secured]).toEqual([[], []]);
  });
});

describe('证书', () => {
  const send = (env: Record<string, string>, to: string) =>
    sendMail(
      atHome(new Outbound(loadConfig({ OUTBOUND_ALLOW: '127.0.0.1/32', ...env }))),
      { address: to, mailFrom: 'luodi@example.gov.cn', mailDomains: [] } as never,
      {
        to: 'staff@example.gov.cn',
        notices: [{ id: 'n', kind: 'alert', title: '试', body: '试', url: null } as never],
      },
    );

  it.each<[string, Kind]>([
    ['STARTTLS', 'starttls'],
    ['一开始就加密', 'implicit'],
  ])('%s：签发机构不认识的不发，也不说密码，告诉管理员设哪一项；设了就发', async (_, kind) => {
    const refused = await send({}, address(kind));
    expect(refused).toMatchObject({
      isSent: false,
      reason: expect.stringContaining('OUTBOUND_CA'),
    });
    expect([letters, secured]).toEqual([[], []]);
    expect(await send({ OUTBOUND_CA: authorityFile }, address(kind))).toEqual({ isSent: true });
  });

  it('证书是别的主机名的：不发，请核对主机名', async () => {
    const to = address('implicit', { name: 'other.example.gov.cn' });
    expect(await send({ OUTBOUND_CA: authorityFile }, to)).toMatchObject({
      isSent: false,
      reason: expect.stringContaining('不是发给这个主机名'),
    });
  });

  it.each([
    ['没有这个文件', () => join(tmpdir(), 'luodi-no-such.pem'), '没有这个文件'],
    ['不是证书', () => written('不是证书'), '不是 PEM 证书'],
    ['不是签发机构的证书', () => written(mailCertificate), '不是签发机构'],
  ])('OUTBOUND_CA %s：启动时就说', (_, path, words) => {
    expect(() => loadConfig({ OUTBOUND_CA: path() })).toThrow(words);
  });
});

const written = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'luodi-ca-')), 'ca.pem');
  writeFileSync(path, text);
  return path;
};
