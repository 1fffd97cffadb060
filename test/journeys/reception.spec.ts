import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { buildLead } from '../world/build-lead.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('一次接待从起草到结算', () => {
  let console: OpenConsole;
  let staff: Page;
  let path: string;

  beforeAll(async () => {
    console = await openConsole();
    const lead = await buildLead(await console.world.as('staff'), { name: '制动管路项目' });
    staff = await console.signIn('staff', phone);
    await staff.goto(`${console.address}/#/receptions/create?leadId=${lead.id}`);
  });
  afterAll(() => console.close());

  const open = (page: Page) => page.goto(`${console.address}/#${path}`);
  const at = (list: string, field: string, place = 0) =>
    staff.locator(`[name="${list}.${place}.${field}"]`);

  it('手机上边填边看：缺什么随填随消，国家工作人员不列入招商接待', async () => {
    const findings = staff.getByTestId('findings');
    await findings.locator('[data-rule="reception.guests.listed"]').waitFor();
    await staff.getByLabel('事由').fill('洽谈制动管路项目用地');
    await staff.getByLabel('备案号').fill('试备〔2026〕8号');
    await staff.getByRole('button', { name: '加一位来客' }).click();
    await at('guests', 'name').fill('俞岚');
    await at('guests', 'unit').fill('试验投资方');
    await at('guests', 'post').fill('总经理');
    await findings.locator('[data-rule="reception.guests.listed"]').waitFor({ state: 'detached' });
    await staff.getByRole('button', { name: '加一位来客' }).click();
    await at('guests', 'name', 1).fill('某局长');
    await at('guests', 'unit', 1).fill('某局');
    await at('guests', 'post', 1).fill('局长');
    await staff.getByLabel('身份').nth(1).click();
    await staff.getByRole('option', { name: '国家工作人员' }).click();
    await findings
      .locator('[data-rule="reception.guests.kept-apart"]')
      .getByText('某局长（国家工作人员）')
      .waitFor();
    await staff.getByLabel('身份').nth(1).click();
    await staff.getByRole('option', { name: '企业人员' }).click();
    await staff.getByText('可以报批').waitFor();
    const [scroll, client] = await staff.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('保存后报批，负责人批准，经办人自己没有批准按钮', async () => {
    await staff.getByRole('button', { name: '保存' }).click();
    await staff.locator('[data-verb=submit]').click();
    await staff.getByRole('button', { name: '确定' }).click();
    await staff.getByText('待审批').waitFor();
    expect(await staff.locator('[data-verb=approve]').count()).toBe(0);
    path = new URL(staff.url()).hash.slice(1);
    const head = await console.signIn('unit-head');
    await open(head);
    await head.locator('[data-verb=approve]').click();
    await head.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await head.getByText('已批准').first().waitFor();
  });

  it('登记接待，审签后结算，清单可打印', async () => {
    await open(staff);
    await staff.reload();
    await staff.locator('[data-verb=hold]').click();
    await staff.getByRole('dialog').getByRole('button', { name: '登记接待' }).click();
    await staff.locator('[data-verb=settle]').click();
    const sheet = staff.getByRole('dialog');
    await sheet.getByLabel('清单审签人').fill('程立新');
    await sheet.getByRole('button', { name: '结算' }).click();
    await staff.getByText('已结算').first().waitFor();
    await staff.getByRole('link', { name: '接待清单' }).click();
    await staff.getByRole('heading', { name: '接待清单' }).waitFor();
    await staff.getByText(`清单审签：程立新 ${dayOf(console.world)}`).waitFor();
    expect(console.complaints).toEqual([]);
  });
});
