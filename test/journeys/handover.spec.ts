import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { type BuiltLead, buildLead } from '../world/build-lead.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('包保领导移交：一天不空', () => {
  let console: OpenConsole;
  let hub: Page;
  let lead: BuiltLead;
  let enteredOn: string;
  let handedOn: string;

  beforeAll(async () => {
    console = await openConsole();
    const staff = await console.world.as('staff');
    const carrierUnitId = console.world.unit('南山园区');
    lead = await buildLead(staff, {
      ...{ name: '智能装备基地项目', carrierUnitId, helperName: '方晓宁' },
      totalInvestmentYuan: 460_000_000,
    });
    enteredOn = dayOf(console.world, -40);
    handedOn = dayOf(console.world, -3);
    hub = await console.signIn('hub');
  });
  afterAll(() => console.close());

  const panel = (page: Page) =>
    page.goto(`${console.address}/#/leads/${lead.id}/show?tab=ownership`);
  const choose = async (page: Page, label: string, name: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).fill(name);
    await page.getByRole('option', { name }).first().click();
  };

  it('招商中心列入四个一：资料里已有的已带入，缺包保领导时写明缺什么', async () => {
    await panel(hub);
    await hub.locator('[data-verb=enter]').click();
    const sheet = hub.getByRole('dialog');
    await sheet.getByLabel('列入日期').fill(enteredOn);
    await sheet.getByLabel('列入依据').fill('列入年度重点项目包保名单');
    const submit = sheet.getByRole('button', { name: '列入四个一', exact: true });
    await submit.click();
    await sheet.getByText('未明确：包保领导').waitFor();
    await choose(hub, '包保领导', '江致远');
    await submit.click();
    const leader = hub.locator('[data-role=responsible_leader]');
    await leader.getByText('江致远').waitFor();
    await leader.getByText(`${enteredOn} 起`).waitFor();
    await hub.locator('[data-role=helper]').getByText('方晓宁').waitFor();
  });

  it('单位负责人提出移交：日期不对、没写交接，一次说全；改好后等第二人批准，现任不变', async () => {
    const page = await console.signIn('unit-head');
    await panel(page);
    await page.locator('[data-role=responsible_leader] [data-verb=handOver]').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('批准时生效', { exact: false }).waitFor();
    await choose(page, '接手', '陶远航');
    await sheet.getByLabel('移交日期').fill(enteredOn);
    await sheet.getByRole('button', { name: '提出移交' }).click();
    await sheet.getByText('移交日期应晚于现任接手之日').waitFor();
    await sheet.getByText('移交须写明事由和交接情况').waitFor();
    await sheet.getByLabel('移交日期').fill(handedOn);
    await sheet.getByLabel('事由').fill('领导分工调整');
    await sheet.getByLabel('交接情况').fill('供地协议已交接，环评进度由经开区继续跟');
    await sheet.getByRole('button', { name: '提出移交' }).click();
    await page.getByText('移交等待批准，批准前仍由现任负责').waitFor();
    await page.locator('[data-role=responsible_leader]').getByText('江致远').waitFor();
  });

  it('接手的领导在手机上批准，项目随即出现在自己的页面上，写明亮什么灯', async () => {
    const page = await console.signIn('leader2', phone);
    await page.goto(`${console.address}/#/ownerships/mine`);
    await page.getByText('没有由您负责的项目').waitFor();
    await page.goto(`${console.address}/#/change-requests`);
    await page.getByText('智能装备基地项目').first().click();
    await page.locator('[data-verb=approve]').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /批准|确定/ })
      .click();
    await page.getByText('已批准').first().waitFor();
    await page.goto(`${console.address}/#/ownerships/mine`);
    const card = page.locator('[data-light]').filter({ hasText: '智能装备基地项目' });
    await card.getByText('没有定下次调度日期').waitFor();
    expect(await card.getAttribute('data-light')).toBe('yellow');
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('问哪一天答哪一天：移交前一天是前任，移交当天是新任', async () => {
    await hub.reload();
    await hub.locator('[data-role=responsible_leader]').getByText('陶远航').waitFor();
    const answer = hub.getByTestId('day-answer');
    await hub.getByLabel('哪一天').fill(dayOf(console.world, -4));
    await answer.getByText('江致远').waitFor();
    await hub.getByLabel('哪一天').fill(handedOn);
    await answer.getByText('陶远航').waitFor();
    await hub.locator('[data-event=handover]').getByText('江致远 → 陶远航').waitFor();
  });

  it('领导调离：招商中心开出限期移交，负荷页上看得见', async () => {
    await hub.goto(`${console.address}/#/ownerships/load`);
    await hub.locator('[data-person=陶远航] [data-verb=transfer]').click();
    await hub.getByLabel('调离事由').fill('调任邻县');
    await hub.getByRole('dialog').getByRole('button', { name: '领导调离' }).click();
    await hub.locator('[data-task=open]').getByText('包保领导 陶远航').waitFor();
    expect(console.complaints).toEqual([]);
  });
});
