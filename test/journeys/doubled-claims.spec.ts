import type { Page } from 'playwright-core';
import { buildCompany } from '../world/build-company.js';
import { buildFollowUp } from '../world/build-follow-up.js';
import { type BuiltLead, buildLead } from '../world/build-lead.js';
import { usccOf } from '../world/build-uscc.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('同一家企业两个单位都报', () => {
  let console: OpenConsole;
  let hub: Page;
  let one: BuiltLead;
  let other: BuiltLead;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    const [staff, staff2] = [await world.as('staff'), await world.as('staff2')];
    const company = { uscc: usccOf(9_000_000) };
    const { id: companyId } = await buildCompany(await world.as('hub'), company);
    one = await buildLead(staff, { companyId, name: '一组的连接器项目' });
    other = await buildLead(staff2, { companyId, name: '二组的连接器项目', helperName: '章雨晴' });
    await buildFollowUp(staff, one.id);
    hub = await console.signIn('hub');
  });
  afterAll(() => console.close());

  const claims = (page: Page, lead: BuiltLead) =>
    page.goto(`${console.address}/#/leads/${lead.id}/show?tab=doubles`);

  it('招商中心从查重清单打开对照表，看到两边和先报的单位', async () => {
    await hub.goto(`${console.address}/#/doubles`);
    await hub.getByText('信用代码相同').first().waitFor();
    await hub.getByText('一组的连接器项目').first().click();
    await hub.getByTestId('hold').getByText('由第一产业招商组负责').first().waitFor();
    await hub.getByTestId('claims').getByText('二组的连接器项目').waitFor();
  });

  it('另一单位在手机上只看到对方的投资方和单位', async () => {
    const page = await console.signIn('staff2', phone);
    await claims(page, other);
    await page.getByText('其他单位的项目，只显示投资方和单位').waitFor();
    expect(await page.getByText('一组的连接器项目').count()).toBe(0);
    // As text: this project's types know no browser.
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('招商中心裁定由谁负责，裁定留在下方', async () => {
    await claims(hub, one);
    await hub.getByRole('button', { name: '裁定' }).click();
    const sheet = hub.getByRole('dialog');
    await sheet.getByLabel('由谁负责').click();
    await hub.getByRole('option', { name: /第二产业招商组/ }).click();
    await sheet.getByLabel('理由').fill('二组已谈到用地，由二组继续');
    await sheet.getByRole('button', { name: '作出裁定' }).click();
    await hub.getByTestId('hold').getByText('由第二产业招商组负责').first().waitFor();
    await hub.getByText('二组已谈到用地，由二组继续').last().waitFor();
  });

  it('逐栏选定后合并；旧地址转到保留的项目；一天内撤销', async () => {
    await hub.getByRole('link', { name: '并入本项目' }).click();
    await hub.getByRole('heading', { name: '合并重复的项目' }).waitFor();
    await hub.getByLabel('合并理由').fill('同一企业同一项目');
    await hub.getByRole('button', { name: /^合并，保留/ }).click();
    await hub.getByText(`${other.no}《二组的连接器项目》`, { exact: false }).waitFor();
    await hub.goto(`${console.address}/#/leads/${other.id}/show`);
    await hub.getByTestId('merged-in').waitFor();
    await hub.getByRole('heading', { name: '一组的连接器项目' }).waitFor();
    await claims(hub, one);
    await hub.getByRole('button', { name: '撤销合并' }).click();
    await hub.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await hub.getByText('已撤销', { exact: false }).first().waitFor();
    await hub.getByTestId('claims').getByText('二组的连接器项目').waitFor();
    expect(console.complaints).toEqual([]);
  });
});
