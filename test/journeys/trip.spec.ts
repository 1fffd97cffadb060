import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { buildLead } from '../world/build-lead.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };
const clashRule = '[data-rule="trip.filing.one-trip-at-a-time"]';
const answer = '已了解对方的要求并备好我方材料';
jest.setTimeout(120_000);

describe('一次外出从报备到归档', () => {
  let console: OpenConsole;
  let staff: Page;
  let on: string;
  let path: string;

  beforeAll(async () => {
    console = await openConsole();
    on = dayOf(console.world);
    await buildLead(await console.world.as('staff'), { name: '制动管路项目' });
    staff = await console.signIn('staff', phone);
    await staff.goto(`${console.address}/#/trips/create`);
  });
  afterAll(() => console.close());

  const fits = async (page: Page) => {
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  };
  const press = (page: Page, name: string) =>
    page.getByRole('button', { name, exact: true }).click();

  it('手机上先填日期，天数自动算出，每天一张卡片；缺什么随填随消', async () => {
    await staff.locator('[data-rule="trip.filing.target-enterprise"]').waitFor();
    await staff.locator('[name=departsOn]').fill(on);
    await staff.locator('[name=returnsOn]').fill(on);
    await staff.getByText('共 1 天').waitFor();
    await staff.getByRole('radio', { name: '外出招商' }).click();
    await staff.locator('[name=aim]').fill('商谈制动管路项目二期用地');
    await staff.locator('[name="stops.0.place"]').fill('上海市松江区');
    const day = staff.locator(`[data-day="${on}"]`);
    await day.getByRole('button', { name: '加一次约见' }).click();
    await day.getByLabel('线索或项目').fill('制动');
    await staff.getByRole('option', { name: /制动管路项目/ }).click();
    expect(await staff.locator('[name="appointments.0.enterprise"]').inputValue()).not.toBe('');
    await staff.locator('[name="appointments.0.contactName"]').fill('俞总');
    await staff.locator('[name="appointments.0.time"]').fill('09:30');
    await staff
      .locator('[data-rule="trip.filing.target-enterprise"]')
      .waitFor({ state: 'detached' });
    await fits(staff);
  });

  it('断了网照样写完保存：草稿留在本机，注明尚未送达服务器', async () => {
    await staff.context().setOffline(true);
    await staff.getByLabel('职级').first().click();
    await staff.getByRole('option', { name: '工作人员', exact: true }).click();
    await staff.locator('[name="travellers.0.duty"]').fill('项目洽谈');
    await staff.getByRole('button', { name: /^前期准备/ }).click();
    for (const item of ['policy', 'positioning', 'logistics', 'labour', 'land']) {
      await staff.locator(`[name="preparation.${item}"]`).fill(answer);
    }
    await staff.getByTestId('score').getByText('65 分').waitFor();
    await press(staff, '保存');
    await staff.getByTestId('unsent-trips').getByText('1 份草稿尚未送达服务器').waitFor();
    await fits(staff);
  });

  it('网络恢复后自动送达，服务器上只有一份', async () => {
    await staff.context().setOffline(false);
    await staff.getByTestId('unsent-trips').waitFor({ state: 'detached' });
    const { body } = await (await console.world.as('staff')).get('/trips?mine=true');
    expect(body.data.map(({ status }: { status: string }) => status)).toEqual(['draft']);
    path = `/trips/${body.data[0].id}/show`;
  });

  it('报备后经办人不能自批；负责人从工作台一点即开，看着判断批准', async () => {
    await staff.goto(`${console.address}/#${path}`);
    await staff.locator('[data-verb=submit]').click();
    await press(staff, '确定');
    await staff.getByTestId('turn').getByText('等待审批').waitFor();
    expect(await staff.locator('[data-verb=approve]').count()).toBe(0);
    const head = await console.signIn('unit-head', phone);
    await head.getByTestId('waiting-trips').getByText('上海市松江区').click();
    await head.locator('[data-verb=approve]').click();
    await head.getByRole('dialog').getByTestId('findings').waitFor();
    await head.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await head.getByTestId('turn').getByText('已批准').waitFor();
    await fits(head);
  });

  it('另一单位断网写草稿、按拼音选同一位同事；送达后指出撞了哪一次，换人才能报备', async () => {
    const other = await console.signIn('staff2', phone);
    await other.goto(`${console.address}/#/trips/create`);
    await other.locator('[name=departsOn]').fill(on);
    await other.locator('[name=returnsOn]').fill(on);
    await other.locator('[name="stops.0.place"]').fill('浙江省湖州市');
    await press(other, '加一人');
    await other.locator('[name="travellers.1.name"]').fill('fxn');
    await other.getByRole('option', { name: /方晓宁/ }).click();
    expect(await other.locator('[name="travellers.1.name"]').inputValue()).toBe('方晓宁');
    await other.locator(clashRule).waitFor();
    await fits(other);
    await other.context().setOffline(true);
    await press(other, '保存');
    await other.getByTestId('unsent-trips').getByText('1 份草稿尚未送达服务器').waitFor();
    await other.context().setOffline(false);
    await other.getByTestId('unsent-trips').waitFor({ state: 'detached' });
    const as = await console.world.as('staff2');
    const { body } = await as.get('/trips?mine=true');
    const { no } = (await (await console.world.as('staff')).get(path.slice(0, -5))).body;
    await other.goto(`${console.address}/#/trips/${body.data[0].id}/show`);
    await other.locator(clashRule).getByText(`方晓宁：${no}`).waitFor();
    expect(await other.locator('[data-verb=submit]').count()).toBe(0);
    await fits(other);
    await other.context().close();
  });

  it('月历上看得到谁哪天在哪里；手机上是按天的清单，电脑上是一张表', async () => {
    await staff.goto(`${console.address}/#/trips/calendar?month=${on.slice(0, 7)}`);
    await staff.getByTestId('agenda').getByText('方晓宁 → 上海市松江区').waitFor();
    await fits(staff);
    const wide = await console.signIn('hub');
    await wide.goto(`${console.address}/#/trips/calendar?month=${on.slice(0, 7)}`);
    await wide
      .locator(`td[data-day="${on}"]`)
      .getByRole('link', { name: /上海市松江区/ })
      .click();
    await wide.getByTestId('route-line').getByText('上海市松江区').waitFor();
    await wide.context().close();
    await staff.goto(`${console.address}/#${path}`);
  });

  it('批准后改了地点要变更重报，前后两版并排；另一人再批', async () => {
    await staff.reload();
    await staff.locator('[data-verb=refile]').click();
    await staff.locator('[name=reason]').fill('对方改在青浦厂区见面');
    await staff.locator('[name="stops.0.place"]').fill('上海市青浦区');
    await press(staff, '变更重报');
    const change = staff.locator('[data-version="2"]');
    await change.getByText(/上海市松江区/).waitFor();
    await change.getByText(/上海市青浦区/).waitFor();
    const hub = await console.signIn('hub', phone);
    await hub.goto(`${console.address}/#${path}`);
    await hub.locator('[data-verb=approve]').click();
    await hub.getByRole('dialog').getByRole('button', { name: '批准' }).click();
    await hub.getByTestId('turn').getByText('已批准').waitFor();
    await hub.context().close();
  });

  it('出行、返回，逐次约见、逐个项目写报告，招商中心归档', async () => {
    await staff.reload();
    for (const verb of ['depart', 'comeBack']) {
      await staff.locator(`[data-verb=${verb}]`).click();
      await staff.getByRole('dialog').locator('button[type=submit]').click();
      await staff.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await staff.locator('[data-verb=report]').click();
    await staff.locator('[data-meeting="1"]').getByLabel('见到了').click();
    await staff.locator('[name="meetings.0.minutes"]').fill('90');
    await staff.locator('[data-outcome="1"]').getByLabel('继续跟进').click();
    await staff.locator('[name="outcomes.0.outcome"]').fill('对方看过青浦现有产线');
    await staff.locator('[name="outcomes.0.nextStep"]').fill('寄送地块资料');
    await staff.locator('[name="outcomes.0.owner"]').fill('方晓宁');
    await staff.locator('[name="outcomes.0.nextOn"]').fill(dayOf(console.world, 7));
    await staff.locator('[name=summary]').fill('与对方就二期用地和工期交换意见');
    await staff.locator('[name=nextStep]').fill('寄送地块资料');
    await staff.locator('[name=nextStepOwner]').fill('方晓宁');
    await staff.locator('[name=nextStepOn]').fill(dayOf(console.world, 7));
    await fits(staff);
    await press(staff, '提交报告');
    await staff.getByTestId('turn').getByText('已报告').waitFor();
    const hub = await console.signIn('hub');
    await hub.goto(`${console.address}/#${path}`);
    await hub.locator('[data-verb=archive]').click();
    await hub.getByRole('dialog').getByRole('button', { name: '归档' }).click();
    await hub.getByTestId('turn').getByText('已归档').waitFor();
    await hub.getByRole('link', { name: '打印' }).click();
    await hub.getByRole('heading', { name: '外出招商报备单' }).waitFor();
    expect(console.complaints).toEqual([]);
  });
});
