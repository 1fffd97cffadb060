import type { Page } from 'playwright-core';
import { photoTaken } from '../fixtures/photo.js';
import { dayOf } from '../world/build-day.js';
import type { BuiltLead } from '../world/build-lead.js';
import { buildPlan, buildSite, planNode } from '../world/build-progress.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('建设进展：编报、批准、周报、推迟', () => {
  let console: OpenConsole;
  let staff: Page;
  let site: BuiltLead;
  let planned: BuiltLead;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    site = await buildSite(world, { name: '演示铸件项目' });
    planned = await buildSite(world, { name: '演示连接器项目' });
    const nodes = [
      planNode(world, { step: '开工', dueOn: dayOf(world, 10) }),
      planNode(world, { step: '投产', dueOn: dayOf(world, 400), needDays: 370 }),
    ];
    const dates = { startOn: dayOf(world, 10), productionOn: dayOf(world, 400) };
    await buildPlan(world, planned.id, { ...dates, nodes });
    staff = await console.signIn('staff');
  });
  afterAll(() => console.close());

  const open = (page: Page, { id }: BuiltLead) =>
    page.goto(`${console.address}/#/leads/${id}/show?tab=progress`);

  it('经办人按模板倒排节点；没有责任人存不下，写明第几个节点缺什么', async () => {
    await open(staff, site);
    await staff.locator('[data-verb=draft-plan]').click();
    await staff.getByLabel('投产日期').fill(dayOf(console.world, 600));
    await staff.getByLabel('项目类型').click();
    await staff.getByRole('option', { name: '租赁厂房' }).click();
    await staff.getByRole('button', { name: '按模板从投产倒排节点' }).click();
    await staff.locator('input[name="nodes.6.step"]').waitFor();
    expect(await staff.locator('input[name="nodes.6.step"]').inputValue()).toBe('投产');
    expect(await staff.locator('input[name="nodes.6.dueOn"]').inputValue()).toBe(
      dayOf(console.world, 600),
    );
    await staff.locator('input[name="months.2.investmentYuan"]').fill('1200');
    await staff.getByRole('button', { name: '保存' }).click();
    await staff.getByText('第 1 个节点缺单位、责任人').waitFor();
  });

  it('在手机上填报一周：一张当日照片、金额、形象', async () => {
    const page = await console.signIn('staff', phone);
    await open(page, planned);
    await page.locator('[data-verb=report]').click();
    const sheet = page.getByRole('dialog');
    const file = {
      name: '现场.jpg',
      mimeType: 'image/jpeg',
      buffer: photoTaken(dayOf(console.world)),
    };
    await sheet.locator('input[type=file]').first().setInputFiles(file);
    await sheet.getByText('拍摄于').waitFor();
    await sheet.getByLabel('形象进度百分比').fill('30');
    await sheet.getByLabel('累计完成投资').fill('800');
    await sheet.getByLabel('本周进展').fill('基础开挖');
    await sheet.getByRole('button', { name: '填报', exact: true }).click();
    await page.getByText('本周已于').waitFor();
    await page
      .locator(`[data-report="${dayOf(console.world)}"]`)
      .getByText('基础开挖')
      .waitFor();
    // As text: this project's types know no browser.
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('推迟先看见对投产的影响，再存下来', async () => {
    await open(staff, planned);
    await staff.locator('[data-node=开工] [data-verb=slip]').click();
    const sheet = staff.getByRole('dialog');
    await sheet.getByLabel('推迟到').fill(dayOf(console.world, 45));
    const late = `投产由 ${dayOf(console.world, 400)} 推到 ${dayOf(console.world, 415)}，晚 15 天`;
    await sheet.getByText(late).waitFor();
    await sheet.getByLabel('推迟原因').fill('施工许可延误');
    await sheet.getByRole('button', { name: '登记推迟' }).click();
    await staff.locator('[data-node=开工]').getByText('推迟 1 次').waitFor();
    await staff.getByText('比计划晚 15 天').waitFor();
  });

  it('招商中心看序时进度：写明算法，没有凭证的不计', async () => {
    const hub = await console.signIn('hub');
    await hub.goto(`${console.address}/#/progress/pace`);
    await hub.getByTestId('pace-sentence').getByText('已完成 0.00%').waitFor();
    await hub.getByText('算法：按百分点差').waitFor();
    await hub.goto(`${console.address}/#/progress`);
    await hub.getByRole('heading', { name: '建设台账' }).waitFor();
    await hub.getByText('演示连接器项目').first().waitFor();
    expect(console.complaints).toEqual([]);
  });
});
