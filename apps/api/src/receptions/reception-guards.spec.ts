import { accompanyingMost } from '@luodi/domain';
import type pg from 'pg';
import { dayOf } from '../../../../test/world/build-day.js';
import { buildLead } from '../../../../test/world/build-lead.js';
import {
  buildReception,
  companionRows,
  guestRows,
  receptionToday,
  receptionVerb as verb,
} from '../../../../test/world/build-reception.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let leadId: string;
let owner: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  leadId = (await buildLead(staff)).id;
  owner = await world.openOwner();
});
afterAll(() => world.close());

const draft = (overrides: object = {}) =>
  buildReception(staff, receptionToday(world, leadId, overrides));

describe('绕过接口，库里也守得住', () => {
  it('陪同上限与规则处处相等', async () => {
    const bounds = { smallParty: 10, smallMost: 3, shareDivisor: 3 };
    const { rows } = await owner.query<{ n: number; most: number }>(
      'select n, reception_accompanying_most(n) as most from generate_series(0, 200) n',
    );
    for (const { n, most } of rows) expect([n, most]).toEqual([n, accompanyingMost(n, bounds)]);
  });

  const attempt = async (text: string, id: string): Promise<string | undefined> =>
    owner.query(text, [id]).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );

  it.each([
    ['超限的改成已报', `update reception set status = 'filed' where id = $1`, 'LD061'],
    ['跳过报批', `update reception set status = 'held' where id = $1`, 'LD001'],
    ['删除', 'delete from reception where id = $1', 'LD001'],
    [
      '自己给自己超限批准',
      `insert into reception_over_limit (reception_id, accompanying, meals, costs_yuan, reason, findings,
         recorded_by, recorded_at)
       select id, 9, 9, '{}', '自己批准', '[]', created_by, now() from reception where id = $1`,
      'LD062',
    ],
  ])('%s', async (_, text, code) => {
    expect(await attempt(text, await draft({ accompanying: companionRows(4) }))).toBe(code);
  });

  it.each([
    ['改已报的事由', `update reception set purpose = '改写的事由' where id = $1`, 'LD001'],
    ['抹去事后报批的标记', 'update reception set is_late = false where id = $1', undefined],
    [
      '增加来客',
      `insert into reception_guest values ($1, 99, '添的', '某', '某', 'enterprise')`,
      'LD001',
    ],
    ['去掉陪同', 'delete from reception_companion where reception_id = $1', 'LD001'],
    ['改经过', `update reception_event set note = '改' where reception_id = $1`, 'LD001'],
    [
      '起草人自己批准',
      `update reception set status = 'approved', approved_at = now(), approved_by = created_by where id = $1`,
      '23514',
    ],
  ])('%s', async (_, text, code) => {
    const id = await draft({ startsOn: dayOf(world, -1), guests: guestRows(6) });
    await verb(staff, id, 'submission');
    expect(await attempt(text, id)).toBe(code);
    expect((await staff.get(`/receptions/${id}`)).body).toMatchObject({
      isLate: true,
      purpose: '洽谈项目用地和厂房',
      status: 'filed',
    });
  });
});
