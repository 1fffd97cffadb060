import { leadBody } from '../../../../../test/world/build-lead.js';
import type { Client } from '../../../../../test/world/client.js';
import { expectProblem } from '../../../../../test/world/expect-problem.js';
import { openWorld, type World } from '../../../../../test/world/open-world.js';
import { sql } from '../database/sql.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

describe('同一件事只做一次', () => {
  const key = (value: string) => ({ 'idempotency-key': value });
  const named = (name: string) =>
    world.db
      .query<{ n: number }>(sql('spec', 'select count(*)::int as n from lead where name = $1'), [
        name,
      ])
      .then(([row]) => row?.n);

  it('同一个钥匙提交两次：一个项目，两次回答相同，第二次注明是重放', async () => {
    const body = leadBody({ name: '重复提交' });
    const first = await staff.post('/leads', body, key('retry-0001'));
    const second = await staff.post('/leads', body, key('retry-0001'));
    expect([second.status, second.body]).toEqual([201, first.body]);
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual(
      [undefined, 'true'],
    );
    expect(await named('重复提交')).toBe(1);
  });

  it('同一个钥匙换了内容或换了地址：409', async () => {
    await staff.post('/leads', leadBody(), key('retry-0002'));
    expectProblem(
      await staff.post('/leads', leadBody(), key('retry-0002')),
      409,
      'idempotency.key-reused',
    );
    expectProblem(
      await staff.post('/companies', { name: '甲乙' }, key('retry-0002')),
      409,
      'idempotency.key-reused',
    );
  });

  it('同一个钥匙同时来五次：一个项目，五个相同的回答', async () => {
    const body = leadBody({ name: '连点五下' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => staff.post('/leads', body, key('retry-0003'))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await named('连点五下')).toBe(1);
  });

  it('被拒绝的不占钥匙：改对了可以再交', async () => {
    const wrong = await staff.post('/leads', leadBody({ source: 'x' }), key('retry-0004'));
    expect(wrong.status).toBe(422);
    expect((await staff.post('/leads', leadBody(), key('retry-0004'))).status).toBe(201);
  });

  it('各人的钥匙互不相干', async () => {
    const other = await world.as('staff2');
    expect((await staff.post('/leads', leadBody(), key('retry-0005'))).status).toBe(201);
    expect((await other.post('/leads', leadBody(), key('retry-0005'))).status).toBe(201);
  });

  it.each(['short', 'x'.repeat(121), '有汉字的钥匙一二三', "'; drop table lead"])(
    '不成样子的钥匙 %s：400',
    async (value) => {
      expectProblem(await staff.post('/leads', leadBody(), key(encodeURIComponent(value))), 400);
    },
  );
});
