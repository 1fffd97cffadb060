import type { Client } from './client.js';
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
