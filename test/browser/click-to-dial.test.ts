import type { Locator, Page } from 'playwright-core';
import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';

/** Offers, dialling and answers take their real seconds here. */
const patience = { timeout: 60_000 };
const number = '+442079460177';
const shown = '+44 20 7946 0177';

function softphoneOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Softphone' });
}

async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Your status in Amazon Connect: Available' }).waitFor(patience);
}

async function askFor(page: Page, typed: string, comment = ''): Promise<void> {
  await page.getByLabel('Number', { exact: true }).fill(typed);
  await page.getByLabel('Comment').fill(comment);
  await page.keyboard.press('Enter');
}

function nextRing({ stage }: LocalServer): Promise<void> {
  return new Promise((resolve) => {
    const stop = stage.emulator.journal.listen(({ kind, what, detail }) => {
      if (kind !== 'phone' || what !== 'RINGING' || detail.number !== number) return;
      stop();
      resolve();
    });
  });
}

inBrowser('the local run, in a browser,', {
  'offers a voicemail’s caller to the agent who clicks the number, before that caller is dialled': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await openPage(page, server.url);
      const button = page.getByRole('button', { name: /^Call \+/ }).first();
      const caller = (await button.getAttribute('aria-label'))!.replace('Call ', '');
      await button.click();
      await softphoneOf(page).getByRole('button', { name: 'Accept' }).waitFor(patience);
      await softphoneOf(page).getByText(caller).first().waitFor();
      expect(server.stage.console.phone(caller.replaceAll(' ', '')).view().rung).toBe(0);
      expect(complaints).toEqual([]);
    }),

  'lets the agent accept and hear the whisper, dials the customer only then, and connects them': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await openPage(page, server.url);
      const customer = server.stage.console.phone(number);
      customer.behave({ kind: 'by-hand' });
      await askFor(page, '020 7946 0177', 'About the charger.');
      const softphone = softphoneOf(page);
      await softphone.getByRole('button', { name: 'Accept' }).waitFor(patience);
      expect(customer.view().rung).toBe(0);
      const ringing = nextRing(server);

      await softphone.getByRole('button', { name: 'Accept' }).click();
      await softphone.getByText('This is the callback call. Please wait while we connect you to the customer.').waitFor(patience);
      await softphone.getByText('About the charger.').waitFor(patience);
      await ringing;
      customer.answer();
      await softphone.getByText('In the call').waitFor(patience);
      const call = page.getByRole('article', { name: `Call to ${shown}` });
      await call.getByText('You are talking with the customer.').waitFor(patience);

      await softphone.getByRole('button', { name: 'Hang up' }).click();
      await call.getByText('Called back').first().waitFor(patience);
      await expect(call.locator('[data-measure="customerHoldSeconds"]').innerText()).resolves.toMatch(/\b0 s/);
      expect(customer.view().rung).toBe(1);
      await softphone.getByRole('button', { name: 'Clear' }).click();
      await softphone.getByText('No call. Calls are offered here.').waitFor(patience);
      expect(complaints).toEqual([]);
    }),

  'refuses an emergency number in a sentence, and places nothing': () =>
    onLocalRun(async ({ page, server }) => {
      await openPage(page, server.url);
      await askFor(page, '112');
      await page.getByRole('alert').getByText(/emergency/).waitFor(patience);
      expect(server.stage.emulator.journal.entries.filter(({ what }) => what === 'StartOutboundVoiceContact')).toEqual([]);
    }),

  'shows in the lab the flow blocks as they ran, the agents’ desks, the phones and the clock, and moves each': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await openPage(page, server.url);
      server.stage.console.phone(number).behave({ kind: 'by-hand' });
      await askFor(page, number);
      await softphoneOf(page).getByRole('button', { name: 'Accept' }).waitFor(patience);
      await page.goto(`${server.url}/lab`);
      await page.getByRole('region', { name: 'Journal' }).getByText('CreateCallbackContact').first().waitFor(patience);
      await page.getByRole('article', { name: 'Agent ada' }).getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('button', { name: `Answer ${shown}` }).click(patience);
      await page.getByRole('article', { name: `Phone ${shown}` }).getByText('On the line').waitFor(patience);
      const before = server.stage.emulator.time.now();
      await page.getByRole('button', { name: 'Advance the clock by 1 h' }).click();
      await page.waitForResponse((response) => response.url().endsWith('/lab/api/clock'));
      expect(server.stage.emulator.time.now() - before).toBeGreaterThanOrEqual(3_600_000);
      expect(complaints).toEqual([]);
    }),
});
