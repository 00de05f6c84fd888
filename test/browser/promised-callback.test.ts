import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';

/** Offers, dialling and answers take their real seconds here. */
const patience = { timeout: 60_000 };

inBrowser('a callback on the local run', {
  'is promised from a voicemail, called before its time on request, and followed until customer and agent have talked': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Schedule a callback to +44 20 7946 0142' }).click(patience);
      await page.getByRole('button', { name: 'From now' }).click();
      await page.getByRole('textbox', { name: /Hours/ }).fill('1');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText('Callback to +44 20 7946 0142 promised for').waitFor(patience);
      const customer = server.stage.console.phone('+442079460142');
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByRole('button', { name: 'Call now: the callback to +44 20 7946 0142' }).click(patience);
      const softphone = page.getByRole('region', { name: 'Softphone' });
      await softphone.getByRole('button', { name: 'Accept' }).waitFor(patience);
      expect(customer.view().rung).toBe(0);
      await softphone.getByRole('button', { name: 'Accept' }).click();
      const card = page.getByRole('article', { name: 'Callback to +44 20 7946 0142' });
      await card.getByText('You are talking with the customer.').waitFor(patience);
      await softphone.getByRole('button', { name: 'Hang up' }).click();
      await card.getByText('Called back').first().waitFor(patience);
      await page.getByText('No callbacks are pending.').waitFor(patience);
      expect(customer.view().rung).toBe(1);
      expect(complaints).toEqual([]);
    }),
});
