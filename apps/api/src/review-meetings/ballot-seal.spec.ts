import pg from 'pg';
import {
  ballotBody,
  castAll,
  openMeeting,
  openVote,
  type OpenVote,
} from '../../../../test/world/build-meeting.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let vote: OpenVote;

beforeAll(async () => {
  world = await openWorld();
  vote = await openVote(world);
  await castAll(world, vote, { member: 'refuse', member2: 'pass' });
});
afterAll(() => world.close());

/** As the product itself runs. */
const asProduct = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  world.db.query<T>(sql('spec-seal', text), values);
/** As the owner of the tables, who could switch a guard off. */
const asOwner = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};
const reveal = async (missing: string[]) =>
  (await world.as('secretary')).post(`${vote.path}/reveal`, { missing });
const insert = `insert into review_ballot (item_id, user_id, conclusion, judgements, nonce, digest)
  values ($1, $2, 'pass', '{}', 'n', repeat('0', 64))`;

describe('开票以前，数据库自己封着票', () => {
  it('以程序的身份连库，一张票也读不到，只知道谁投了', async () => {
    const [who] = await asProduct<{ role: string }>('select current_user as role');
    expect(who?.role).toBe('luodi_app');
    expect(await asProduct('select * from review_ballot')).toEqual([]);
    expect(await asProduct('select count(*)::int as n from review_ballot')).toEqual([{ n: 0 }]);
    const turnout = await asProduct<{ user_id: string }>('select * from ballot_turnout($1)', [
      vote.itemId,
    ]);
    expect(turnout.map(({ user_id }) => user_id).sort()).toEqual(
      [world.user('member'), world.user('member2')].sort(),
    );
    expect(Object.keys(turnout[0] as object).sort()).toEqual(['cast_at', 'user_id']);
  });

  it('插票时想把内容带出来也不行', async () => {
    await expect(
      asProduct(`${insert} returning conclusion`, [vote.itemId, world.user('member4')]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('不能提前写上开票时间来开封', async () => {
    await expect(
      asProduct('update review_item set revealed_at = now() where id = $1', [vote.itemId]),
    ).rejects.toMatchObject({ code: 'LD001' });
    await expect(
      asProduct(`update review_item set status = 'revealed', revealed_at = now() where id = $1`, [
        vote.itemId,
      ]),
    ).rejects.toMatchObject({ code: '23514' });
    expect(await asProduct('select * from review_ballot')).toEqual([]);
  });

  it('改票、删票都不准；表的主人来改也被触发器拦下', async () => {
    for (const change of [
      `update review_ballot set conclusion = 'pass'`,
      'delete from review_ballot',
    ]) {
      await expect(asProduct(change)).rejects.toMatchObject({ code: '42501' });
      await expect(asOwner(change)).rejects.toMatchObject({ code: 'LD001' });
    }
  });

  it.each<[string, string, string]>([
    ['回避的', 'member3', 'LD024'],
    ['不是委员的', 'staff', 'LD023'],
    ['投过的', 'member', '23505'],
  ])('绕过程序替%s人插一张票，不收', async (_, username, code) => {
    await expect(asProduct(insert, [vote.itemId, world.user(username)])).rejects.toMatchObject({
      code,
    });
  });

  it('没有开始投票的项目不收票；投过票的不收回避', async () => {
    const meeting = await openMeeting(world);
    await expect(
      asProduct(insert, [meeting.items[0].id, world.user('member')]),
    ).rejects.toMatchObject({ code: 'LD022' });
    await expect(
      asProduct(
        `insert into review_recusal (item_id, user_id, kind, reason, recorded_by, recorded_at)
         values ($1, $2, 'declared', '事后回避', $2, now())`,
        [vote.itemId, world.user('member')],
      ),
    ).rejects.toMatchObject({ code: 'LD021' });
  });
});

describe('开票时核对每张票与投票时的摘要', () => {
  it('有人绕过触发器改了票，不开票；改回去就开', async () => {
    const change = (to: string): Promise<void> =>
      asOwner(
        'alter table review_ballot disable trigger review_ballot_append_only',
        `update review_ballot set conclusion = '${to}' where user_id = '${world.user('member')}'`,
        'alter table review_ballot enable trigger review_ballot_append_only',
      );
    await change('pass');
    const refused = await reveal([world.user('member4')]);
    expect([refused.status, refused.body.code]).toEqual([409, 'ballot.altered']);
    expect(await asProduct('select * from review_ballot')).toEqual([]);
    await change('refuse');
    expect((await reveal([world.user('member4')])).status).toBe(201);
  });

  it('开了这一项，只开这一项', async () => {
    const other = await openVote(world);
    const member = await world.as('member');
    expect((await member.post(`${other.path}/ballots`, ballotBody('pass'))).status).toBe(201);
    const rows = await asProduct<{ item_id: string }>('select item_id from review_ballot');
    expect(rows.map(({ item_id }) => item_id)).toEqual([vote.itemId, vote.itemId]);
  });
});
