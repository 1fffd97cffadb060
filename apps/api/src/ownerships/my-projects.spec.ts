import { dayOf } from '../../../../test/world/build-day.js';
import { buildFollowUp } from '../../../../test/world/build-follow-up.js';
import type { BuiltLead } from '../../../../test/world/build-lead.js';
import {
  buildPlan,
  buildSite,
  planNode,
  reportBody,
} from '../../../../test/world/build-progress.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let leader: Client;
let site: BuiltLead;

beforeAll(async () => {
  world = await openWorld();
  leader = await world.as('leader');
  const staff = await world.as('staff');
  site = await buildSite(world, { name: '甲项目' });
  await buildPlan(world, site.id, {
    nodes: [
      planNode(world, { step: '施工许可', dueOn: '2026-03-01' }),
      planNode(world, { step: '主体封顶', dueOn: dayOf(world, 5) }),
      planNode(world, { step: '投产', dueOn: '2027-06-30' }),
    ],
  });
  const problems = '施工图修改未定';
  const report = reportBody({ observedOn: dayOf(world), problems });
  await staff.post(`/leads/${site.id}/progress-reports`, report);
  await buildFollowUp(staff, site.id, { openIssues: '企业等电力容量批复' });
});
afterAll(() => world.close());

const mine = async (): Promise<BuiltLead> => (await leader.get('/ownerships/mine')).body.data[0];

it('领导的项目：逾期节点、下一节点、序时进度、未决事项都在，灯的颜色说得出理由', async () => {
  const project = await mine();
  expect(project).toMatchObject({
    ...{ id: site.id, light: 'red', overdueNodes: 1, lastSiteCheckOn: null },
    nextNode: { step: '主体封顶', dueOn: dayOf(world, 5), light: 'yellow', unit: '南山园区' },
    pace: { light: 'red', donePercent: '0.00' },
    openMatters: ['周报反映：施工图修改未定', '跟进未决：企业等电力容量批复'],
  });
  expect(project).not.toHaveProperty('openNodes');
  const reasons = project.findings
    .filter(({ verdict }: BuiltLead) => verdict === 'fail')
    .map(({ ruleId, because }: BuiltLead) => [ruleId, because]);
  expect(Object.fromEntries(reasons)).toMatchObject({
    'ownership.watch.nodes-in-time': '逾期 1 个，最早的“施工许可”应于 2026-03-01 完成',
    'ownership.watch.node-ahead': `“主体封顶”${dayOf(world, 5)} 到期，还有 5 天`,
    'ownership.watch.pace-kept': expect.stringMatching(/^红灯，应完成 .+%，已完成 0\.00%$/),
    'ownership.watch.matters-settled': expect.stringContaining('施工图修改未定'),
  });
});

it('节点完成后不再算逾期；推迟的按推迟后的日期', async () => {
  const staff = await world.as('staff');
  const { inForce } = (await staff.get(`/leads/${site.id}/plan`)).body;
  const [late, next] = inForce.nodes;
  const slip = { toOn: dayOf(world, 40), reason: '钢构件到货推迟' };
  expect((await staff.post(`/plan-nodes/${next.id}/slips`, slip)).status).toBe(201);
  const done = { doneOn: '2026-03-01' };
  expect((await staff.post(`/plan-nodes/${late.id}/completion`, done)).status).toBe(201);
  expect(await mine()).toMatchObject({
    overdueNodes: 0,
    nextNode: { step: '主体封顶', dueOn: dayOf(world, 40) },
  });
});
