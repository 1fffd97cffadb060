import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { buildFourOnes } from '../world/build-ownership.js';
import { buildStalled, buildWolf, rowsOf } from '../world/build-stall.js';
import { buildTraveller, travelTrip, tripBody } from '../world/build-trip.js';
import { RawRows } from '../world/raw-rows.js';
import { openConsole, type OpenConsole } from './open-console.js';
import { faultsOf, phone } from './phone-faults.js';

const rule = '[data-alert="stall.negotiating.no-contact"]';

describe('停滞预警：亮灯、逐级告知、写明等谁、跟进后自动解除', () => {
  let console: OpenConsole;
  let staff: Page;
  let hub: Page;
  let leadId: string;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    [leadId] = (await buildStalled(world, [
      { stage: 'negotiating', stageSince: dayOf(world, -40) },
    ])) as [string];
    await rowsOf(world, `update lead set name = '演示停滞项目' where id = $1`, [leadId]);
    await buildFourOnes(world, leadId, { enteredOn: dayOf(world, -5) });
    [staff, hub] = await Promise.all([console.signIn('staff', phone), console.signIn('hub')]);
  });
  afterAll(() => console.close());

  const go = (page: Page, path: string) => page.goto(`${console.address}/#${path}`);
  /** The hub asks for a scan and waits for its line. */
  const scan = async (runs: number) => {
    await go(hub, '/alert-runs');
    await hub.locator('[data-verb=run]').click();
    await hub
      .locator('[data-run=done]')
      .nth(runs - 1)
      .waitFor();
  };
  const alertPath = async (): Promise<string> => {
    const hubClient = await console.world.as('hub');
    const { body } = await hubClient.get(
      `/alerts?leadId=${leadId}&state=all&ruleId=stall.negotiating.no-contact`,
    );
    return `/alerts/${body.data[0].id}/show`;
  };

  it('没有亮灯时，经办人看到“今天没有待办”', async () => {
    await staff.getByText('今天没有待办').waitFor();
  });

  it('招商中心现在扫描一次，记下读了几项、亮了几盏', async () => {
    await scan(1);
    expect(await hub.getByTestId('last-run').innerText()).toMatch(/核对 \d+ 项，新亮灯 \d+ 条/);
  });

  it('经办人在手机的工作台上看到红灯、数字和下一步，写明在等谁', async () => {
    await staff.reload();
    const line = staff.getByTestId('today').locator(rule).first();
    await line.getByText('演示停滞项目').waitFor();
    await line.getByText(`自 ${dayOf(console.world, -40)} 起 40 天，满 30 天亮红灯`).waitFor();
    await line.getByText('约见或通话一次').waitFor();
    await line.locator('[data-verb=wait]').click();
    const sheet = staff.getByRole('dialog');
    await sheet.getByLabel('等土地').check();
    await sheet.getByLabel('说明').fill('净地三月底交付，等园区供地');
    await sheet.getByLabel('到哪天为止').fill(dayOf(console.world, 20));
    await sheet.getByRole('button', { name: '保存' }).click();
    await line.getByText('轮到谁：等土地').waitFor();
    expect(await staff.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
  });

  it('暂不提醒超过最长天数，写明规定后不受理', async () => {
    const line = staff.getByTestId('today').locator(rule).first();
    await line.locator('[data-verb=snooze]').click();
    const sheet = staff.getByRole('dialog');
    await sheet.getByLabel('理由').fill('投资方年会，下月恢复');
    await sheet.getByLabel('到哪天为止').fill(dayOf(console.world, 40));
    await sheet.getByRole('button', { name: '保存' }).click();
    await sheet.getByText('最长 30 天').waitFor();
    await sheet.getByRole('button', { name: '取消' }).click();
  });

  it('清单按灯筛选；领导看到已告知到包保领导', async () => {
    const leader = await console.signIn('leader');
    await go(leader, `/alerts?filter=${encodeURIComponent('{"light":"red"}')}`);
    await leader
      .getByRole('cell', { name: /演示停滞项目/ })
      .first()
      .waitFor();
    await go(leader, await alertPath());
    await leader.locator('[data-step="3"]').getByText(/告知 /).waitFor();
    await leader.locator('[data-event=waiting]').getByText('净地三月底交付').waitFor();
    expect(await leader.locator('[data-verb]').count()).toBe(0);
    await leader.context().close();
  });

  it('一键记跟进；下次扫描自动解除，项目页只留作以往的预警', async () => {
    await staff.getByTestId('today').locator(rule).first().locator('[data-door]').click();
    await staff.getByLabel('我方人员').fill('方晓宁');
    await staff.getByLabel('对方人员').fill('俞总');
    await staff.getByLabel('谈了什么、结果如何').fill('当面谈定供地时间');
    await staff.getByLabel('下次对接日期').fill(dayOf(console.world, 7));
    await staff.getByRole('button', { name: '保存跟进' }).click();
    await staff.getByTestId('timeline').getByText('当面谈定供地时间').waitFor();
    await scan(2);
    await go(staff, `/leads/${leadId}/show?tab=alerts`);
    await staff.getByText('以往的预警').waitFor();
    await staff.getByText('已解除').first().waitFor();
    await go(staff, await alertPath());
    await staff.locator('[data-event=cured]').waitFor();
    expect(await staff.getByTestId('next-step').count()).toBe(0);
  });

  it('手机上：预警页、质效、扫描不横向滚动，无障碍检查没有严重问题', async () => {
    const page = await console.signIn('hub', phone);
    for (const path of [await alertPath(), '/alerts/quality', '/alert-runs']) {
      await go(page, path);
      expect([path, await faultsOf(page)]).toEqual([path, []]);
    }
    await page.context().close();
  });

  it('规则包草案推演上月会发出几条', async () => {
    const { body } = await (await console.world.as('hub')).post('/rule-packs', {});
    await go(hub, `/rule-packs/${body.id}/show`);
    await hub.locator('[data-span=month]').click();
    await hub.getByTestId('ladder-simulation').getByText('现行阶梯').waitFor();
  });

  it('狼来了的阈值一步写进草稿；已有草稿的写进那一份', async () => {
    const sysHub = await console.world.as('hub');
    for (const { id } of (await sysHub.get('/rule-packs?status=draft')).body.data)
      await sysHub.post(`/rule-packs/${id}/withdrawal`);
    for (const ruleId of ['stall.passed.unsigned', 'stall.dispatch.missed'])
      await buildWolf(console.world, ruleId);
    await go(hub, '/alerts/quality');
    await hub.locator('[data-draft="stall.passed.unsigned"]').click();
    await hub.waitForURL(/rule-packs\/[0-9a-f-]+\/show/);
    await hub.getByText('过会以后没有签约').first().waitFor();
    await hub.getByText(/亮灯 12 次，14 天内解除 0 次/).waitFor();
    const page = await console.signIn('hub', phone);
    await go(page, '/alerts/quality');
    await page.locator('[data-draft="stall.dispatch.missed"]').click();
    await page.getByRole('button', { name: '写进这份草稿' }).click();
    await page.waitForURL(/rule-packs\/[0-9a-f-]+\/show/);
    await page.getByText('到了调度日期没有调度').first().waitFor();
    await page.context().close();
  });

  it('报告逾期的外出，自己的页面上就亮着，一键去填报告', async () => {
    const { world } = console;
    const [own, head] = [await world.as('staff'), await world.as('unit-head')];
    const userId = await buildTraveller(world, '第一产业招商组');
    const { id } = await travelTrip(
      [own, head],
      tripBody({ from: dayOf(world, -2), userId }),
      'back',
    );
    const raw = await RawRows.open(world);
    await raw.run('update trip set departed_on = $2, returned_on = $2 where id = $1', [
      ...[id, dayOf(world, -30)],
    ]);
    await raw.close();
    await scan(3);
    await go(staff, `/trips/${id}/show`);
    await staff.locator('[data-alert="stall.trip.report-overdue"] [data-door]').click();
    await staff.waitForURL(new RegExp(`trips/${id}/report`));
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
