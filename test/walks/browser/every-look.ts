import type { Page } from 'playwright-core';
import { violationsOn } from '../../browser/violations-on';

/** Beside a list in the workspace, beside a softphone, a wide screen: CSS pixels. */
const widths = [400, 1_024, 1_440];

/** What axe finds wrong at each width, in each theme. */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violationsOn(page)).map((violation) => `${colorScheme}, ${width} wide: ${violation}`));
    }
  }
  return found;
}
