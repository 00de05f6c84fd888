import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';

/** The sample list's first voicemail that has a number. */
const anyNumber = /^Call \+/;
/** Offers, dialling and answers take their real seconds here. */
const patience = { timeout: 60_000 };

inBrowser('the local run, in a browser,', {
  'calls a voicemail back: the agent accepts, hears the whisper, and only then the customer is dialled and connected': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(server.url);
      const button = page.getByRole('button', { name: anyNumber }).first();
      const name = (await button.getAttribute('aria-label'))!.replace('Call ', '');
      const number = name.replaceAll(' ', '');
      await button.click();
      const softphone = page.getByRole('region', { name: 'Softphone' });
      await softphone.getByRole('button', { name: 'Accept' }).waitFor(patience);
      await softphone.getByText(name).first().waitFor();
      expect(server.stage.console.phone(number).view().rung).toBe(0);

      await softphone.getByRole('button', { name: 'Accept' }).click();
      await softphone.getByText('This is the callback call. Please wait while we connect you to the customer.').waitFor(patience);
      const phone = server.stage.console.phone(number);
      if (phone.view().behavior.kind === 'by-hand') phone.answer();
      await softphone.getByText('In the call').waitFor(patience);
      const call = page.getByRole('article', { name: `Call to ${name}` });
      await call.getByText('Connected').first().waitFor(patience);

      await softphone.getByRole('button', { name: 'Hang up' }).click();
      await call.getByText('Called back').first().waitFor(patience);
      await call.getByText('Click to queued').waitFor();
      expect(server.stage.console.phone(number).view().rung).toBe(1);
      await softphone.getByRole('button', { name: 'Clear' }).click();
      await softphone.getByText('No call. Calls are offered here.').waitFor(patience);
      expect(complaints).toEqual([]);
    }),

  'refuses an emergency number in a sentence, and places nothing': () =>
    onLocalRun(async ({ page, server }) => {
      await page.goto(server.url);
      await page.getByLabel('Number', { exact: true }).fill('112');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(/emergency/).waitFor(patience);
      expect(server.stage.emulator.journal.entries.filter(({ what }) => what === 'StartOutboundVoiceContact')).toEqual([]);
    }),

  'shows in the lab the flow blocks as they ran': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(server.url);
      await page.getByRole('button', { name: anyNumber }).first().click();
      await page.getByRole('button', { name: 'Accept' }).waitFor(patience);
      await page.goto(`${server.url}/lab`);
      const journal = page.getByRole('region', { name: 'Journal' });
      await journal.getByText('CreateCallbackContact').first().waitFor(patience);
      await page.getByRole('region', { name: 'Agents' }).getByRole('button', { name: 'Accept' }).first().click();
      await page.getByRole('region', { name: 'Phones' }).locator('[data-state="ringing"], [data-state="connected"]').first().waitFor(patience);
      await page.getByRole('button', { name: 'Advance the clock by 1 h' }).click();
      expect(complaints).toEqual([]);
    }),
});
