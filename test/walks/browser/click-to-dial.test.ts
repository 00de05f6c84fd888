import type { Locator, Page } from 'playwright-core';
import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';

const number = '+442079460177';
const shown = '+44 20 7946 0177';

function callNowOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Now' });
}

async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Your status in Amazon Connect: Available' }).waitFor();
}

async function askFor(page: Page, typed: string, comment = ''): Promise<void> {
  await page.getByLabel('Number', { exact: true }).fill(typed);
  await page.getByLabel('Comment').fill(comment);
  await page.keyboard.press('Enter');
}

inBrowser('the local run, in a browser,', {
  'offers a voicemail’s caller to the agent who clicks the number, before that caller is dialled': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await openPage(page, server.url);
      const button = page.getByRole('button', { name: /^Call \+/ }).first();
      const caller = (await button.getAttribute('aria-label'))!.replace('Call ', '');
      await button.click();
      await callNowOf(page).getByRole('button', { name: 'Accept' }).waitFor();
      await callNowOf(page).getByText(caller).first().waitFor();
      expect(server.stage.console.phone(caller.replaceAll(' ', '')).view().rung).toBe(0);
      expect(complaints).toEqual([]);
    }),

  'refuses an emergency number in a sentence, and places nothing': () =>
    onLocalRun(async ({ page, server }) => {
      await openPage(page, server.url);
      await askFor(page, '112');
      await page.getByRole('alert').getByText(/emergency/).waitFor();
      expect(server.stage.emulator.journal.entries.filter(({ what }) => what === 'StartOutboundVoiceContact')).toEqual([]);
    }),

  'shows in the lab the flow blocks as they ran, the agents’ desks, the phones and the clock, and moves each': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await openPage(page, server.url);
      server.stage.console.phone(number).behave({ kind: 'by-hand' });
      await askFor(page, number);
      await callNowOf(page).getByRole('button', { name: 'Accept' }).waitFor();
      await page.goto(`${server.url}/lab`);
      await page.getByRole('region', { name: 'Journal' }).getByText('CreateCallbackContact').first().waitFor();
      await page.getByRole('article', { name: 'Agent ada' }).getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('button', { name: `Answer ${shown}` }).click();
      await page.getByRole('article', { name: `Phone ${shown}` }).getByText('On the line').waitFor();
      const before = server.stage.emulator.time.now();
      await page.getByRole('button', { name: 'Advance the clock by 1 h' }).click();
      await expect.poll(() => server.stage.emulator.time.now() - before, { timeout: 120_000 }).toBeGreaterThanOrEqual(3_600_000);
      expect(complaints).toEqual([]);
    }),
});
