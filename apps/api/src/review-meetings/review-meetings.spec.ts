import { dayOf } from '../../../../test/world/build-day.js';
import {
  blockedBy,
  castAll,
  everyMember,
  markPresent,
  openMeeting,
  openVote,
  planMeeting,
} from '../../../../test/world/build-meeting.js';
import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let secretary: Client;

beforeAll(async () => {
  world = await openWorld();
  secretary = await world.as('secretary');
});
afterAll(() => world.close());

const statusOf = async (preReviewId: string): Promise<string> => {
  const row = await world.db.one<{ status: string }>(
    sql('spec-pre-review', 'select status from pre_review where id = $1'),
    [preReviewId],
  );
  return row!.status;
};
const ready = () => buildPreReview(world, {}, { status: 'ready' });

describe('谁能看、谁能办', () => {
  it.each([
    ['secretary', 200, true],
    ['hub', 200, true],
    ['member', 200, false],
    ['leader', 200, false],
    ['supervisor', 200, false],
    ['discipline', 200, false],
    ['staff', 403, false],
    ['unit-head', 403, false],
    ['officer', 403, false],
    ['sysadmin', 403, false],
    ['auditadmin', 403, false],
  ])('%s', async (username, status, runs) => {
    const { id } = await planMeeting(world);
    const as = await world.as(username);
    const answer = await as.get(`/review-meetings/${id}`);
    expect([answer.status, (await as.get('/review-meetings')).status]).toEqual([status, status]);
    if (status === 200) expect(answer.body.can.open).toBe(runs);
    const opening = await as.post(`/review-meetings/${id}/opening`);
    expect(opening.status).toBe(runs ? 422 : 403);
  });
});

describe('安排会议', () => {
  it('委员须是在岗评审委员、不重复、主持人只有一位，错处一次说全', async () => {
    const members = [
      { userId: world.user('member'), seat: 'chair' },
      { userId: world.user('member'), seat: 'chair' },
      { userId: world.user('staff'), seat: 'member' },
    ];
    const body = { title: '预审会', heldOn: dayOf(world), members };
    const { status, body: answer } = await secretary.post('/review-meetings', body);
    expect(status).toBe(422);
    expect(answer.errors.map(({ field }: { field: string }) => field)).toEqual([
      'members.1.userId',
      'members.2.userId',
      'members',
    ]);
  });

  it('可邀请的就是有委员岗位的人', async () => {
    const { data } = (await secretary.get('/review-meetings/members')).body;
    expect(data.map(({ id }: { id: string }) => id).sort()).toEqual(
      everyMember.map((username) => world.user(username)).sort(),
    );
    expect((await (await world.as('member')).get('/review-meetings/members')).status).toBe(403);
  });

  it('修改凭版本；换下的委员留在名单上，主持人可以换人', async () => {
    const { id, version } = await planMeeting(world);
    const members = [
      { userId: world.user('member2'), seat: 'chair' },
      { userId: world.user('member3'), seat: 'member' },
      { userId: world.user('member4'), seat: 'member' },
    ];
    const edited = await secretary.patch(`/review-meetings/${id}`, version, {
      title: '第 4 次项目预审会',
      members,
    });
    expect(edited.status).toBe(200);
    const seats = Object.fromEntries(
      edited.body.members.map((m: { userId: string; seat: string; attendance: string }) => [
        m.userId,
        `${m.seat} ${m.attendance}`,
      ]),
    );
    expect(seats[world.user('member')]).toBe('member released');
    expect(seats[world.user('member2')]).toBe('chair invited');
    const stale = await secretary.patch(`/review-meetings/${id}`, version, { title: '旧版本' });
    expect([stale.status, stale.body.conflict.by]).toEqual([412, '章雨晴']);
  });

  it('清单按日期、状态、与我有关筛选，未知条件说得出名字', async () => {
    const { id } = await planMeeting(world, { title: '筛选用的预审会', heldOn: '2999-01-01' });
    const member = await world.as('member');
    const { data } = (await member.get('/review-meetings?status=planned&mine=true&q=筛选用')).body;
    expect(data).toMatchObject([{ id, invitedCount: 4, presentCount: 0, itemCount: 0 }]);
    const odd = await member.get('/review-meetings?colour=red');
    expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'colour']);
  });
});

describe('议程', () => {
  it('待上会的预审列入议程，撤下后回到待上会；同一项目不在两次会上', async () => {
    const [{ id }, other] = [await planMeeting(world), await planMeeting(world)];
    const { id: preReviewId } = await ready();
    const added = await secretary.post(`/review-meetings/${id}/items`, { preReviewId });
    expect([added.status, await statusOf(preReviewId)]).toEqual([201, 'in_meeting']);
    const twice = await secretary.post(`/review-meetings/${other.id}/items`, { preReviewId });
    expect(twice.status).toBe(409);
    const path = `/review-meetings/${id}/items/${added.body.items[0].id}/removal`;
    const removed = await secretary.post(path, { reason: '投资方改期，下次再议' });
    expect([removed.status, await statusOf(preReviewId)]).toEqual([201, 'ready']);
    expect((await secretary.post(path, { reason: '再撤一次' })).status).toBe(409);
    expect(
      (await secretary.post(`/review-meetings/${other.id}/items`, { preReviewId })).status,
    ).toBe(201);
  });

  it('没有走到待上会的不能列入；会议早于提交日期的不能列入', async () => {
    const { id } = await planMeeting(world, { heldOn: '2026-01-10' });
    const early = await buildPreReview(world, {}, { status: 'opinions' });
    const answer = await secretary.post(`/review-meetings/${id}/items`, { preReviewId: early.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'pre-review.status']);
    const { id: preReviewId } = await ready();
    const refused = await secretary.post(`/review-meetings/${id}/items`, { preReviewId });
    expect([refused.status, blockedBy(refused)]).toEqual([422, ['meeting.day.after-submission']]);
    expect(await statusOf(preReviewId)).toBe('ready');
  });

  it('重排要给全部未决定的项目；已决定的不动', async () => {
    const meeting = await openMeeting(world, { projects: 3 });
    const [first, second, third] = meeting.items.map(({ id }: { id: string }) => id);
    const path = `/review-meetings/${meeting.id}/agenda`;
    expect((await secretary.post(path, { itemIds: [third, first] })).status).toBe(422);
    const turned = await secretary.post(path, { itemIds: [third, first, second] });
    expect(turned.body.items.map(({ id }: { id: string }) => id)).toEqual([third, first, second]);
  });
});

describe('开会、闭会、取消', () => {
  it('人不够、主持人不在、议程为空，一次说全；齐了才开', async () => {
    const { id } = await planMeeting(world, { heldOn: '2999-01-01' });
    const refused = await secretary.post(`/review-meetings/${id}/opening`);
    expect([refused.status, blockedBy(refused)]).toEqual([
      422,
      [
        'meeting.day.reached',
        'meeting.quorum.reached',
        'meeting.chair.present',
        'meeting.agenda.filled',
      ],
    ]);
    const open = await openMeeting(world, { present: ['member', 'member2', 'member4'] });
    expect(open).toMatchObject({ status: 'open', can: { open: false, close: true, edit: false } });
    const again = await secretary.post(`/review-meetings/${open.id}/opening`);
    expect([again.status, again.body.code]).toEqual([409, 'meeting.status']);
  });

  it('不在名单上的人不能签到', async () => {
    const { id } = await planMeeting(world);
    const members = [{ userId: world.user('staff'), attendance: 'present' }];
    expect((await secretary.post(`/review-meetings/${id}/attendance`, { members })).status).toBe(
      422,
    );
  });

  it('每个项目有了结果才能闭会；闭会后什么都不能改', async () => {
    const vote = await openVote(world);
    const closing = { minutesNo: '预审纪要〔2026〕3 号（演示）', minutes: '会议听取了汇报。' };
    const path = `/review-meetings/${vote.meetingId}`;
    const early = await secretary.post(`${path}/closing`, closing);
    expect([early.status, blockedBy(early)]).toEqual([422, ['meeting.items.settled']]);
    await castAll(world, vote);
    await secretary.post(`${vote.path}/reveal`);
    const decided = await secretary.post(`${vote.path}/decision`, { result: 'passed' });
    expect(decided.status).toBe(201);
    const closed = await secretary.post(`${path}/closing`, closing);
    expect(closed.body).toMatchObject({ status: 'closed', minutesNo: closing.minutesNo });
    expect((await secretary.post(`${path}/closing`, closing)).status).toBe(409);
    const members = [{ userId: world.user('member'), attendance: 'absent' }];
    expect((await secretary.post(`${path}/attendance`, { members })).status).toBe(409);
    await expect(
      world.db.change(
        sql(
          'spec-seat',
          `update review_meeting_member set attendance = 'absent' where meeting_id = $1`,
        ),
        [vote.meetingId],
      ),
    ).rejects.toMatchObject({ code: 'LD001' });
  });

  it('取消未开的会，项目回到待上会', async () => {
    const { id } = await planMeeting(world);
    const { id: preReviewId } = await ready();
    await secretary.post(`/review-meetings/${id}/items`, { preReviewId });
    const answer = await secretary.post(`/review-meetings/${id}/cancellation`, {
      reason: '主持人临时公务',
    });
    expect(answer.body).toMatchObject({
      status: 'cancelled',
      items: [{ status: 'removed', removalReason: '会议取消：主持人临时公务' }],
    });
    expect(await statusOf(preReviewId)).toBe('ready');
    expect((await secretary.post(`/review-meetings/${id}/opening`)).status).toBe(409);
  });

  it('开会后主持人离场不影响已开的会，开票时再清点人数', async () => {
    const vote = await openVote(world);
    await castAll(world, vote, { member: 'pass' });
    await markPresent(world, vote.meetingId, ['member2', 'member4']);
    const answer = await secretary.post(`${vote.path}/reveal`, {
      missing: [world.user('member2'), world.user('member4')],
    });
    expect([answer.status, blockedBy(answer)]).toEqual([422, ['meeting.quorum.reached']]);
  });
});
