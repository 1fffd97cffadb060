import {
  ballotBody,
  blockedBy,
  castAll,
  markPresent,
  openMeeting,
  openVote,
  type OpenVote,
  planMeeting,
} from '../../../../test/world/build-meeting.js';
import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let secretary: Client;
let member: Client;
let member2: Client;

beforeAll(async () => {
  world = await openWorld();
  [secretary, member, member2] = await Promise.all([
    world.as('secretary'),
    world.as('member'),
    world.as('member2'),
  ]);
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

describe('开始投票', () => {
  it('招引单位的委员自动回避；投票前就看得到谁将回避', async () => {
    const meeting = await openMeeting(world);
    const [item] = meeting.items;
    expect(item.recusals).toMatchObject([
      { userId: world.user('member3'), kind: 'own_unit', at: null },
    ]);
    const path = `/review-meetings/${meeting.id}/items/${item.id}`;
    const { status, body } = await secretary.post(`${path}/voting`);
    expect(status).toBe(201);
    expect(body.items[0]).toMatchObject({
      status: 'voting',
      recusals: [{ userId: world.user('member3'), kind: 'own_unit' }],
    });
    expect(body.items[0].turnout).toHaveLength(3);
    expect((await secretary.post(`${path}/voting`)).body.code).toBe('item.voting');
  });

  it('没有宣布开会不能投票；能投的不足三人不能开始', async () => {
    const { id } = await planMeeting(world);
    const { id: preReviewId } = await buildPreReview(world, {}, { status: 'ready' });
    const added = await secretary.post(`/review-meetings/${id}/items`, { preReviewId });
    const early = await secretary.post(
      `/review-meetings/${id}/items/${added.body.items[0].id}/voting`,
    );
    expect([early.status, early.body.code]).toEqual([409, 'meeting.status']);
    const few = await openMeeting(world, { present: ['member', 'member2', 'member3'] });
    const answer = await secretary.post(
      `/review-meetings/${few.id}/items/${few.items[0].id}/voting`,
    );
    expect([answer.status, blockedBy(answer)]).toEqual([422, ['meeting.voters.enough']]);
    // Nothing half done: the recusal went with the refusal.
    const { body } = await secretary.get(`/review-meetings/${few.id}`);
    expect(body.items[0]).toMatchObject({ status: 'waiting', recusals: [{ at: null }] });
  });

  it('只有秘书和招商中心开始投票、开票、作决定', async () => {
    const vote = await openVote(world);
    for (const noun of ['voting', 'reveal', 'decision', 'removal'])
      expect((await member.post(`${vote.path}/${noun}`, {})).status).toBe(403);
  });
});

describe('投票', () => {
  it('开票前谁也看不到别人的票，投票人也看不到自己的，只看得到谁投了', async () => {
    const vote = await openVote(world);
    const secret = '这句话只在开票后出现';
    const answer = await cast(member, vote, 'refuse', { comment: secret });
    expect(answer.status).toBe(201);
    expect(Object.keys(answer.body).sort()).toEqual(['digest', 'itemId']);
    for (const username of ['member', 'member2', 'secretary', 'hub', 'leader', 'discipline']) {
      const as = await world.as(username);
      const meeting = await as.get(`/review-meetings/${vote.meetingId}`);
      const [item] = meeting.body.items;
      expect([item.ballots, item.tally, item.decision]).toEqual([[], null, null]);
      expect(
        item.turnout.find(({ userId }: { userId: string }) => userId === world.user('member')),
      ).toMatchObject({ hasVoted: true });
      const list = await as.get('/review-meetings?perPage=100');
      expect(JSON.stringify([meeting.body, list.body])).not.toContain(secret);
    }
    expect((await itemFor(member, vote)).mine).toEqual({ hasVoted: true, isRecused: false });
    const trail = await (await world.as('discipline')).get('/audit-events?perPage=100');
    expect(JSON.stringify(trail.body)).not.toContain(secret);
    const row = await world.db.one<{ after: object }>(
      sql(
        'spec-trail',
        `select after from audit_event where action = 'review-meeting.ballot' and after ->> 'itemId' = $1`,
      ),
      [vote.itemId],
    );
    expect(row?.after).toMatchObject({ digest: answer.body.digest });
    expect(JSON.stringify(row)).not.toContain('refuse');
  });

  it('评定漏项、多项、没有的档、缺理由，各说清楚', async () => {
    const vote = await openVote(world);
    const judgements = { safety: 'splendid', colour: 'red' };
    const odd = await cast(member, vote, 'pass', { judgements });
    expect(odd.status).toBe(422);
    expect(odd.body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'judgements.colour',
      'judgements.industry-fit',
      'judgements.environment',
      'judgements.safety',
      'judgements.technology',
      'judgements.investor',
    ]);
    const mute = await cast(member, vote, 'refuse', { comment: ' ' });
    expect([mute.status, blockedBy(mute)]).toEqual([422, ['meeting.ballot.reasoned']]);
    const shapeless = await member.post(`${vote.path}/ballots`, { conclusion: 'maybe', x: 1 });
    expect([shapeless.status, shapeless.body.errors.length]).toEqual([400, 3]);
    expect((await itemFor(member, vote)).mine.hasVoted).toBe(false);
  });

  it('一人一票：再投不算，第一张不丢', async () => {
    const vote = await openVote(world);
    expect((await cast(member, vote, 'pass')).status).toBe(201);
    const again = await cast(member, vote, 'refuse');
    expect([again.status, again.body.code]).toEqual([409, 'ballot.cast']);
    await castAll(world, vote, { member2: 'pass', member4: 'pass' });
    const { body } = await reveal(vote);
    expect(body.items[0].tally.counts).toEqual({ pass: 3, conditional: 0, defer: 0, refuse: 0 });
  });

  it('同一人同时投两次，只有一张；两人同时投，都算', async () => {
    const vote = await openVote(world);
    const both = await Promise.all([cast(member, vote), cast(member, vote, 'refuse')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const others = await Promise.all([cast(member2, vote), cast(await world.as('member4'), vote)]);
    expect(others.map(({ status }) => status)).toEqual([201, 201]);
    expect((await reveal(vote)).body.items[0].tally.cast).toBe(3);
  });

  it.each<[string, string, number, string, (vote: OpenVote) => Promise<unknown>]>([
    ['回避的委员', 'member3', 403, '您已回避该项目，不能投票。', async () => undefined],
    [
      '没有签到的委员',
      'member2',
      403,
      '只有已签到的到会委员可以投票，请先请秘书签到。',
      (vote) => markPresent(world, vote.meetingId, ['member', 'member3', 'member4']),
    ],
    ['不是委员的秘书', 'secretary', 403, '您的岗位没有这项权限。', async () => undefined],
    [
      '开票以后才投的',
      'member4',
      409,
      '该项目已经开票或撤下，不能再投。您填的内容没有记录。',
      async (vote) => {
        await castAll(world, vote, { member: 'pass', member2: 'pass' });
        expect((await reveal(vote, [world.user('member4')])).status).toBe(201);
      },
    ],
  ])('%s不能投票', async (_, username, status, detail, before) => {
    const vote = await openVote(world);
    await before(vote);
    const answer = await cast(await world.as(username), vote);
    expect([answer.status, answer.body.detail]).toEqual([status, detail]);
  });

  it('没有被邀请的委员不能投；还没开始的不能投', async () => {
    const meeting = await openMeeting(world);
    const path = `/review-meetings/${meeting.id}/items/${meeting.items[0].id}/ballots`;
    const early = await member.post(path, ballotBody('pass'));
    expect([early.status, early.body.code]).toEqual([409, 'ballot.not-open']);
    await world.db.change(
      sql(
        'spec-release',
        `update review_meeting_member set attendance = 'released' where meeting_id = $1 and user_id = $2`,
      ),
      [meeting.id, world.user('member2')],
    );
    const stranger = await member2.post(path, ballotBody('pass'));
    expect([stranger.status, stranger.body.detail]).toEqual([403, '只有这次会议的委员可以投票。']);
  });
});

describe('回避', () => {
  const recuse = (as: Client, { path }: OpenVote, body: object) =>
    as.post(`${path}/recusals`, body);
  const why = { reason: '曾为投资方提供咨询' };

  it('委员本人提出，随即不在应投之列；再提一次说明已回避', async () => {
    const vote = await openVote(world);
    const answer = await recuse(member2, vote, why);
    expect(answer.status).toBe(201);
    expect(answer.body.items[0].recusals).toContainEqual(
      expect.objectContaining({ userId: world.user('member2'), kind: 'declared' }),
    );
    expect(answer.body.items[0].turnout).toHaveLength(2);
    expect((await recuse(member2, vote, why)).body.code).toBe('recusal.recorded');
    expect((await cast(member2, vote)).status).toBe(403);
    // Two voters are too few.
    await castAll(world, vote, { member: 'pass', member4: 'pass' });
    expect(blockedBy(await reveal(vote))).toEqual(['meeting.voters.enough']);
  });

  it('投过票或开票后不能再回避；主持人的决定由秘书登记', async () => {
    const vote = await openVote(world);
    await castAll(world, vote, { member: 'pass', member2: 'pass' });
    const late = await recuse(member, vote, why);
    expect([late.status, late.body.code]).toEqual([409, 'ballot.recusal-late']);
    const userId = world.user('member4');
    expect((await recuse(member, vote, { ...why, userId })).status).toBe(403);
    const ordered = await recuse(secretary, vote, { ...why, userId });
    expect(ordered.body.items[0].recusals).toContainEqual(
      expect.objectContaining({ userId, kind: 'ordered' }),
    );
    expect((await recuse(await world.as('leader'), vote, why)).status).toBe(403);
    expect((await recuse(secretary, vote, { ...why, userId: world.user('staff') })).status).toBe(
      422,
    );
  });
});
