import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';

const widths = [390, 800, 1280];
const themes = ['light', 'dark'] as const;
const MOBILE = '+447400123456';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** It must be whole at three widths in two themes, and axe must find nothing. */
async function expectWhole(page: Page, what: string): Promise<void> {
  await page.evaluate(await readFile(axe, 'utf8'));
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
      if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}-${what}-${colorScheme}-${width}.png` });
      const { violations } = await page.evaluate(async () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      expect({ what, colorScheme, width, found }).toEqual({ what, colorScheme, width, found: [] });
    }
  }
}

async function codeOn(page: Page, server: LocalServer): Promise<string> {
  await page.getByLabel('Code').waitFor();
  return /\b\d{6}\b/.exec(server.stage.console.phone(MOBILE).view().texts.at(-1)!.text)![0];
}

inBrowser('the sample shop', {
  'a customer sees the wait, proves their number, takes a slot, moves it, finds it again, and takes it back; by keyboard alone': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(`${server.url}/shop`);
      await page.getByText('Nobody can take calls at present.').waitFor();
      await expectWhole(page, 'ask');

      await page.getByLabel('As soon as possible').focus();
      await page.keyboard.press('ArrowDown');
      const time = page.getByLabel('Time', { exact: true });
      expect(await time.locator('option').first().textContent()).toMatch(/\d\d:\d\d.*(GMT|CET)/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
      await page.getByLabel('Your phone number').fill(MOBILE);
      await page.keyboard.press('Enter');
      const code = await codeOn(page, server);
      await expectWhole(page, 'code');
      await page.keyboard.press('Tab');
      await page.keyboard.type(code === '000000' ? '000001' : '000000');
      await page.keyboard.press('Enter');
      await page.getByText('This code is wrong.').waitFor();
      await page.getByLabel('Code').fill(code);
      await page.keyboard.press('Enter');

      await page.getByRole('status').filter({ hasText: 'We will call you.' }).waitFor();
      await expectWhole(page, 'request');
      const due = page.getByText(/^From .* on$/);
      const first = await due.textContent();
      await page.getByRole('button', { name: 'Choose another time' }).click();
      await time.selectOption({ index: 3 });
      await page.getByRole('button', { name: 'Save' }).click();
      await due.waitFor();
      expect(await due.textContent()).not.toBe(first);

      await page.reload();
      await due.waitFor();
      await page.getByRole('button', { name: 'Cancel the callback' }).click();
      await page.getByRole('status').filter({ hasText: 'You took your callback back.' }).waitFor();
      await page.getByRole('button', { name: 'Ask again' }).click();

      for (const [language, heading] of [['de', 'Lassen Sie sich anrufen'], ['es', 'Pida que le llamemos'], ['fr', 'Faites-vous rappeler']] as const) {
        await page.getByLabel('Language').selectOption(language);
        await page.getByRole('heading', { name: heading }).waitFor();
      }
      expect(complaints).toEqual([]);
    }),
});
