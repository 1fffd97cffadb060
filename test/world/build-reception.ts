import { dayOf } from './build-day.js';
import type { Answer, Client } from './client.js';
import { openRules } from './open-rules.js';
import type { World } from './open-world.js';

const people = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n + 1));

export const guestRows = (count: number, overrides: object = {}): object[] =>
  people(count, (n) => ({
    name: `来客${n}`,
    unit: '试验投资方',
    post: '经理',
    kind: 'enterprise',
    ...overrides,
  }));
export const companionRows = (count: number): object[] =>
  people(count, (n) => ({ name: `陪同${n}`, unit: '第一产业招商组' }));

export const costRow = (overrides: object = {}): object => ({
  kind: 'lodging',
  rank: 'other',
  people: 2,
  units: 1,
  amountYuan: 700,
  ...overrides,
});

/** A sheet that passes every rule: six guests tomorrow, two of us, no meal, lodging at the standard. */
export const receptionBody = (world: World, leadId: string, overrides: object = {}): object => ({
  kind: 'business',
  leadId,
  purpose: '洽谈项目用地和厂房',
  recordNo: '试备〔2026〕1号',
  startsOn: dayOf(world, 1),
  endsOn: dayOf(world, 2),
  place: '市招商中心接待室',
  guests: guestRows(6),
  accompanying: companionRows(2),
  costs: [costRow()],
  ...overrides,
});

/** The same from today until tomorrow, so that it may be held at once. */
export const receptionToday = (world: World, leadId: string, overrides: object = {}): object =>
  receptionBody(world, leadId, {
    startsOn: dayOf(world),
    endsOn: dayOf(world, 1),
    ...overrides,
  });

/** Drafts a reception and returns its id. */
export const buildReception = async (as: Client, body: object): Promise<string> => {
  const answer = await as.post('/receptions', body);
  if (answer.status !== 201)
    throw new Error(`buildReception: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
};

export const receptionVerb = (as: Client, id: string, noun: string, body?: object) =>
  as.post(`/receptions/${id}/${noun}`, body);

/** The rules that did not pass, without their room. */
export const missedRules = ({ body }: Answer): string[] =>
  openRules(body).map((ruleId) => ruleId.replace('reception.', ''));
