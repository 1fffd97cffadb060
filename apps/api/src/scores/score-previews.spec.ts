import { assessProject, defaultRulePack } from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';
import { reviewInputs } from '../../../../test/world/build-review-inputs.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let staff: Client;

beforeAll(async () => {
  world = await openWorld();
  staff = await world.as('staff');
});
afterAll(() => world.close());

const written = sql(
  'spec-writes',
  `select (select count(*) from score)::int + (select count(*) from pre_review)::int
     + (select count(*) from outbox)::int as n`,
);

describe('试算', () => {
  it('与正式评分同一算法，一字不差；什么也不保存', async () => {
    const before = await world.db.one(written);
    const { status, body } = await staff.post('/scores/preview', reviewInputs());
    expect(status).toBe(200);
    expect(body).toEqual(assessProject(reviewInputs(), defaultRulePack));
    expect(body.score).toMatchObject({ total: '80.24', verdict: { id: 'recommended' } });
    expect(await world.db.one(written)).toEqual(before);
  });

  it('只给一部分也能算：其余当作未填，不猜', async () => {
    const { status, body } = await staff.post('/scores/preview', { figures: { landMu: '80' } });
    expect(status).toBe(200);
    expect(body.score).toMatchObject({ total: null, verdict: { id: 'undecided' } });
  });

  it('所有错处一次说完，每一处说怎么改', async () => {
    const { status, body } = await staff.post('/scores/preview', {
      ...reviewInputs({ ramp: ['1.2'], judgements: { investor: 'superb' } }),
      figures: { landMu: '-1', annualTaxYuan: 'x', tax: 1 },
      total: 100,
    });
    expect([status, body.code]).toEqual([400, 'request.invalid']);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual([
      'total',
      'figures.tax',
      'figures.landMu',
      'figures.annualTaxYuan',
      'judgements.investor',
      'ramp[0]',
    ]);
    expect(body.errors.every(({ fix }: { fix: string }) => fix)).toBe(true);
  });

  it.each([
    ['staff', 200],
    ['unit-head', 200],
    ['hub', 200],
    ['secretary', 200],
    ['member', 200],
    ['leader', 403],
    ['officer', 403],
    ['supervisor', 403],
    ['sysadmin', 403],
  ])('%s 试算：%s', async (username, status) => {
    const client = await world.as(username);
    expect((await client.post('/scores/preview', reviewInputs())).status).toBe(status);
  });

  it('未登录：401', async () => {
    expect((await world.stranger().post('/scores/preview', {})).status).toBe(401);
  });
});
