import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };

describe('工作日历', () => {
  let console: OpenConsole;

  beforeAll(async () => {
    console = await openConsole();
  });
  afterAll(() => console.close());

  it('系统管理员在手机上录入 2027 年的一天，再标明录入完毕：警示消失', async () => {
    const page = await console.signIn('sysadmin', phone);
    await page.goto(`${console.address}/#/calendar`);
    const title = page.getByRole('heading', { name: /^\d{4} 年工作日历$/ });
    const shownYear = Number((await title.innerText()).slice(0, 4));
    for (let year = shownYear; year < 2027; year++) {
      await page.getByRole('button', { name: `${year + 1} 年`, exact: true }).click();
    }
    await page.getByText('2027 年放假安排尚未录入').waitFor();
    await page.locator('[data-day="2027-02-08"]').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('休', { exact: true }).click();
    await sheet.getByLabel('名称').fill('春节');
    await sheet.getByLabel('依据文件').fill('国办发明电〔2026〕演示号');
    await sheet.getByRole('button', { name: '保存' }).click();
    await page.locator('[data-day="2027-02-08"]').getByText('休').waitFor();
    await page.locator('[data-verb=enter-year]').click();
    await sheet.getByLabel('已录入完毕').click();
    await sheet.getByLabel('依据文件').fill('国办发明电〔2026〕演示号');
    await sheet.getByRole('button', { name: '保存' }).click();
    await page.getByText('2027 年共 260 个工作日').waitFor();
    const [scroll, client] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
    );
    expect(scroll).toBeLessThanOrEqual(client);
  });

  it('秘书只看不改：格子不能点', async () => {
    const page = await console.signIn('secretary');
    await page.goto(`${console.address}/#/calendar`);
    await page.locator('[data-day$="-10-10"]').waitFor();
    expect(await page.locator('button[data-day]').count()).toBe(0);
    expect(console.complaints).toEqual([]);
  });
});
