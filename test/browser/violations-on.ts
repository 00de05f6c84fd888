import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, by rule and place. @param part of the page; default: all of it */
export async function violationsOn(page: Page | Frame, part: Locator = page.locator('html')): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'));
  // What fades in has other colours than those that a person reads. Whatever turns for ever is not waited for.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime)).map(({ finished }) => finished)));
  // Cloudscape measures what it has drawn, and then draws what follows from it: that a wide table can be reached by the keyboard.
  await page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestIdleCallback(() => resolve()))));
  const { violations } = await part.evaluate(async (element) => (globalThis as unknown as { axe: { run(part: Element): Promise<AxeResults> } }).axe.run(element));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
