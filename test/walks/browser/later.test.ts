import { join } from 'node:path';
import { build } from 'esbuild';
import { closeProfile, openProfile } from '../../browser/browser';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';

/** Opens a page that draws news all the time. @returns whether the part was drawn by the time of so many news */
async function isDrawnMeanwhile(how: 'later' | 'lazy', news: number): Promise<boolean> {
  const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, 'busy-page.tsx')], bundle: true, write: false, outdir: 'out', jsx: 'automatic', loader: { '.css': 'empty' }, define: { 'process.env.NODE_ENV': '"production"' } });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'))!.text;
  const profile = await openProfile();
  try {
    const { page } = profile;
    await page.route('http://busy.test/*', (route) => route.fulfill(route.request().url().endsWith('.js') ? { contentType: 'text/javascript', body: script } : { contentType: 'text/html', body: '<body><script src="/page.js"></script></body>' }));
    await page.goto(`http://busy.test/#${how}`);
    await page.waitForFunction((least) => Number(/News: (\d+)/.exec(document.body.textContent ?? '')?.[1]) >= least, news);
    return await page.getByText('The part is drawn').isVisible();
  } finally {
    await closeProfile(profile);
  }
}

inBrowser(
  'a part of the page that is loaded later',
  {
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

    'takes no typed number with it if it does not come': () =>
      onStandIn(async ({ page }) => {
        const part = /\/assets\/dial-details-/;
        await page.route(part, (route) => route.abort());
        await page.reload();
        const number = page.getByLabel('Number', { exact: true });
        await number.fill('+442079460177');
        await page.getByText('The form cannot be shown').waitFor();
        expect(await number.inputValue()).toBe('+442079460177');
        await page.unroute(part);
        await page.getByRole('button', { name: 'Show again' }).click();
        await page.getByLabel('Comment').waitFor();
      }),

    'is drawn while the page draws news all the time; control: what React loads by `lazy` is not': async () => {
      expect(await isDrawnMeanwhile('later', 60)).toBe(true);
      expect(await isDrawnMeanwhile('lazy', 60)).toBe(false);
    },
  },
);
