import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { runJobs } from '../../apps/api/src/start.js';
import { openWorld, type World } from '../world/open-world.js';
import { launchBrowser } from './browser.js';

export interface OpenConsole {
  world: World;
  address: string;
  /** Script errors of any page so far; a journey ends with none. */
  complaints: string[];
  /** A fresh browser profile, signed in; `size` defaults to a desktop screen. */
  signIn(username: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** The built console on a real server with jobs running, and a real browser in front of it. */
export const openConsole = async ({ hasLiveNews = false } = {}): Promise<OpenConsole> => {
  const world = await openWorld({ consoleRoot: join(process.cwd(), 'apps/admin/dist') });
  const stopJobs = await runJobs(world.app);
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  const address = (await world.app.getUrl()).replace('[::1]', '127.0.0.1');
  const browser: Browser = await launchBrowser();
  const complaints: string[] = [];
  return {
    world,
    address,
    complaints,
    signIn: async (username, size = { width: 1440, height: 900 }) => {
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN' });
      // A stream never falls silent, and pages are waited for until they do: the console then asks from time to time.
      if (!hasLiveNews) await context.route('**/api/notices/stream', (route) => route.abort());
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(`${username}: ${error.message}`));
      // React reports a page that broke while drawing here, not as a page error.
      page.on('console', (line) => {
        if (line.type() === 'error' && line.text().includes('Error:')) complaints.push(line.text());
      });
      await page.goto(address);
      await page.getByLabel('账号').fill(username);
      await page.locator('input[name=password]').fill(world.password);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('heading', { name: '工作台' }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await stopJobs();
      await world.close();
    },
  };
};
