import {
  ballotBody,
  markPresent,
  openVote,
  planMeeting,
  everyMember,
} from '../../../../test/world/build-meeting.js';
import { buildPreReview } from '../../../../test/world/build-pre-review.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('委员投票前看的材料', () => {
  it('能看会议的都能看：数据、说明、评分、部门意见', async () => {
    const { path } = await openVote(world);
    for (const username of ['member', 'secretary', 'leader', 'discipline']) {
      const { status, body } = await (await world.as(username)).get(`${path}/dossier`);
      expect([username, status]).toEqual([username, 200]);
      expect(body).toMatchObject({
        unit: '第一产业招商组',
        inputs: { figures: { landMu: '80.50' } },
        statement: { environmentCategory: 'form' },
      });
    }
    expect((await (await world.as('staff')).get(`${path}/dossier`)).status).toBe(403);
    expect((await (await world.as('officer')).get(`${path}/dossier`)).status).toBe(403);
  });

  it('别的会议的项目，从这次会议取不到', async () => {
    const [one, other] = [await openVote(world), await openVote(world)];
    const path = `/review-meetings/${one.meetingId}/items/${other.itemId}`;
    const member = await world.as('member');
    expect((await member.get(`${path}/dossier`)).status).toBe(404);
    expect((await member.post(`${path}/ballots`, ballotBody('pass'))).status).toBe(404);
  });
});

describe('保密项目上会', () => {
  it('无权看的人只知道有一个保密项目，不能看材料，也不能投票或办理', async () => {
    const hub = await world.as('hub');
    const { id } = await planMeeting(world);
    const name = '不能外传的项目';
    const { id: preReviewId, leadId } = await buildPreReview(world, { name }, { status: 'ready' });
    const { version } = (await hub.get(`/leads/${leadId}`)).body;
    expect((await hub.patch(`/leads/${leadId}`, version, { secrecy: 'confidential' })).status).toBe(
      200,
    );
    const secretary = await world.as('secretary');
    const hidden = await secretary.post(`/review-meetings/${id}/items`, { preReviewId });
    expect(hidden.status).toBe(404);
    const added = await hub.post(`/review-meetings/${id}/items`, { preReviewId });
    const [item] = added.body.items;
    expect(item.lead.name).toBe(name);
    await markPresent(world, id, everyMember);
    await hub.post(`/review-meetings/${id}/opening`);
    const path = `/review-meetings/${id}/items/${item.id}`;
    expect((await hub.post(`${path}/voting`)).status).toBe(201);
    for (const username of ['member', 'secretary', 'supervisor']) {
      const as = await world.as(username);
      const { body } = await as.get(`/review-meetings/${id}`);
      expect(body.items[0]).toMatchObject({
        preReviewId: null,
        lead: { id: null, name: '保密项目' },
        judged: [],
      });
      expect(JSON.stringify(body)).not.toContain(name);
      expect((await as.get(`${path}/dossier`)).status).toBe(404);
    }
    const member = await world.as('member');
    expect((await member.post(`${path}/ballots`, ballotBody('pass'))).status).toBe(404);
    expect((await secretary.post(`${path}/reveal`, {})).status).toBe(404);
    const leader = await world.as('leader');
    expect((await leader.get(`${path}/dossier`)).body.leadName).toBe(name);
  });
});
