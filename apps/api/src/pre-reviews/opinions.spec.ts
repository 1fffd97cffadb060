import { addWorkdays } from '@luodi/domain';
import pg from 'pg';
import { buildPreReview, officers } from '../../../../test/world/build-pre-review.js';
import { dayOf } from '../../../../test/world/build-day.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { WorkCalendar } from '../calendar/index.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let ecology: Client;
let secretary: Client;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  [ecology, secretary] = await Promise.all([world.as('officer3'), world.as('secretary')]);
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id } = await buildPreReview(world, {}, { status: 'opinions' }));
});

const path = (verb = ''): string => `/pre-reviews/${id}/opinions/ecology${verb}`;
const opinion = async (department = 'ecology') =>
  (await secretary.get(`/pre-reviews/${id}`)).body.opinions.find(
    (one: { department: string }) => one.department === department,
  );
/** As if it had been sent so many days earlier. */
const sentEarlier = async (days: number): Promise<void> => {
  const owner = await ownerOf();
  await owner.query('alter table pre_review_opinion disable trigger user');
  await owner.query(
    `update pre_review_opinion set sent_on = sent_on - $2::int, due_on = due_on - $2::int where pre_review_id = $1`,
    [id, days],
  );
  await owner.query('alter table pre_review_opinion enable trigger user');
  await owner.end();
};
const ownerOf = async () => {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  return client;
};

describe('部门意见', () => {
  it('同意，一次；再给一次是 409，两人同时给恰成一次', async () => {
    const answers = await Promise.all([
      ecology.post(path(), { opinion: 'agree' }),
      ecology.post(path(), { opinion: 'object', note: '位于水源保护区' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await opinion()).toMatchObject({
      state: 'given',
      givenBy: '温清源',
      can: { opine: false },
    });
  });

  it.each([
    ['不同意不写理由', { opinion: 'object' }, ['note']],
    ['有条件同意，理由、条件都没写', { opinion: 'conditional' }, ['note', 'conditions']],
  ])('%s：一次说全', async (_, body, fields) => {
    const answer = await ecology.post(path(), body);
    expect([
      answer.status,
      answer.body.errors.map(({ field }: { field: string }) => field),
    ]).toEqual([422, fields]);
  });

  it.each(['officer', 'secretary', 'hub', 'member2', 'leader'])(
    '%s 不能代生态环境局给意见',
    async (who) => {
      expect((await (await world.as(who)).post(path(), { opinion: 'agree' })).status).toBe(403);
    },
  );

  it('别的单位的招商人员看不到；没有这个部门是 404', async () => {
    const stranger = await world.as('staff2');
    expect((await stranger.post(path(), { opinion: 'agree' })).status).toBe(404);
    const nowhere = `/pre-reviews/${id}/opinions/finance`;
    expect((await ecology.post(nowhere, { opinion: 'agree' })).status).toBe(404);
  });
});

describe('停表与逾期', () => {
  it('停表期间不算逾期，续办后顺延；给意见自动续办', async () => {
    await sentEarlier(14);
    expect((await opinion()).state).toBe('overdue');
    const reason = '等企业补正环评资料';
    expect((await ecology.post(path('/pause'), { reason })).status).toBe(201);
    expect(await opinion()).toMatchObject({ state: 'paused', pauses: [{ reason, endedOn: null }] });
    expect((await ecology.post(path('/pause'), { reason })).body.code).toBe('opinion.paused');
    expect((await secretary.post(path('/resume'))).status).toBe(201);
    expect((await secretary.post(path('/resume'))).body.code).toBe('opinion.running');
    await ecology.post(path('/pause'), { reason });
    await ecology.post(path(), { opinion: 'agree' });
    const { pauses, state } = await opinion();
    expect([state, pauses.every(({ endedOn }: { endedOn: string }) => endedOn)]).toEqual([
      'late',
      true,
    ]);
  });

  it('到期日按工作日算', async () => {
    const book = await world.app.get(WorkCalendar).book();
    expect((await opinion()).dueOn).toBe(addWorkdays(dayOf(world), 5, book));
  });

  it('停表由本部门、秘书、招商中心办，申报单位不能', async () => {
    const staff = await world.as('staff');
    expect((await staff.post(path('/pause'), { reason: '企业要求延期' })).status).toBe(403);
    const other = await world.as('officer4');
    expect((await other.post(path('/pause'), { reason: '企业要求延期' })).status).toBe(403);
  });

  it('逾期未回复的不再等：可以转待上会，留痕写明是谁', async () => {
    for (const [who, department] of Object.entries(officers)) {
      if (department === 'ecology') continue;
      const as = await world.as(who);
      await as.post(`/pre-reviews/${id}/opinions/${department}`, { opinion: 'agree' });
    }
    expect((await secretary.post(`/pre-reviews/${id}/readiness`)).status).toBe(422);
    await sentEarlier(14);
    expect((await secretary.post(`/pre-reviews/${id}/readiness`)).status).toBe(201);
    const kept = sql(
      'spec-event',
      `select findings from pre_review_event where pre_review_id = $1 and kind = 'readiness'`,
    );
    const { findings } = (await world.db.one<{ findings: object[] }>(kept, [id])) as {
      findings: object[];
    };
    expect(findings).toContainEqual(
      expect.objectContaining({ ruleId: 'pre-review.readiness.unanswered', verdict: 'fail' }),
    );
  });
});
