import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { settleScore } from '../world/build-meeting.js';
import { buildPreReview } from '../world/build-pre-review.js';
import { moveLead } from '../world/build-stage.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('一个项目上预审会：盲投、开票、有条件通过、纪要，然后过会', () => {
  let console: OpenConsole;
  let secretary: Page;
  let review: { id: string; leadId: string };
  let meetingId: string;

  beforeAll(async () => {
    console = await openConsole();
    review = await buildPreReview(console.world, { name: '智能输送设备项目' }, { status: 'ready' });
    await settleScore(console.world, review.id);
    secretary = await console.signIn('secretary');
  });
  afterAll(() => console.close());

  const room = (page: Page) => page.goto(`${console.address}/#/review-meetings/${meetingId}/room`);
  const shown = (page: Page) => page.locator('main').innerText();

  it('秘书安排会议，邀请四位委员，把待上会的项目列入议程', async () => {
    await secretary.goto(`${console.address}/#/review-meetings/create`);
    await secretary.getByLabel('会议名称').fill('第 3 次项目预审会');
    await secretary.getByLabel('会议日期').fill(dayOf(console.world));
    for (const name of ['余文博', '钟予安', '戴景行', '柏文华'])
      await secretary.getByRole('checkbox', { name: new RegExp(name) }).check();
    await secretary.getByLabel('主持人').click();
    await secretary.getByRole('option', { name: /余文博/ }).click();
    await secretary.getByRole('button', { name: '保存' }).click();
    await secretary.getByRole('heading', { name: '第 3 次项目预审会' }).waitFor();
    meetingId = /review-meetings\/([\w-]+)\/show/.exec(secretary.url())?.[1] ?? '';
    await secretary.locator('[data-verb=add-item]').click();
    const sheet = secretary.getByRole('dialog');
    await sheet.getByLabel('待上会的预审').fill('智能输送');
    await secretary.getByRole('option', { name: /智能输送设备项目/ }).click();
    await sheet.getByRole('button', { name: '列入议程' }).click();
    await secretary.locator('[data-item=智能输送设备项目]').waitFor();
    await secretary.getByTestId('recusals').getByText('戴景行').waitFor();
  });

  it('没有签到不能开会；签到后宣布开会，开始投票', async () => {
    await secretary.locator('[data-rule="meeting.quorum.reached"]').waitFor();
    for (const name of ['余文博', '钟予安', '戴景行', '柏文华']) {
      const row = secretary.locator(`[data-member=${name}]`);
      await row.getByRole('button', { name: '到会' }).click();
      await row.locator('[aria-pressed=true]').getByText('到会').waitFor();
    }
    await secretary.locator('[data-verb=open]').click();
    await secretary.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await secretary.getByText('开会中').waitFor();
    await secretary.getByRole('link', { name: '进入会场' }).click();
    await secretary.getByRole('heading', { name: '智能输送设备项目' }).waitFor();
    await secretary.locator('[data-verb=openVoting]').click();
    await secretary.getByRole('dialog').getByRole('button', { name: '开始投票' }).click();
    await secretary.getByTestId('turnout').getByText('余文博 · 未投').waitFor();
  });

  it('主持人用键盘投票：数字选结论，回车，再回车；投后自己也看不到', async () => {
    const page = await console.signIn('member');
    await room(page);
    await page.getByTestId('doubts').waitFor();
    await page.getByTestId('score-sheet').waitFor();
    await page.getByText('我的票').waitFor();
    await page.keyboard.press('2');
    await page
      .getByRole('radio', { name: /2 有条件通过/ })
      .and(page.locator(':checked'))
      .waitFor();
    await judgeAll(page);
    await page.getByLabel('意见').fill('开工前取得环评批复');
    // Enter in the comment is a new line, never a vote.
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { name: '智能输送设备项目' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('投“有条件通过”？').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('sealed').waitFor();
    await page.reload();
    await page.getByTestId('sealed').waitFor();
    expect(await shown(page)).not.toContain('开工前取得环评批复');
  });

  it('手机上的委员用手指投票，漏评的项一次说全；另一位暂缓要写理由', async () => {
    const page = await console.signIn('member2', phone);
    await room(page);
    await page.getByRole('radio', { name: /1 通过/ }).check();
    await page.locator('[data-verb=cast]').click();
    await page.locator('[data-verb=confirm-cast]').click();
    await page.getByRole('alert').getByText('“安全生产”没有评').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await judgeAll(page);
    await page.locator('[data-verb=cast]').click();
    await page.locator('[data-verb=confirm-cast]').click();
    await page.getByTestId('sealed').waitFor();
    // As text: this project's types know no browser.
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
    const other = await console.signIn('member4');
    await room(other);
    await other.getByRole('radio', { name: /3 暂缓/ }).check();
    await judgeAll(other);
    await other.locator('[data-verb=cast]').click();
    await other.locator('[data-verb=confirm-cast]').click();
    await other.locator('[data-rule="meeting.ballot.reasoned"]').waitFor();
    await other.getByRole('button', { name: '取消' }).click();
    await other.getByLabel('意见').fill('能耗数据待核实');
    await other.locator('[data-verb=cast]').click();
    await other.locator('[data-verb=confirm-cast]').click();
    await other.getByTestId('sealed').waitFor();
  });

  it('招引单位的委员自动回避，没有票可投', async () => {
    const page = await console.signIn('member3');
    await room(page);
    await page.getByTestId('recusals').getByText('戴景行（本单位项目）').waitFor();
    expect(await page.getByText('我的票').count()).toBe(0);
  });

  it('秘书看着票数到齐，看不到内容；开票后各人的票和分歧公开', async () => {
    await secretary.locator('[data-testid=turnout][data-cast="3"]').waitFor();
    expect(await shown(secretary)).not.toContain('能耗数据待核实');
    await secretary.locator('[data-verb=reveal]').click();
    await secretary.getByRole('dialog').getByRole('button', { name: '开票' }).click();
    await secretary.locator('[data-ballot=柏文华]').getByText('能耗数据待核实').waitFor();
    await secretary.locator('[data-ballot=余文博]').getByText('有条件通过').waitFor();
    await secretary.getByText('按票数应为“有条件通过”。').waitFor();
  });

  it('有条件通过：条件写明阶段和责任单位；闭会登记纪要', async () => {
    await secretary.locator('[data-verb=decide]').click();
    const sheet = secretary.getByRole('dialog');
    await sheet.getByLabel(/^条件/).fill('取得环评批复');
    await sheet.getByLabel('落实阶段').click();
    await secretary.getByRole('option', { name: '开工' }).click();
    await sheet.getByLabel('责任单位').fill('南山');
    await secretary.getByRole('option', { name: '南山园区' }).click();
    await sheet.getByRole('button', { name: '作出决定' }).click();
    await secretary.getByTestId('decision').getByText('取得环评批复').waitFor();
    await secretary.locator('[data-ballot=柏文华]').getByText('与决定不同').waitFor();
    await secretary.getByRole('link', { name: /返回/ }).click();
    await secretary.locator('[data-verb=close]').click();
    await secretary.getByLabel('纪要编号').fill('宁阳预审纪〔2026〕3 号（演示）');
    await secretary.getByLabel('纪要正文').fill('会议听取汇报，逐项审议并投票。');
    await secretary.getByRole('dialog').getByRole('button', { name: '闭会' }).click();
    await secretary.getByText('已闭会，纪要不能再改。').waitFor();
    const [file] = await Promise.all([
      secretary.waitForEvent('download'),
      secretary.getByRole('link', { name: '纪要 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toContain('项目预审会议纪要');
  });

  it('经办人随即把项目推进到过会', async () => {
    const { world } = console;
    const staff = await world.as('staff');
    const lead = await moveLead(
      staff,
      { id: review.leadId },
      { to: 'committee_passed', happenedOn: dayOf(world) },
    );
    expect([lead.stage, lead.verifiedStage]).toEqual(['committee_passed', 'committee_passed']);
    expect(console.complaints).toEqual([]);
  });

  /** The first option of every judged item. */
  const judgeAll = async (page: Page): Promise<void> => {
    for (const name of ['产业契合', '环境影响', '安全生产', '科技水平', '企业实力'])
      await page.getByRole('radiogroup', { name }).getByRole('radio').first().check();
  };
});
