import { sql } from '../../apps/api/src/kernel/database/sql.js';
import type { Answer, Client } from './client.js';
import type { World } from './open-world.js';
import { shiftDay } from './build-day.js';

let built = 0;

/** What the API answers for one trip; specs read whatever they assert. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type BuiltTrip = any;

/** An itinerary of one day that no blocking rule stops. `from` is its day, `userId` who goes. */
export const tripBody = (
  { from, userId, days = 1 }: { from: string; userId: string; days?: number },
  overrides: object = {},
): object => {
  const dates = Array.from({ length: days }, (_, at) => shiftDay(from, at));
  const enterprise = `试访企业${++built}有限公司`;
  return {
    purpose: 'attraction',
    aim: '商谈二期厂房选址与用地需求',
    departsOn: from,
    returnsOn: dates.at(-1),
    regionReason: '对方总部所在地',
    travellers: [{ userId, name: '方', rank: 'staff', duty: '项目洽谈' }],
    stops: [{ place: '浙江省湖州市', arrivesOn: from, leavesOn: dates.at(-1) }],
    appointments: dates.map((on) => ({
      on,
      time: '09:30',
      enterprise,
      project: '年产密封件二期',
      contactName: '俞总',
    })),
    preparation: Object.fromEntries(
      ['policy', 'positioning', 'logistics', 'labour', 'land', 'supporting', 'tax', 'outlook'].map(
        (item) => [item, '已了解对方的要求并备好我方材料'],
      ),
    ),
    ...overrides,
  };
};

/** Drafts a trip and returns it. */
export const buildTrip = async (as: Client, body: object): Promise<BuiltTrip> => {
  const answer = await as.post('/trips', body);
  if (answer.status !== 201)
    throw new Error(`buildTrip: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Files a draft and returns the trip. */
export const fileTrip = async (as: Client, body: object): Promise<BuiltTrip> => {
  const { id } = await buildTrip(as, body);
  return done(as.post(`/trips/${id}/submission`));
};

/** A one-day trip carried so far by its own people and the approver; returns it. */
export const travelTrip = async (
  [own, approver]: [Client, Client],
  body: object,
  until: 'approved' | 'departed' | 'back',
): Promise<BuiltTrip> => {
  const { id, departsOn } = await fileTrip(own, body);
  const approved = await done(approver.post(`/trips/${id}/approval`));
  if (until === 'approved') return approved;
  const left = await done(own.post(`/trips/${id}/departure`, { departedOn: departsOn }));
  return until === 'departed'
    ? left
    : done(own.post(`/trips/${id}/coming-back`, { returnedOn: departsOn }));
};

/** A report of a one-day trip whose single appointment took place. */
export const reportBody = (on: string, nextStepOn: string, meeting: object = {}): object => ({
  summary: '与对方就二期用地和工期交换意见，考察了现有产线',
  nextStep: '寄送地块资料',
  nextStepOwner: '方晓宁',
  nextStepOn,
  meetings: [{ appointmentNo: 1, happenedOn: on, isMet: true, minutes: 90, ...meeting }],
});

/** A verb that must succeed; what it answers. */
export const done = async (answering: Promise<Answer>): Promise<BuiltTrip> => {
  const { status, body } = await answering;
  if (status < 300) return body;
  const stops = body.findings?.filter(({ verdict }: BuiltTrip) => verdict !== 'pass');
  throw new Error(`trip verb: ${status} ${JSON.stringify(stops ?? body)}`);
};

/** Somebody of a unit who is on no trip yet; returns the id. */
export const buildTraveller = async (world: World, unit: string): Promise<string> => {
  const username = `traveller-${++built}`;
  const made = await world.db.one<{ id: string }>(insertPerson, [username, world.unit(unit)]);
  return made!.id;
};

const insertPerson = sql(
  'spec-traveller',
  `insert into app_user (username, display_name, unit_id) values ($1, '同行人', $2) returning id`,
);
