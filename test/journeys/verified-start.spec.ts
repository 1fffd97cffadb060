import type { Page } from 'playwright-core';
import { photoTaken } from '../fixtures/photo.js';
import { dayOf } from '../world/build-day.js';
import { type BuiltLead, buildLead } from '../world/build-lead.js';
import { buildFact } from '../world/build-proof.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('开工从申报到核验，再到现场推翻', () => {
  let console: OpenConsole;
  let supervisor: Page;
  let lead: BuiltLead;

  beforeAll(async () => {
    console = await openConsole();
    const staff = await console.world.as('staff');
    lead = await buildLead(staff, { name: '耐磨件铸造项目' });
    await buildFact(staff, lead.id, { kind: 'construction_start', happenedOn: '2026-03-10' });
    supervisor = await console.signIn('supervisor');
  });
  afterAll(() => console.close());

  const facts = (page: Page) => page.goto(`${console.address}/#/leads/${lead.id}/show?tab=facts`);
  const photo = (on: string) => ({
    name: '现场.jpg',
    mimeType: 'image/jpeg',
    buffer: photoTaken(on),
  });

  it('经办人在手机上申报奠基：照片自带的日期填进证据日期，证据齐了就送核验', async () => {
    const page = await console.signIn('staff', phone);
    await facts(page);
    await page.locator('[data-fact=ceremony] [data-verb=claim]').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('发生日期').fill('2026-02-20');
    await sheet.locator('input[type=file]').first().setInputFiles(photo('2026-02-21'));
    await sheet.getByText('拍摄于 2026-02-21').waitFor();
    expect(await sheet.getByLabel('证据日期').inputValue()).toBe('2026-02-21');
    await sheet.getByRole('button', { name: '申报', exact: true }).click();
    await page.locator('[data-fact=ceremony] [data-status=verifying]').waitFor();
    const starts = page.getByTestId('three-starts');
    await starts.locator('[data-fact=reported_start]').getByText('未申报').waitFor();
    await starts
      .locator('[data-fact=construction_start]')
      .getByText('2026-03-10')
      .first()
      .waitFor();
    // As text: this project's types know no browser.
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('督查从收件箱打开等得最久的，核验通过后接着办下一件，退回要写理由', async () => {
    await supervisor.goto(`${console.address}/#/verifications`);
    await supervisor.getByText('耐磨件铸造项目').first().click();
    await supervisor.getByRole('heading', { name: '开工 · 耐磨件铸造项目' }).waitFor();
    await supervisor.locator('[data-verb=verified]').click();
    await supervisor.getByRole('heading', { name: '奠基 · 耐磨件铸造项目' }).waitFor();
    expect(await supervisor.locator('[data-verb=returned]').isDisabled()).toBe(true);
    await supervisor.getByLabel('理由').fill('照片看不出是哪个地块');
    await supervisor.locator('[data-verb=returned]').click();
    await supervisor.getByText('没有等您核验的申报').waitFor();
  });

  it('督查到现场登记不符：没有照片不收；有了照片，已核验的开工随即推翻', async () => {
    await facts(supervisor);
    await supervisor.locator('[data-fact=construction_start] [data-verb=check]').click();
    const sheet = supervisor.getByRole('dialog');
    await sheet.getByLabel('现场看到的').fill('围挡内没有机械和人员');
    await sheet.getByLabel('与所报不符').click();
    await sheet.getByRole('button', { name: '保存核查记录' }).click();
    await sheet.getByText('没有现场照片').waitFor();
    await sheet
      .locator('input[type=file]')
      .first()
      .setInputFiles(photo(dayOf(console.world)));
    await sheet.getByText('拍摄于').waitFor();
    await sheet.getByRole('button', { name: '保存核查记录' }).click();
    await supervisor.getByTestId('site-check').getByText('据此推翻了申报').waitFor();
    await supervisor.locator('[data-fact=construction_start] [data-status=overturned]').waitFor();
  });

  it('开工差额页写明上报与核验两个数', async () => {
    const staff = await console.world.as('staff');
    const evidence = [{ kind: 'start_report', datedOn: '2026-03-01', documentNo: '〔2026〕1号' }];
    const report = { kind: 'reported_start', happenedOn: '2026-03-01', evidence };
    expect((await staff.post(`/leads/${lead.id}/facts`, report)).status).toBe(201);
    await supervisor.goto(`${console.address}/#/verifications/starts`);
    await supervisor.getByText('上报开工 1 个，核验开工 0 个；报了没有核验的 1 个。').waitFor();
    await supervisor.getByTestId('start-gap').getByText('耐磨件铸造项目').waitFor();
    expect(console.complaints).toEqual([]);
  });
});
