import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { unlabelledControls } from '../../browser/unlabelled-controls';
import { violationsOn } from '../../browser/violations-on';

/** A destination that the operator restricts. */
const number = '+4930901820';
const PIN = '80315297';
const widths = [390, 768, 1440];
const restricted = { settings: () => ({ calling: { window: { from: '00:00', to: '24:00' }, pinFor: ['DE'] } }) };

inBrowser('the agents’ page, in front of a restricted destination,', {
  'asks for the PIN when it is needed and at no other time; lets the agent set one, says how many tries are left, and keeps none of it': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      server.stage.console.phone(number).behave({ kind: 'by-hand' });
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Your status in Amazon Connect: Available' }).waitFor();
      const call = async (typed: string) => {
        await page.getByLabel('Number', { exact: true }).fill(typed);
        await page.keyboard.press('Enter');
      };
      const calls = page.getByRole('region', { name: 'Your calls' });
      const now = page.getByRole('region', { name: 'Now' });
      const pinField = page.getByLabel('Your PIN', { exact: true });
      const asked = page.getByLabel('Your new PIN');

      await call(number);
      await asked.waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
        if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}-pin-${width}.png`, fullPage: true });
        expect({ width, violations: await violationsOn(page, calls) }).toEqual({ width, violations: [] });
      }
      expect(await unlabelledControls(page)).toEqual([]);
      await asked.fill(PIN);
      await page.getByRole('button', { name: /^Call.*, with this PIN/ }).click();
      await now.getByRole('button', { name: 'Accept' }).waitFor();
      await now.getByRole('button', { name: /^(Decline|Reject)/ }).click();

      await call('+4930901821');
      await pinField.fill('00000000');
      await page.getByRole('button', { name: 'Call', exact: true }).last().click();
      await page.getByText('4 tries are left.').waitFor();
      await pinField.fill(PIN);
      await page.getByRole('button', { name: 'Call', exact: true }).last().click();
      await pinField.waitFor({ state: 'detached' });

      const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      expect([kept, ...addresses].filter((text) => text.includes(PIN))).toEqual([]);
      const journal = JSON.stringify(server.stage.emulator.journal.entries);
      expect(journal.includes(PIN)).toBe(false);
      expect(complaints).toEqual([]);
    }, restricted),
});
