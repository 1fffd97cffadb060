import type { Page } from 'playwright-core';
import { dayOf } from '../world/build-day.js';
import { openConsole, type OpenConsole } from './open-console.js';

const phone = { width: 390, height: 844 };
jest.setTimeout(120_000);

describe('没有网络也打得开', () => {
  let console: OpenConsole;
  let staff: Page;

  beforeAll(async () => {
    console = await openConsole();
    staff = await console.signIn('staff', phone);
    // Ready = the worker has kept the page and its parts.
    await staff.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  });
  afterAll(() => console.close());

  const cached = (): Promise<string[]> =>
    staff.evaluate(
      `caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name)
        .then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => new URL(url).pathname))`,
    );

  it('断网后重新打开，照样能起草外出报备，注明尚未送达服务器', async () => {
    await staff.context().setOffline(true);
    await staff.goto(`${console.address}/#/trips/create`);
    await staff.reload();
    for (const day of ['departsOn', 'returnsOn']) {
      await staff.locator(`[name=${day}]`).fill(dayOf(console.world, 9));
    }
    await staff.locator('[name="stops.0.place"]').fill('上海市松江区');
    await staff.locator('[name=aim]').fill('商谈制动管路项目二期用地');
    await staff.getByRole('button', { name: '保存', exact: true }).click();
    await staff.getByTestId('unsent-trips').getByText('1 份草稿尚未送达服务器').waitFor();
  });

  it('再次冷启动，草稿还在', async () => {
    await staff.reload();
    await staff.goto(`${console.address}/#/trips`);
    await staff.getByTestId('unsent-trips').getByText('1 份草稿尚未送达服务器').waitFor();
  });

  it('网络恢复后一点就送达，服务器上只有一份', async () => {
    await staff.context().setOffline(false);
    await staff.getByRole('button', { name: '现在送达' }).click();
    await staff.getByTestId('unsent-trips').waitFor({ state: 'detached' });
    const { body } = await (await console.world.as('staff')).get('/trips?mine=true');
    expect(body.data).toHaveLength(1);
  });

  it('留存的只有页面和它的部件，没有一条接口的内容', async () => {
    const paths = await cached();
    expect(paths).toContain('/');
    expect(paths.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  });

  it('退出登录后断网打开，不认得是谁，也没有草稿', async () => {
    await staff.getByRole('button', { name: /方晓宁|账户|个人/ }).click();
    await staff.getByRole('menuitem', { name: '退出登录' }).click();
    await staff.getByLabel('账号').waitFor();
    await staff.context().setOffline(true);
    await staff.goto(`${console.address}/#/trips/create`);
    await staff.reload();
    await staff.getByLabel('账号').waitFor();
    expect(console.complaints).toEqual([]);
  });
});
