import type { Page } from 'playwright-core';
import { AlertScan } from '../../apps/api/src/alerts/index.js';
import { buildAssessment, buildTargets } from '../world/build-assessment.js';
import { buildLeadInStage } from '../world/build-stage.js';
import { openConsole, type OpenConsole } from './open-console.js';
import { faultsOf, phone } from './phone-faults.js';

const projector = { width: 1920, height: 1080 };

interface Link {
  href: string;
  count: number;
  part: string;
}

describe('领导驾驶舱', () => {
  let console: OpenConsole;
  let page: Page;

  beforeAll(async () => {
    console = await openConsole();
    const { world } = console;
    const [staff, supervisor] = await Promise.all([world.as('staff'), world.as('supervisor')]);
    const signed = await buildLeadInStage(world, {
      ...{ as: staff, stage: 'contracted', totalInvestmentYuan: 1_000_000_000 },
    });
    await buildLeadInStage(world, { as: staff, stage: 'construction_started' });
    await buildLeadInStage(world, { as: staff, stage: 'negotiating' });
    const { data } = (await supervisor.get(`/leads/${signed.id}/facts`)).body;
    const fact = data.find(({ kind }: { kind: string }) => kind === 'contracted');
    await supervisor.post(`/facts/${fact.id}/verification`, { decision: 'verified' });
    await buildAssessment(world, { name: '年度考核' });
    await buildTargets(world);
    await buildTargets(world, { indicator: 'start-count' });
    await world.app.get(AlertScan, { strict: false }).run('nightly');
    page = await console.signIn('leader', projector);
    await page.getByRole('menuitem', { name: '领导驾驶舱' }).click();
    await page.getByTestId('narrowest').waitFor();
  });
  afterAll(() => console.close());

  const links = (): Promise<Link[]> =>
    page.locator('a[data-figure]').evaluateAll((found) =>
      found.map((link) => ({
        href: link.getAttribute('href') as string,
        count: Number(link.getAttribute('data-figure')),
        part: (link.getAttribute('data-rows') as string).split('#')[1] ?? '',
      })),
    );

  /** What the opened list says it holds: its own total, or the heading of the ranking's part. */
  const totalOf = async ({ part }: Link): Promise<number> => {
    const said = part
      ? page.getByRole('heading', { name: part === 'rows' ? /^排名（/ : /^不参加排名（/ })
      : page.getByTestId(/^(rows|list)-total$/);
    return Number(/\d+/.exec(await said.first().innerText())?.[0]);
  };

  it('逐个打开每一个数：列出的总数与数字相等', async () => {
    const figures = await links();
    expect(figures.length).toBeGreaterThan(15);
    const opened: [string, number][] = [];
    for (const [place, figure] of figures.entries()) {
      await page.goto(`${console.address}/#/cockpit`);
      await page.locator('a[data-figure]').nth(place).click();
      opened.push([figure.href, await totalOf(figure)]);
    }
    expect(opened).toEqual(figures.map(({ href, count }) => [href, count]));
  }, 240_000);

  it('选一个单位：地址带着它，逐个打开每一个数，列出的总数与数字相等', async () => {
    await page.goto(`${console.address}/#/cockpit`);
    await page.getByLabel('单位', { exact: true }).click();
    await page.getByRole('option', { name: '第一产业招商组' }).click();
    await page.getByText('只看第一产业招商组及下属单位。').waitFor();
    expect(page.url()).toContain('unitId=');
    const address = page.url();
    const figures = await links();
    expect(figures.length).toBeGreaterThan(10);
    const opened: [string, number][] = [];
    for (const [place, figure] of figures.entries()) {
      await page.goto(address);
      await page.locator('a[data-figure]').nth(place).click();
      opened.push([figure.href, await totalOf(figure)]);
    }
    expect(opened).toEqual(figures.map(({ href, count }) => [href, count]));
    expect(figures.every(({ href }) => href.includes('unitId'))).toBe(true);
    await page.goto(address);
    await page.getByTestId('own-place').waitFor();
    expect(await page.locator('[data-waiting]').count()).toBe(0);
  }, 240_000);

  it('投影上一屏看全；问过去某日，地址随之变', async () => {
    await page.goto(`${console.address}/#/cockpit`);
    await page.getByTestId('narrowest').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(projector.width);
    await page.getByLabel('截至哪一天').fill('2026-02-28');
    await page.getByText(/截至 2026-02-28，只计已核验/).waitFor();
    expect(page.url()).toContain('asOf=2026-02-28');
    expect(await page.getByTestId('big-contracted').innerText()).toMatch(/^本月新签约\s+1/);
  });

  it('打印版：同样的数，没有菜单', async () => {
    await page.goto('about:blank');
    await page.goto(`${console.address}/#/cockpit/print`);
    await page.getByTestId('narrowest').waitFor();
    expect(await page.getByRole('menuitem').count()).toBe(0);
  });

  it('手机上不横向滚动，无障碍检查没有严重问题', async () => {
    const small = await console.signIn('leader', phone);
    await small.goto(`${console.address}/#/cockpit`);
    await small.getByTestId('narrowest').waitFor();
    expect(await faultsOf(small)).toEqual([]);
  });

  it('经办人没有这一页；全程没有脚本错误', async () => {
    const staff = await console.signIn('staff');
    expect(await staff.getByRole('menuitem', { name: '领导驾驶舱' }).count()).toBe(0);
    expect(console.complaints).toEqual([]);
  });
});
