import { brotliCompressSync, constants } from 'node:zlib';
import { closeProfile, openProfile } from '../../browser/browser';
import { builtPages } from '../../browser/build-pages';
import { inBrowser } from '../../browser/in-browser';
import { startStandIn } from '../../browser/stand-in-service';

const atMostKilobytes = 350;

inBrowser('the first load of the agents’ page', {
  'is enough to click a number, within 350 kB, before the rules of all countries’ numbers are there': async () => {
    const standIn = await startStandIn(await builtPages());
    const profile = await openProfile(undefined, { isNew: true });
    try {
      const { page } = profile;
      const files = new Map<string, number>();
      await page.route('**/assets/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        // It never comes.
        if (pathname.includes('number-rules')) return;
        const response = await route.fetch();
        files.set(pathname, brotliCompressSync(await response.body(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length);
        await route.fulfill({ response });
      });
      await page.goto(standIn.address);
      await page.getByRole('button', { name: 'Call +12065550142' }).waitFor();
      const first = [...files];
      await page.getByRole('button', { name: 'Call +12065550142' }).click();
      await page.locator('#calls').getByText('+12065550142').first().waitFor();
      expect(standIn.requests).toMatchObject([{ number: '+12065550142' }]);
      // The local run's own softphone, with its table of facts, is no part of the page in an account.
      const own = first.filter(([name]) => !/softphone|key-value-pairs/.test(name));
      expect(own.length).toBeGreaterThan(4);
      expect(own.reduce((sum, [, size]) => sum + size, 0) / 1000).toBeLessThanOrEqual(atMostKilobytes);
    } finally {
      await closeProfile(profile);
      await standIn.close();
    }
  },
});
