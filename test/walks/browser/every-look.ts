import type { Frame, Page } from 'playwright-core';
import { violationsOn } from '../../browser/violations-on';

/** Beside a list in the workspace, beside a softphone, a wide screen: CSS pixels. */
const widths = [400, 1_024, 1_440];

/** What axe finds wrong at each width, in each theme. */
export async function violationsInEveryLook(page: Page): Promise<string[]> {
  return inBothThemes(page, async () => {
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violationsOn(page)).map((violation) => `${width} wide: ${violation}`));
    }
    return found;
  });
}

/** What axe finds wrong in each theme, in the page or in a frame of it. */
export function violationsInBothThemes(page: Page, frame: Page | Frame = page): Promise<string[]> {
  return inBothThemes(page, () => violationsOn(frame));
}

async function inBothThemes(page: Page, look: () => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await look()).map((violation) => `${colorScheme}, ${violation}`));
  }
  return found;
}
