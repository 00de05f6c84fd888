import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';

inBrowser('a part of the page that is loaded later', {
  'tells that it could not be loaded, and is drawn once it can be': () =>
    onStandIn(async ({ page, standIn }) => {
      const part = /\/assets\/callback-section-/;
      await page.route(part, (route) => route.abort());
      await page.reload();
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByText('The list of callbacks cannot be shown').waitFor();
      expect(await page.locator('#top-bar').isVisible()).toBe(true);
      await page.unroute(part);
      await page.getByRole('button', { name: 'Show again' }).click();
      await page.getByRole('heading', { name: /^Callbacks to make/ }).waitFor();
      expect(standIn.callbacks.queries).not.toHaveLength(0);
    }),
});
