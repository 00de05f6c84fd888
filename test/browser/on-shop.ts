import type { Page } from 'playwright-core';
import type { LocalServer } from '../../local/server';
import { violationsOn } from './violations-on';

export const MOBILE = '+447400123456';

interface Look {
  /** CSS pixels. */
  width: number;
  colorScheme: 'light' | 'dark';
}

/** Waits for the form of the code, and reads the code on the phone. */
export async function codeOn(page: Page, server: LocalServer): Promise<string> {
  await page.getByLabel('Code').waitFor();
  return /\b\d{6}\b/.exec(server.stage.console.phone(MOBILE).view().texts.at(-1)!.text)![0];
}

/** Nothing may stick out, and axe must find nothing. LOOK=/tmp/shop keeps pictures. */
export async function expectWhole(page: Page, what: string, looks: readonly Look[] = [{ width: 390, colorScheme: 'light' }]): Promise<void> {
  for (const { width, colorScheme } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}-${what}-${colorScheme}-${width}.png` });
    expect({ what, colorScheme, width, violations: await violationsOn(page) }).toEqual({ what, colorScheme, width, violations: [] });
  }
}
