import { dayOf } from '../../../../test/world/build-day.js';
import { buildTrip, fileTrip, tripBody } from '../../../../test/world/build-trip.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;
let staff2: Client;
let next = 20;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
  staff2 = await world.as('staff2');
});
afterAll(() => world.close());

const freeDay = (): string => dayOf(world, (next += 10));
const self = (username: string) => ({
  userId: world.user(username),
  name: '本人',
  rank: 'staff',
  duty: '洽谈',
});
/** As the form picks somebody: found by name, named by id. */
const pick = async (as: Client, q: string) => {
  const { body } = await as.get(`/users/colleagues?q=${encodeURIComponent(q)}`);
  const [{ id, name }] = body.data;
  return { userId: id, name, rank: 'section', duty: '土地政策答疑' };
};
const trip = (username: string, from: string, mate: object) =>
  tripBody({ from, userId: world.user(username) }, { travellers: [self(username), mate] });

describe('同行的同事', () => {
  it('两个单位同一刻为同一位同事报备，恰一次受理，另一次指出是谁、哪一次、哪几天', async () => {
    const day = freeDay();
    const [one, two] = await Promise.all([
      buildTrip(staff, trip('staff', day, await pick(staff, '自然资源局'))),
      buildTrip(staff2, trip('staff2', day, await pick(staff2, '自然资源局'))),
    ]);
    const answers = await Promise.all([
      staff.post(`/trips/${one.id}/submission`),
      staff2.post(`/trips/${two.id}/submission`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const [passed, refused] = answers.toSorted((a, b) => a.status - b.status);
    const clash = refused!.body.findings.find(({ ruleId }: { ruleId: string }) =>
      ruleId.endsWith('one-trip-at-a-time'),
    );
    expect(clash).toMatchObject({ effect: 'block', verdict: 'fail' });
    expect(clash.because).toContain(`${passed!.body.no}，${day} 至 ${day}`);
    expect(clash.because).toContain(one.travellers[1]);
    expect(refused!.body.detail).toContain('不符合报备规定');
  });

  it('边填边判断时就说出撞期', async () => {
    const day = freeDay();
    const mate = await pick(staff, '自然资源局');
    const first = await fileTrip(staff, trip('staff', day, mate));
    const { body } = await staff2.post('/trips/judgement', trip('staff2', day, mate));
    const clash = body.findings.find(({ ruleId }: { ruleId: string }) =>
      ruleId.endsWith('one-trip-at-a-time'),
    );
    expect(clash.because).toContain(first.no);
  });

  it('被列为同行的外单位同事看得到这一次，没列上的看不到', async () => {
    const officer = await world.as('officer');
    const named = await buildTrip(
      staff,
      trip('staff', freeDay(), { ...self('officer'), duty: '土地政策答疑' }),
    );
    const alone = await buildTrip(staff, trip('staff', freeDay(), { ...outside, name: '周总' }));
    expect((await officer.get(`/trips/${named.id}`)).body.no).toBe(named.no);
    expect((await officer.get(`/trips/${alone.id}`)).status).toBe(404);
  });
});

const outside = { userId: null, name: '周总', rank: 'outside', duty: '引荐' };

describe('只写姓名的', () => {
  const marks = async (mate: object): Promise<string[]> =>
    (await fileTrip(staff, trip('staff', freeDay(), mate))).flags;

  it('系统外同行人员写明任务即可；写的是本系统职级，留痕：无法核对是否另有外出', async () => {
    expect(await marks(outside)).toEqual([]);
    expect(await marks({ ...outside, rank: 'section' })).toEqual(['trip.filing.colleagues-picked']);
    expect(await marks({ ...outside, duty: null })).toEqual(['trip.filing.everyone-needed']);
  });
});
