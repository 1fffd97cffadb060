import { type Assessment, assessProject, blocking, defaultRulePack } from '@luodi/domain';
import { sql } from '../../apps/api/src/kernel/database/sql.js';
import { dayOf } from './build-day.js';
import { buildPreReview, fullInputs } from './build-pre-review.js';
import type { Answer } from './client.js';
import type { World } from './open-world.js';

/** What the API answers for one meeting; specs read whatever they assert. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type BuiltMeeting = any;

/** Every member of the cast; the third is of the unit that recruits the built leads. */
export const everyMember = ['member', 'member2', 'member3', 'member4'];

/** A ballot that judges every item of the default sheet at its best. */
export const ballotBody = (conclusion: string, over: object = {}): object => ({
  conclusion,
  judgements: {
    'industry-fit': 'pillar',
    environment: 'good',
    safety: 'good',
    technology: 'good',
    investor: 'strong',
  },
  comment: conclusion === 'pass' ? null : '能耗数据待核实',
  salt: 'spec-spec-spec-spec',
  ...over,
});

/** A meeting held today with everyone invited, the first in the chair. */
export const planMeeting = async (world: World, over: object = {}): Promise<BuiltMeeting> => {
  const members = everyMember.map((username, at) => ({
    userId: world.user(username),
    seat: at ? 'member' : 'chair',
  }));
  const body = { title: '第 3 次项目预审会', heldOn: dayOf(world), place: '三楼会议室', members };
  return created((await world.as('secretary')).post('/review-meetings', { ...body, ...over }));
};

interface Session {
  /** How many projects are on the agenda. */
  projects?: number;
  present?: readonly string[];
}

/** An open meeting with so many projects on its agenda. */
export const openMeeting = async (
  world: World,
  { projects = 1, present = everyMember }: Session = {},
): Promise<BuiltMeeting> => {
  const secretary = await world.as('secretary');
  const { id } = await planMeeting(world);
  for (let at = 0; at < projects; at++) {
    const { id: preReviewId } = await buildPreReview(world, {}, { status: 'ready' });
    await created(secretary.post(`/review-meetings/${id}/items`, { preReviewId }));
  }
  await markPresent(world, id, present);
  return created(secretary.post(`/review-meetings/${id}/opening`));
};

export const markPresent = async (
  world: World,
  id: string,
  present: readonly string[],
): Promise<BuiltMeeting> => {
  const members = everyMember.map((username) => ({
    userId: world.user(username),
    attendance: present.includes(username) ? 'present' : 'absent',
  }));
  const secretary = await world.as('secretary');
  return created(secretary.post(`/review-meetings/${id}/attendance`, { members }));
};

export interface OpenVote {
  meetingId: string;
  itemId: string;
  preReviewId: string;
  leadId: string;
  /** Path of the item, for its verbs. */
  path: string;
}

/** A project whose vote is open. */
export const openVote = async (world: World, session: Session = {}): Promise<OpenVote> => {
  const meeting = await openMeeting(world, session);
  const [{ id: itemId, preReviewId, lead }] = meeting.items;
  const path = `/review-meetings/${meeting.id}/items/${itemId}`;
  await created((await world.as('secretary')).post(`${path}/voting`));
  return { meetingId: meeting.id, itemId, preReviewId, leadId: lead.id, path };
};

/** Each of these members votes; the third of the cast has recused by rule. */
export const castAll = async (
  world: World,
  { path }: OpenVote,
  votes: Record<string, string> = { member: 'pass', member2: 'pass', member4: 'pass' },
): Promise<void> => {
  for (const [username, conclusion] of Object.entries(votes))
    await created((await world.as(username)).post(`${path}/ballots`, ballotBody(conclusion)));
};

/** A whole assessment of the built figures, as the secretary would settle it. */
export const settleScore = async (world: World, preReviewId: string): Promise<Assessment> => {
  const assessment = assessProject(fullInputs, defaultRulePack);
  const { total, verdict } = assessment.score;
  await world.db.query(insertScore, [
    preReviewId,
    JSON.stringify(fullInputs),
    defaultRulePack.version,
    JSON.stringify(assessment),
    total,
    verdict.id,
    world.user('secretary'),
  ]);
  return assessment;
};

const insertScore = sql(
  'build-settled-score',
  `insert into score (pre_review_id, no, kind, inputs, pack_version, result, total, verdict, recorded_by, recorded_at)
   select $1, 1 + coalesce(max(no), 0), 'settled', $2, $3, $4, $5, $6, $7, now() from score where pre_review_id = $1`,
);

/** Ids of the rules that refused. */
export const blockedBy = ({ body }: Answer): string[] =>
  blocking(body.findings ?? []).map(({ ruleId }) => ruleId);

const created = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  if (status !== 201) throw new Error(`build-meeting: ${status} ${JSON.stringify(body)}`);
  return body;
};
