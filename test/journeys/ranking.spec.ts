import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { buildAssessment, buildTargets, schemeContent } from '../world/build-assessment.js';
import { buildLeadInStage } from '../world/build-stage.js';
import { openConsole, type OpenConsole } from './open-console.js';

let console_: OpenConsole;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

it('招商中心下达任务，市领导批准；方案边写边报毛病；排名的数打开是那些项目；申诉只冻结一格', async () => {
  const { world, address } = console_;
  const hub = await console_.signIn('hub');
  await hub.goto(`${address}/#/targets/create`);
  await hub.getByLabel('依据文件').fill('演示招商〔2026〕1号');
  const unit = hub.locator('[data-unit="第一产业招商组"]');
  await unit.getByLabel('第一产业招商组 全年').fill('2');
  await unit.getByText('各月之和还差').waitFor();
  await unit.getByRole('button', { name: '平均分月' }).click();
  await unit.getByText('各月之和等于全年').waitFor();
  expect(await graveFaults(hub)).toEqual([]);
  await hub.getByRole('button', { name: '送批' }).click();
  await hub.getByText('待批准').waitFor();
  expect(await hub.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

  const leader = await console_.signIn('leader', { width: 390, height: 844 });
  await leader.goto(`${address}/#/targets`);
  await leader.getByText('2026 年新签约项目任务').click();
  await leader.getByRole('button', { name: '批准', exact: true }).click();
  await leader.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await leader.getByText('已批准', { exact: true }).waitFor();
  expect(await leader.evaluate('document.documentElement.scrollWidth')).toBe(390);

  await buildTargets(world, { indicator: 'start-count' });
  await buildAssessment(world, { name: '年度考核', content: schemeContent() });
  const staff = await world.as('staff');
  const lead = await buildLeadInStage(world, { as: staff, stage: 'contracted' });
  const supervisor = await world.as('supervisor');
  const { data } = (await supervisor.get(`/leads/${lead.id}/facts`)).body;
  const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
  await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });

  const head = await console_.signIn('unit-head');
  await head.goto(`${address}/#/assessments`);
  const row = head.locator('tr[data-unit="第一产业招商组"]').first();
  const cell = row.locator('[data-item="signed"]');
  await cell.getByText('30', { exact: true }).waitFor();
  await head.getByText('不参加排名（1 个单位）').waitFor();
  expect(await graveFaults(head)).toEqual([]);
  await cell.getByRole('link').click();
  await head.getByRole('link', { name: lead.name }).waitFor();
  expect(await head.getByTestId('cell-figure').innerText()).toContain('1 个');
  expect(await head.locator('[data-row]').count()).toBe(1);
  await head.getByRole('button', { name: '返回' }).click();
  await row.getByRole('button', { name: '对“新开工项目”的得分申诉' }).click();
  const sheet = head.getByRole('dialog');
  await sheet.getByLabel('申诉理由').fill('一个开工项目漏计');
  await sheet.getByLabel('证据').fill('施工许可演示第1号');
  await sheet.getByRole('button', { name: '提出申诉' }).click();
  await row.locator('[data-item="started"]').getByText('申诉中，保持原数').waitFor();

  await hub.goto(`${address}/#/assessments`);
  await hub.getByRole('button', { name: '办理', exact: true }).click();
  const decide = hub.getByRole('dialog');
  await decide.getByLabel('不成立').check();
  await decide.getByLabel('办理意见').fill('该项目尚未取得施工许可');
  await decide.getByRole('button', { name: '办理' }).click();
  await hub.getByText('该项目尚未取得施工许可').waitFor();
  await hub.getByText('申诉中，保持原数').waitFor({ state: 'hidden' });
  expect(console_.complaints).toEqual([]);
});

it('方案里写外出天数不行；权重不足 100 当场报', async () => {
  const { world, address } = console_;
  const hub = await world.as('hub');
  const draft = (
    await hub.post('/assessments', { name: '新方案', from: '2026-01-01', to: '2026-12-31' })
  ).body;
  await hub.patch(`/assessments/${draft.id}`, 1, { content: schemeContent(), reason: '试写' });
  const page = await console_.signIn('hub');
  await page.goto(`${address}/#/assessments/${draft.id}`);
  await page.getByTestId('weight-sum').getByText('权重之和 100').waitFor();
  const weight = page.getByLabel('权重').first();
  await weight.fill('59');
  await page.getByText('权重之和为 99，满分为 100').waitFor();
  await weight.fill('60');
  await page.getByText('各项都填全了。').waitFor();
  await page.getByLabel('指标', { exact: false }).first().waitFor();
  expect(await page.getByText('外出天数', { exact: true }).count()).toBe(0);
  expect(await graveFaults(page)).toEqual([]);
  expect(console_.complaints).toEqual([]);
});

const graveFaults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'critical' || impact === 'serious')
    .map(({ id, nodes }) => [id, nodes[0]?.html]);
};
