import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };

/** Waits for the page, then what is wrong with it: wider than the screen, or a serious barrier. */
export const faultsOf = async (page: Page): Promise<unknown[]> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  const grave = violations.filter(({ impact }) => impact === 'critical' || impact === 'serious');
  const wide = width > phone.width ? [['width', width]] : [];
  return [...wide, ...grave.map(({ id, nodes }) => [id, nodes[0]?.html])];
};
