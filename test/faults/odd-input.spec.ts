import { followUpBody } from '../world/build-follow-up.js';
import { buildLead, leadBody } from '../world/build-lead.js';
import type { Client } from '../world/client.js';
import { openWorld, type World } from '../world/open-world.js';

// Some thousand requests.
jest.setTimeout(180_000);

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
}
interface Operation {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

/** What a broken program, a clumsy import or a bored person may send in a field. */
const odd: unknown[] = [
  null,
  '',
  0,
  1.5,
  true,
  [],
  [{}],
  'x'.repeat(5_000),
  '甲\u0000乙',
  '\ud800',
  '2026-02-30',
  '00000000-0000-0000-0000-000000000000',
];

let world: World;
let clients: Client[];
let leadId: string;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
let api: any;

beforeAll(async () => {
  world = await openWorld();
  clients = await Promise.all(['hub', 'sysadmin', 'secadmin'].map((name) => world.as(name)));
  leadId = (await buildLead(clients[0] as Client)).id;
  api = (await (clients[0] as Client).get('/openapi.json')).body;
});
afterAll(() => world.close());

const resolve = (schema: Schema | undefined): Schema =>
  schema?.$ref ? api.components.schemas[schema.$ref.split('/').pop() as string] : (schema ?? {});

/** Signing in and out has limits of its own, and one's own session must live on. */
const isLeftAlone = (path: string): boolean => /session|invitation|import/.test(path);

const operations = (): { method: 'POST' | 'PATCH'; url: string; fields: string[] }[] =>
  Object.entries(api.paths as Record<string, Record<string, Operation>>)
    .filter(([path]) => !isLeftAlone(path))
    .flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => ['post', 'patch'].includes(method))
        .map(([method, { requestBody }]) => ({
          method: method.toUpperCase() as 'POST' | 'PATCH',
          url: path
            .replace('/api', '')
            .replace('{id}', leadId)
            .replace(/\{\w+\}/g, leadId),
          fields: Object.keys(
            resolve(requestBody?.content?.['application/json']?.schema).properties ?? {},
          ),
        })),
    );

/** A body that would pass, so that one odd field is judged by itself; a move that no rule allows changes nothing. */
const sound = (url: string, version: number): object => {
  if (url.endsWith('/stage-moves')) return { to: 'contracted', happenedOn: '2026-02-01', version };
  if (url.endsWith('/follow-ups')) return followUpBody();
  if (url === '/leads') return leadBody();
  return url === '/companies' ? { name: '某某试验有限公司' } : {};
};

const bodies = (fields: string[], base: object): unknown[] => [
  ...odd,
  ...fields.flatMap((field) => odd.map((value) => ({ ...base, [field]: value }))),
];

/** A few at a time: the pool has ten connections, and waiting for one is not what is tried here. */
const chunks = <T>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 8) }, (_, i) => items.slice(i * 8, i * 8 + 8));

it('任何一栏填任何怪东西：都有 4xx 的说法，绝不 5xx', async () => {
  const broken: string[] = [];
  let asked = 0;
  for (const { method, url, fields } of operations()) {
    const client = clients[/^\/(users|units)/.test(url) ? 1 : 0] as Client;
    const { version } = (await (clients[0] as Client).get(`/leads/${leadId}`)).body;
    for (const some of chunks(bodies(fields, sound(url, version)))) {
      const answers = await Promise.all(
        some.map(async (body) => {
          const payload = Buffer.from(JSON.stringify(body));
          const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` };
          return { payload, ...(await client.send(method, url, payload, headers)) };
        }),
      );
      asked += answers.length;
      for (const { status, payload } of answers) {
        if (status >= 500)
          broken.push(`${method} ${url} ${payload.toString().slice(0, 80)} → ${status}`);
      }
    }
  }
  expect(asked).toBeGreaterThan(500);
  expect(broken).toEqual([]);
});

it('查询条件填任何怪东西：绝不 5xx', async () => {
  const lists = ['/leads', '/leads/board', '/companies', '/companies/similar', '/units', '/users'];
  const names = ['q', 'name', 'uscc', 'stage', 'unitId', 'page', 'perPage', 'sort', 'minTotalYuan'];
  const broken: string[] = [];
  for (const path of [...lists, `/leads/${leadId}/timeline`, `/leads/${leadId}/follow-ups`]) {
    for (const name of [...names, 'nextContactBefore', 'role', 'kinds', '__proto__', 'q[]']) {
      for (const value of odd) {
        const pair = `${name}=${encodeURIComponent(String(value).replace(/[\ud800-\udfff]/g, '?'))}`;
        const client = clients[path === '/users' ? 1 : 0] as Client;
        const { status } = await client.get(`${path}?${pair}&${pair}`);
        if (status >= 500) broken.push(`${path}?${pair.slice(0, 60)} → ${status}`);
      }
    }
  }
  expect(broken).toEqual([]);
});
