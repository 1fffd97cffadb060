import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openConsole, type OpenConsole } from './open-console.js';

const ledger = join(process.cwd(), 'test/fixtures/ledger-2026.xlsx');

describe('一本真实的台账走进系统', () => {
  let console: OpenConsole;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    page = await console.signIn('hub');
  });
  afterAll(() => console.close());

  it('上传后逐格检查：160 行，10 行有错，每处写明原因和改法', async () => {
    await page.goto(`${console.address}/#/imports/create`);
    await page.locator('input[type=file]').setInputFiles(ledger);
    await page.getByRole('tab', { name: /有错.*10/ }).click();
    await page.getByText('约3000万').first().waitFor();
  });

  it('只导入正常的行：存疑和有错的留下，一行不多一行不少', async () => {
    await page.getByRole('button', { name: /导入正常的/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
    await page.getByText('导入完成').waitFor();
    const hub = await console.world.as('hub');
    const [{ counts, result }] = (await hub.get('/imports')).body.data;
    expect(counts).toMatchObject({ rows: 160, faulty: 10 });
    expect(result.created).toBe(counts.good);
    expect((await hub.get('/leads')).body.total).toBe(counts.good);
  });

  it('同一份文件再传一次：说明已导入过，不新建', async () => {
    await page.goto(`${console.address}/#/imports/create`);
    await page.locator('input[type=file]').setInputFiles(ledger);
    await page.getByText('再次导入不会新建任何项目').waitFor();
  });

  it('全程没有脚本错误', () => {
    expect(console.complaints).toEqual([]);
  });
});
