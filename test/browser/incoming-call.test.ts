import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';

/** Offers and answers take their real seconds here. */
const patience = { timeout: 60_000 };
const supportNumber = '+442079460100';

inBrowser('the softphone on the local run', {
  'lets the agent accept a caller who waits in the queue, and hang up': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Your status in Amazon Connect: Available' }).waitFor(patience);
      const caller = server.stage.console.phone('+441214960163');
      caller.call(supportNumber);
      const softphone = page.getByRole('region', { name: 'Softphone' });
      await softphone.getByText('Incoming call').waitFor(patience);
      await softphone.getByRole('button', { name: 'Accept' }).click();
      await softphone.getByText('In the call').waitFor(patience);
      expect(caller.view().state).toBe('connected');
      await softphone.getByRole('button', { name: 'Hang up' }).click();
      await softphone.getByRole('button', { name: 'Clear' }).waitFor(patience);
      expect(caller.view().state).toBe('idle');
      expect(complaints).toEqual([]);
    }),
});
