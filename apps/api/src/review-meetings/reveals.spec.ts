import {
  ballotBody,
  blockedBy,
  castAll,
  openVote,
  type OpenVote,
} from '../../../../test/world/build-meeting.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let secretary: Client;
let member: Client;

beforeAll(async () => {
  world = await openWorld();
  [secretary, member] = await Promise.all([world.as('secretary'), world.as('member')]);
});
afterAll(() => world.close());

const itemFor = async (as: Client, { meetingId, itemId }: OpenVote) =>
  (await as.get(`/review-meetings/${meetingId}`)).body.items.find(
    ({ id }: { id: string }) => id === itemId,
  );
const cast = (as: Client, { path }: OpenVote, conclusion = 'pass', over: object = {}) =>
  as.post(`${path}/ballots`, ballotBody(conclusion, over));
const reveal = ({ path }: OpenVote, missing: string[] = []) =>
  secretary.post(`${path}/reveal`, { missing });

describe('开票', () => {
  it('还有人没投，说出是谁；点名后可以开，名字留痕', async () => {
    const vote = await openVote(world);
    await castAll(world, vote, { member: 'pass', member2: 'conditional' });
    const early = await reveal(vote);
    expect([early.status, blockedBy(early)]).toEqual([422, ['meeting.ballots.complete']]);
    expect(JSON.stringify(early.body.findings)).toContain('未投票：柏文华');
    const { status, body } = await reveal(vote, [world.user('member4')]);
    expect(status).toBe(201);
    expect(JSON.stringify(body.items[0].findings)).toContain('meeting.ballots.silent');
    expect(body.items[0].tally).toMatchObject({ voters: 3, cast: 2 });
  });

  it('开票后凡能看会议的都看到各人的票、分歧和摘要', async () => {
    const vote = await openVote(world);
    const { body: receipt } = await cast(member, vote, 'defer', { comment: '等环评结论' });
    await castAll(world, vote, { member2: 'pass', member4: 'pass' });
    await reveal(vote);
    for (const username of ['member', 'secretary', 'leader', 'supervisor', 'discipline', 'hub']) {
      const item = await itemFor(await world.as(username), vote);
      expect(item.ballots).toHaveLength(3);
      expect(item.tally).toMatchObject({ voters: 3, cast: 3, expected: 'passed' });
      expect(
        item.ballots.find(({ userId }: { userId: string }) => userId === world.user('member')),
      ).toMatchObject({ conclusion: 'defer', comment: '等环评结论', digest: receipt.digest });
    }
  });

  it('两人同时开票，只有一次', async () => {
    const vote = await openVote(world);
    await castAll(world, vote);
    const hub = await world.as('hub');
    const both = await Promise.all([reveal(vote), hub.post(`${vote.path}/reveal`, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('开票与投票同时到，票要么算数要么说明没有记录', async () => {
    const vote = await openVote(world);
    await castAll(world, vote, { member: 'pass', member2: 'pass' });
    const member4 = await world.as('member4');
    const [opened, late] = await Promise.all([
      reveal(vote, [world.user('member4')]),
      cast(member4, vote),
    ]);
    expect(opened.status).toBe(201);
    const { tally } = await itemFor(secretary, vote);
    expect(tally.cast).toBe(late.status === 201 ? 3 : 2);
  });

  it('投票中撤下的项目，票永不开封', async () => {
    const vote = await openVote(world);
    await castAll(world, vote, { member: 'refuse' });
    const removed = await secretary.post(`${vote.path}/removal`, { reason: '人数不足，下次再议' });
    expect(removed.status).toBe(201);
    const item = await itemFor(secretary, vote);
    expect([item.status, item.ballots]).toEqual(['removed', []]);
  });
});

describe('决定', () => {
  const decide = ({ path }: OpenVote, body: object) => secretary.post(`${path}/decision`, body);
  const revealed = async (votes?: Record<string, string>): Promise<OpenVote> => {
    const vote = await openVote(world);
    await castAll(world, vote, votes);
    expect((await reveal(vote)).status).toBe(201);
    return vote;
  };

  it('没有开票不能决定；决定只有一次；两人同时决定只有一个', async () => {
    const vote = await openVote(world);
    expect((await decide(vote, { result: 'passed' })).status).toBe(409);
    await castAll(world, vote);
    await reveal(vote);
    const hub = await world.as('hub');
    const both = await Promise.all([
      decide(vote, { result: 'passed' }),
      hub.post(`${vote.path}/decision`, { result: 'passed' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await decide(vote, { result: 'refused' });
    expect([again.status, again.body.detail]).toEqual([409, '该项目已有决定，不能再改。']);
  });

  it('有条件通过：条件写明时限和责任单位，预审随之办结', async () => {
    const vote = await revealed({ member: 'conditional', member2: 'conditional', member4: 'pass' });
    const bare = await decide(vote, { result: 'conditional' });
    expect(blockedBy(bare)).toEqual(['pre-review.decision.conditions-stated']);
    const ownerUnitId = world.unit('南山园区');
    const conditions = [{ content: '取得环评批复', dueStage: 'construction_started', ownerUnitId }];
    const { status, body } = await decide(vote, { result: 'conditional', conditions });
    expect(status).toBe(201);
    expect(body.items[0]).toMatchObject({
      status: 'decided',
      decision: {
        result: 'conditional',
        conditions: [{ content: '取得环评批复', ownerUnit: '南山园区' }],
      },
    });
    const row = await world.db.one<{ itemId: string }>(
      sql(
        'spec-decision',
        'select item_id as "itemId" from pre_review_decision where pre_review_id = $1',
      ),
      [vote.preReviewId],
    );
    expect(row?.itemId).toBe(vote.itemId);
    expect(
      body.items[0].ballots
        .filter(({ dissents }: { dissents: boolean }) => dissents)
        .map(({ userId }: { userId: string }) => userId),
    ).toEqual([world.user('member4')]);
  });

  it('票数不够不能通过；与票数不一致要说明，说明了照记留痕', async () => {
    const vote = await revealed({ member: 'defer', member2: 'refuse', member4: 'pass' });
    const passed = await decide(vote, { result: 'passed' });
    expect(blockedBy(passed)).toEqual([
      'meeting.result.carried',
      'meeting.result.deviation-explained',
    ]);
    expect(blockedBy(await decide(vote, { result: 'refused' }))).toEqual([
      'meeting.result.deviation-explained',
    ]);
    const note = '安全风险不可控，主持人归纳后一致同意否决';
    const { body } = await decide(vote, { result: 'refused', note });
    expect(body.items[0].decision).toMatchObject({ result: 'refused', note });
    expect(JSON.stringify(body.items[0].decision.findings)).toContain(
      'meeting.result.follows-ballots',
    );
  });
});
