import type { Page } from 'playwright-core';
import { plainPhoto } from '../fixtures/photo.js';
import { dayOf } from '../world/build-day.js';
import { buildLead } from '../world/build-lead.js';
import { buildReception, companionRows, receptionBody } from '../world/build-reception.js';
import { done, travelTrip, tripBody } from '../world/build-trip.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };
jest.setTimeout(120_000);

describe('留痕由人处理', () => {
  let console: OpenConsole;
  let leadId: string;
  let receptionId: string;
  let staff: Page;
  let discipline: Page;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    const [own, head, leader] = await Promise.all(
      ['staff', 'unit-head', 'leader'].map((name) => world.as(name)),
    );
    leadId = (await buildLead(own!)).id;
    const body = tripBody({ from: dayOf(world, 3), userId: world.user('staff') });
    const { id } = await travelTrip([own!, head!], body, 'approved');
    const stops = [
      { place: '上海市松江区', arrivesOn: dayOf(world, 3), leavesOn: dayOf(world, 3) },
    ];
    await done(own!.post(`/trips/${id}/refiling`, { reason: '对方改在上海见面', stops }));
    const [startsOn, endsOn] = [dayOf(world), dayOf(world)];
    const accompanying = companionRows(4);
    const sheet = receptionBody(world, leadId, { startsOn, endsOn, accompanying });
    receptionId = await buildReception(own!, sheet);
    const verb = (as: typeof own, noun: string, given: object = {}) =>
      done(as!.post(`/receptions/${receptionId}/${noun}`, given));
    await verb(leader, 'over-limit-approval', { reason: '投资方多部门随行，需对口陪同' });
    await verb(own, 'submission');
    await verb(head, 'approval');
    const took = { heldOn: startsOn, guestCount: 6, accompanyingCount: 4, mealCount: 0 };
    await verb(own, 'holding', took);
  });
  afterAll(() => console.close());

  const fits = async (page: Page) => {
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  };

  it('手机上登记费用时附上票据，票据在接待单上', async () => {
    staff = await console.signIn('staff', phone);
    await staff.goto(`${console.address}/#/receptions/${receptionId}/show`);
    await staff.locator('[data-verb=enterCosts]').click();
    const sheet = staff.getByRole('dialog');
    await sheet
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: '住宿发票.jpg', mimeType: 'image/jpeg', buffer: plainPhoto });
    await sheet.getByRole('link', { name: '住宿发票.jpg' }).waitFor();
    await fits(staff);
    await sheet.locator('button[type=submit]').click();
    await sheet.waitFor({ state: 'detached' });
    await staff.getByText('住宿发票.jpg').waitFor();
  });

  it('承办单位在接待单上说明超限', async () => {
    const mark = staff.locator('[data-matter="reception.accompanying.within-limit"]');
    await mark.locator('[data-verb=explain]').click();
    await staff.getByRole('dialog').locator('[name=note]').fill('对方临时增加两个部门');
    await staff.getByRole('dialog').getByRole('button', { name: '提交说明' }).click();
    await mark.getByText('对方临时增加两个部门').waitFor();
    await fits(staff);
  });

  it('项目页列出接待和外出', async () => {
    await staff.goto(`${console.address}/#/leads/${leadId}/show?tab=visits`);
    await staff.getByText('试验投资方').first().waitFor();
    await fits(staff);
  });

  it('纪检按类别筛出批准后变更，看前后两版，作出决定', async () => {
    discipline = await console.signIn('discipline');
    await discipline.getByRole('menuitem', { name: '纪律监督' }).click();
    await discipline.getByText('对方改在上海见面').click();
    await discipline.getByText('上海市松江区').waitFor();
    await discipline.locator('[data-verb=decide]').click();
    const sheet = discipline.getByRole('dialog');
    await sheet.getByLabel('提醒').click();
    await sheet.locator('[name=reason]').fill('变更及时，提醒今后先与对方约定');
    await sheet.getByRole('button', { name: '作出决定' }).click();
    await discipline.getByText('变更及时，提醒今后先与对方约定').waitFor();
  });

  it('督查只看：没有决定的按钮，手机上看得下', async () => {
    const page = await console.signIn('supervisor', phone);
    await page.goto(`${console.address}/#/discipline-matters`);
    await page.getByText('对方临时增加两个部门').waitFor();
    await fits(page);
    await page.getByText('陪同人数超过上限').first().click();
    await page.getByRole('heading', { name: '单位说明' }).waitFor();
    expect(await page.locator('[data-verb=decide]').count()).toBe(0);
    await fits(page);
    expect(console.complaints).toEqual([]);
  });
});
