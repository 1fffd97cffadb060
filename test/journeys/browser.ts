import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const installed = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: CHROMIUM_PATH, else the system's, else the one that comes with the packages. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = installed.find((path) => path && existsSync(path));
  return chromium.launch(executablePath ? { executablePath, args: quiet } : await packaged());
};

const packaged = async (): Promise<LaunchOptions> => {
  // It unpacks itself under a fixed name into the temporary folder: a folder of our own keeps users apart.
  const folder = mkdtempSync(join(tmpdir(), 'luodi-chromium-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.env.TMPDIR = folder;
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return {
    executablePath: await sparticuz.executablePath(),
    args: [...sparticuz.args.filter((arg) => arg !== '--single-process'), ...quiet],
  };
};
