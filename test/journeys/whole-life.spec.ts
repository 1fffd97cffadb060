import type { Page } from 'playwright-core';
import { photoTaken } from '../fixtures/photo.js';
import { dayOf } from '../world/build-day.js';
import { type BuiltLead, buildLead, fullFacts } from '../world/build-lead.js';
import { buildFourOnes } from '../world/build-ownership.js';
import { tinyPdf } from '../world/build-proof.js';
import { usccOf } from '../world/build-uscc.js';
import { openConsole, type OpenConsole } from './open-console.js';

const project = '年产120万套智能底盘件项目';

describe('一个项目从线索到达效：每一步有凭据，换一个单位核验', () => {
  let console: OpenConsole;
  let staff: Page;
  let head: Page;
  let hub: Page;
  let lead: BuiltLead;

  const day = (shift: number): string => dayOf(console.world, shift);
  const open = (page: Page, tab: string) =>
    page.goto(`${console.address}/#/leads/${lead.id}/show?tab=${tab}`);
  const stage = async (basis: 'stage' | 'verifiedStage') =>
    (await (await console.world.as('staff')).get(`/leads/${lead.id}`)).body[basis];

  beforeAll(async () => {
    console = await openConsole();
    lead = await buildLead(await console.world.as('staff'), {
      ...fullFacts,
      name: project,
      company: { name: '浙江澄岳底盘科技有限公司', uscc: usccOf(880_001) },
      carrierUnitId: console.world.unit('南山园区'),
      firstContactOn: day(-60),
      source: 'outbound',
    });
    [staff, head, hub] = (await Promise.all(
      ['staff', 'unit-head', 'hub'].map((username) => console.signIn(username)),
    )) as [Page, Page, Page];
  });
  afterAll(() => console.close());

  /** Moves the lead as the clerk would: the sheet asks for the day and whatever is still missing. */
  const move = async (
    to: string,
    on: string,
    fill?: (sheet: ReturnType<Page['getByRole']>) => Promise<void>,
  ) => {
    await open(staff, 'overview');
    await staff.reload();
    await staff.getByRole('button', { name: '推进' }).click();
    const choice = staff.locator(`[data-to=${to}]`);
    const sheet = staff.getByRole('dialog');
    await choice.or(sheet.locator('input[name=happenedOn]')).first().waitFor();
    if (await choice.count()) await choice.click();
    await sheet.locator('input[name=happenedOn]').fill(on);
    await fill?.(sheet);
    await sheet.getByRole('button', { name: '确认办理' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await stage('stage')).toBe(to);
  };

  /** Claims a fact with a file for every paper it asks for. */
  const claim = async (kind: string, on: string, amounts: string[] = []) => {
    await open(staff, 'facts');
    await staff.locator(`[data-fact=${kind}] [data-verb=claim]`).click();
    const sheet = staff.getByRole('dialog');
    await sheet.getByLabel('发生日期').fill(on);
    const papers = sheet.locator('input[type=file]');
    for (let place = 0; place < (await papers.count()); place++) {
      const isPhoto = (await papers.nth(place).getAttribute('accept')) === 'image/*';
      const name = `${kind}-${place}.${isPhoto ? 'jpg' : 'pdf'}`;
      await papers.nth(place).setInputFiles({
        name,
        mimeType: isPhoto ? 'image/jpeg' : 'application/pdf',
        buffer: isPhoto ? photoTaken(on) : tinyPdf,
      });
      await sheet.getByText(name).first().waitFor();
      await sheet.getByLabel('证据日期').nth(place).fill(on);
    }
    for (const [place, wan] of amounts.entries())
      await sheet.locator('input[name$=amountYuan]').nth(place).fill(wan);
    await sheet.getByRole('button', { name: '申报', exact: true }).click();
    await staff.locator(`[data-fact=${kind}] [data-status=verifying]`).waitFor();
  };

  const verify = async (kind: string) => {
    await open(hub, 'facts');
    await hub.reload();
    await hub.locator(`[data-fact=${kind}] [data-verb=verify]`).click();
    await hub.locator('[data-verb=verified]').click();
    await hub.getByText('没有等您核验的申报').first().waitFor();
  };

  /** The clerk drafts, the unit's head registers; the signed pages claim the fact. */
  const sign = async (kind: string, on: string) => {
    await staff.goto(`${console.address}/#/agreements/create?leadId=${lead.id}`);
    await staff.locator('input[name=title]').fill(`${project}${kind}`);
    await staff.getByLabel('种类').click();
    await staff.getByRole('option', { name: kind }).click();
    await staff.locator('input[name=signedOn]').fill(on);
    await staff.locator('input[name=totalInvestmentYuan]').fill('30000');
    await staff.locator('input[name="parties.0.name"]').fill('宁阳市人民政府（演示）');
    await staff.locator('input[name="parties.1.name"]').fill('浙江澄岳底盘科技有限公司');
    await staff.locator('input[name="phases.0.name"]').fill('一期');
    await staff.locator('input[name="phases.0.dueOn"]').fill(day(300));
    await staff.locator('input[name="phases.0.investmentYuan"]').fill('30000');
    await staff
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: '签字页.pdf', mimeType: 'application/pdf', buffer: tinyPdf });
    await staff.getByText('签字页.pdf').waitFor();
    await staff.getByRole('button', { name: '保存' }).click();
    await staff.getByText('登记前核对').waitFor();
    const [, id] = /agreements\/([0-9a-f-]{36})/.exec(staff.url()) ?? [];
    await head.goto(`${console.address}/#/agreements/${id}/show`);
    await head.locator('[data-verb=register]').click();
    await head.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await head.getByRole('dialog').waitFor({ state: 'detached' });
  };

  it('线索：招商中心研判准予，记一次走访，转入在谈', async () => {
    await open(hub, 'overview');
    await hub.getByTestId('unevidenced').first().waitFor();
    await hub.getByRole('button', { name: '填写研判意见' }).click();
    const sheet = hub.getByRole('dialog');
    await sheet.locator('textarea[name=note]').fill('投资方工商登记和在产产线已核实');
    await sheet.getByRole('button', { name: '提交意见' }).click();
    await hub.getByTestId('screening-opinion').getByText('准予跟进').waitFor();

    await open(staff, 'overview');
    await staff.getByRole('button', { name: '记一次跟进' }).click();
    const composer = staff.getByRole('group', { name: '记一次跟进' });
    await composer.locator('input[name=happenedOn]').fill(day(-58));
    await composer.locator('input[name=ourPeople]').fill('方晓宁');
    await composer.locator('input[name=theirPeople]').fill('周岳（总经理）');
    await composer.locator('textarea[name=outcome]').fill('看了产线，明年扩产');
    await composer.locator('textarea[name=agreed]').fill('用地约 80 亩');
    await composer.locator('textarea[name=openIssues]').fill('蒸汽价格');
    await composer.locator('input[name=nextContactOn]').fill(day(5));
    await composer.getByRole('button', { name: '保存跟进' }).click();
    await staff.getByText('蒸汽价格').waitFor();
    await move('negotiating', day(-55));
    await move('in_pre_review', day(-50));
  });

  it('过会：没有预审不能推进，会直接带去办；线下开过会的申报纪要，推进，再由招商中心核验', async () => {
    await open(staff, 'overview');
    await staff.reload();
    await staff.getByRole('button', { name: '推进' }).click();
    await staff.locator('[data-to=committee_passed]').click();
    await staff.getByRole('dialog').getByRole('link', { name: '去办预审' }).click();
    await staff.getByText('这个项目还没有预审').waitFor();
    await claim('committee_passed', day(-45));
    await move('committee_passed', day(-45));
    expect(await stage('verifiedStage')).toBe('in_pre_review');
    await verify('committee_passed');
    expect(await stage('verifiedStage')).toBe('committee_passed');
  });

  it('签约：列入四个一；合同由经办人起草、负责人登记；明确责任单位、责任人和下次调度才能进入正式签约', async () => {
    await buildFourOnes(console.world, lead.id, { enteredOn: day(-40) });
    await sign('正式投资合同', day(-30));
    await move('contracted', day(-30), async (sheet) => {
      await sheet.getByLabel('责任单位').click();
      await staff.getByRole('option', { name: '南山园区' }).click();
      await sheet.locator('input[name=responsiblePersonName]').fill('方晓宁');
      await sheet.locator('input[name=nextDispatchOn]').fill(day(20));
    });
    await verify('contracted');
    expect(await stage('verifiedStage')).toBe('contracted');
  });

  it('开工、投产、达效：各凭自己的证据，逐项核验', async () => {
    const steps: [fact: string, stage: string, on: number, amounts?: string[]][] = [
      ['construction_start', 'construction_started', -20, ['600']],
      ['production', 'in_production', -10],
      ['at_target', 'at_target', -1, ['50000', '2400']],
    ];
    for (const [fact, to, on, amounts] of steps) {
      await claim(fact, day(on), amounts);
      await move(to, day(on));
      await verify(fact);
      expect(await stage('verifiedStage')).toBe(to);
    }
  });

  it('工作台按已核验口径数到它；问一天之前，只到投产', async () => {
    const count = async (query: string) => {
      await hub.goto(`${console.address}/#/${query}`);
      await hub.reload();
      const cell = hub.locator('tr[data-stage=at_target] td[data-basis=verified]');
      await cell.waitFor();
      return (await cell.textContent())?.trim();
    };
    expect(await count('')).toBe('1');
    expect(await count(`?asOf=${day(-2)}`)).toBe('0');
    expect(console.complaints).toEqual([]);
  });
});
