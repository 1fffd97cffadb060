import { peerColumns } from '@luodi/domain';
import type { Page } from 'playwright-core';
import writeWorkbook, { type Cell } from 'write-excel-file/node';
import { openConsole, type OpenConsole } from './open-console.js';
import { faultsOf, phone } from './phone-faults.js';

const head = peerColumns.map(({ heading }) => heading);
const good: Cell[] = ['邻县甲（演示）', '新签约项目', 12, '2026-09-30', '演示市 2026 年 9 月通报'];
const bad: Cell[] = ['邻县乙（演示）', '引资总额', '约 12', '2026-09', null];

describe('从工作簿导入周边县市的数', () => {
  let console: OpenConsole;
  let page: Page;
  beforeAll(async () => {
    console = await openConsole();
    page = await console.signIn('hub');
  });
  afterAll(() => console.close());

  const pick = async (on: Page, rows: Cell[][]): Promise<void> => {
    const buffer = await writeWorkbook([head, ...rows] as never).toBuffer();
    await on.locator('input[type=file]').setInputFiles({
      ...{ name: '周边数据.xlsx', buffer },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  };
  const verdict = (on: Page, words: RegExp) =>
    on.getByTestId('import-verdict').getByText(words).waitFor();

  it('有错的：逐格列出，没有导入按钮；改好再选，导入，列在历次录入里', async () => {
    await page.goto(`${console.address}/#/peer-figures`);
    await page.getByRole('link', { name: '从工作簿导入' }).first().click();
    await pick(page, [good, bad]);
    await verdict(page, /有 4 处要改/);
    const cells = await page
      .locator('tr[data-fault]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-fault')));
    expect(cells).toEqual(['B3', 'C3', 'D3', 'E3']);
    expect(await page.getByRole('button', { name: /^导入 / }).count()).toBe(0);
    await pick(page, [good]);
    await verdict(page, /将录入 1 条/);
    await page.getByRole('button', { name: '导入 1 条' }).click();
    await verdict(page, /已录入 1 条/);
    await pick(page, [good]);
    await verdict(page, /没有要录入的/);
    await page.getByRole('link', { name: '回到周边对标' }).click();
    await page.getByText('演示市 2026 年 9 月通报').first().waitFor();
  });

  it('手机上不横向滚动，无障碍检查没有严重问题；全程没有脚本错误', async () => {
    const small = await console.signIn('hub', phone);
    await small.goto(`${console.address}/#/peer-figures/import`);
    expect(await faultsOf(small)).toEqual([]);
    await pick(small, [good, bad]);
    await verdict(small, /有 4 处要改/);
    expect(await faultsOf(small)).toEqual([]);
    expect(console.complaints).toEqual([]);
  });
});
