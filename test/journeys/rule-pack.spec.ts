import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { openConsole, type OpenConsole } from './open-console.js';

let console_: OpenConsole;
beforeAll(async () => {
  console_ = await openConsole();
});
afterAll(() => console_.close());

it('招商中心改评分表和投资档次，毛病边填边报；市领导在手机上看差别、批准，当日起用', async () => {
  const hub = await console_.signIn('hub');
  await hub.goto(`${console_.address}/#/rule-packs`);
  await hub.getByRole('button', { name: '起草新版本' }).click();
  await hub.getByRole('heading', { name: /修改规则包/ }).waitFor();
  await hub.getByRole('button', { name: '评分表', exact: true }).click();
  const weight = hub.getByLabel('权重').first();
  await weight.fill('21');
  await hub.getByTestId('pack-faults').getByText('权重合计 101，应为 100').waitFor();
  await weight.fill('20');
  await hub.getByText('参数没有毛病。').waitFor();
  await hub.getByRole('button', { name: '评分表', exact: true }).click();
  await hub.getByRole('button', { name: '第二人批准' }).click();
  await hub.getByLabel('第一档').fill('50000');
  await hub.getByTestId('pack-changes').getByText('5 亿元').waitFor();
  expect(await graveFaults(hub)).toEqual([]);
  await hub.getByLabel('修订事由').fill('按修订办法调整投资档次（演示）');
  await hub.getByRole('button', { name: '保存' }).click();
  await hub.getByRole('button', { name: '送批' }).click();
  await hub.getByRole('button', { name: '确定' }).click();
  await hub.getByText('待批准').waitFor();
  expect(await hub.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);

  const leader = await console_.signIn('leader', { width: 390, height: 844 });
  await leader.getByRole('link', { name: /规则包.*等您批准/ }).click();
  await leader.getByTestId('pack-changes').getByText('5 亿元').waitFor();
  await leader.getByText('改了数值，出处还是原来的文件').waitFor();
  expect(await leader.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await graveFaults(leader)).toEqual([]);
  await leader.getByRole('button', { name: '批准', exact: true }).click();
  await leader.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await leader.getByText('现行', { exact: true }).waitFor();
  const current = (await (await console_.world.as('staff')).get('/rule-packs/current')).body;
  expect(current.params['lead.total.tier-raised'].firstYuan.value).toBe(500_000_000);
  expect(console_.complaints).toEqual([]);
});

const graveFaults = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations
    .filter(({ impact }) => impact === 'critical' || impact === 'serious')
    .map(({ id, nodes }) => [id, nodes[0]?.html]);
};
