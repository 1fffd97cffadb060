import type { PackContent } from '@luodi/domain';
import { buildLead } from '../../../../test/world/build-lead.js';
import { buildDraftPack } from '../../../../test/world/build-pack.js';
import { reviewInputs } from '../../../../test/world/build-review-inputs.js';
import { buildScore } from '../../../../test/world/build-score.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';
import { sql } from '../kernel/database/sql.js';

let world: World;
let hub: Client;

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  const staff = await world.as('staff');
  for (const [name, inputs] of [
    ['刚过推荐线（演示）', reviewInputs()],
    ['远不到推荐线（演示）', reviewInputs({ judgements: {} })],
  ] as const)
    await buildScore(world, (await buildLead(staff, { name })).id, { inputs });
});
afterAll(() => world.close());

const recommendedFrom =
  (atLeast: string) =>
  (content: PackContent): PackContent => {
    const { sheet } = content.scoring;
    const [top, ...rest] = sheet.passLines;
    const passLines = [{ ...top!, atLeast }, ...rest];
    return { ...content, scoring: { ...content.scoring, sheet: { ...sheet, passLines } } };
  };
const simulate = async (as: Client, atLeast: string) => {
  const { id } = await buildDraftPack(hub, recommendedFrom(atLeast));
  return as.post(`/rule-packs/${id}/simulation`, {});
};

describe('试算：近 12 个月评过分的项目', () => {
  it('推荐线 80 提到 81：80.24 分的由推荐变为有条件，其余不变；什么也不写', async () => {
    const { status, body } = await simulate(hub, '81');
    expect([status, body.counts, body.isWhole]).toEqual([
      201,
      { verdict: 1, points: 0, none: 1 },
      true,
    ]);
    expect(body.rows[0]).toMatchObject({
      project: { name: '刚过推荐线（演示）' },
      packVersion: '2026.1',
      before: { total: '80.24', verdict: '推荐' },
      after: { total: '80.24', verdict: '有条件' },
      change: 'verdict',
    });
    const [row] = await world.db.query<{ n: number }>(
      sql('spec-scores', 'select count(*)::int as n from score'),
    );
    expect(row?.n).toBe(2);
  });

  it('推荐线仍为 80.24 的不变，差 0.01 就变', async () => {
    expect((await simulate(hub, '80.24')).body.counts.verdict).toBe(0);
    expect((await simulate(hub, '80.25')).body.counts.verdict).toBe(1);
  });

  it('只算看得到的项目；不看规则包的不能试算；没有的版本 404', async () => {
    const other = await world.as('officer');
    expect((await simulate(other, '81')).body.rows).toEqual([]);
    expect((await simulate(await world.as('staff'), '81')).status).toBe(403);
    const none = '/rule-packs/00000000-0000-7000-8000-000000000000/simulation';
    expect((await hub.post(none, {})).status).toBe(404);
  });
});
