import type { Page } from 'playwright-core';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('试算一个项目，什么也不保存', () => {
  let console: OpenConsole;

  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console.close());

  const choose = async (page: Page, label: string, option: string) => {
    await page.getByLabel(label, { exact: true }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const fill = async (page: Page, figures: Record<string, string>) => {
    for (const [label, value] of Object.entries(figures)) await page.getByLabel(label).fill(value);
  };

  it('填完指标与评定，当场给出 80.24 分、推荐、保障供地；每一行打开算式、条款、来源', async () => {
    const page = await console.signIn('hub');
    await page.goto(`${console.address}/#/scores`);
    await fill(page, {
      固定资产投资: '25000',
      总用地: '100',
      年税收: '2530',
      年工业增加值: '10000',
      '年综合能耗·等价值': '3710',
    });
    await choose(page, '产业契合', '属主导产业或其核心配套（20）');
    await choose(page, '环境影响', '好（5）');
    await choose(page, '安全生产', '好（5）');
    await choose(page, '科技水平', '一般（3）');
    await choose(page, '企业实力', '资金基本落实，信用良好（6）');
    for (const veto of ['产业政策不符', '环保、两高不达标', '安全风险不可控', '圈地或实力不足']) {
      await choose(page, veto, '不触发');
    }
    const sheet = page.getByTestId('score-sheet');
    await sheet.locator('[data-verdict=recommended]').waitFor();
    await sheet.getByText('80.24 分，不低于 80 分').waitFor();
    await sheet.getByText('保障供地').waitFor();
    await sheet.locator('[data-rule=tax-per-mu] button').press('Enter');
    await sheet.getByText('12 + (25.3 − 20) ÷ (30 − 20) × (20 − 12) = 16.24 分').waitFor();
  });

  it('税收降到门槛以下：否决项当场触发，供地变为不供地', async () => {
    const page = await console.signIn('staff', phone);
    await page.goto(`${console.address}/#/scores`);
    await fill(page, { 固定资产投资: '25000', 总用地: '100', 年税收: '1999' });
    const sheet = page.getByTestId('score-sheet');
    await sheet.locator('[data-verdict=refused]').waitFor();
    await sheet.getByText('不供地').waitFor();
    await page.getByTestId('result-bar').getByText('不予（一票否决）').waitFor();
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('校准页：不足 5 个项目，说明不作分析', async () => {
    const page = await console.signIn('leader');
    await page.goto(`${console.address}/#/scores/calibration`);
    await page.getByText('少于 5 个，不作相关分析').waitFor();
    expect(console.complaints).toEqual([]);
  });
});
