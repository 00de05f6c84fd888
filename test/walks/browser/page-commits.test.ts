import type { Page } from 'playwright-core';
import { moving } from '../../browser/browser';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';
import { countCommits, checkAgain } from './page-commits';
import { standInCallback } from '../../browser/stand-in-desk';

const looks = 60;
/** A timer of the page may draw it once or twice meanwhile. A part that measures itself again adds one to two for every look. */
const mostEchoes = 5;
/** A part that was just opened still finds its size. */
const looksToSettle = 5;

async function expectNoEchoes(page: Page): Promise<void> {
  await checkAgain(page, looksToSettle);
  const { all, echoes } = await checkAgain(page, looks);
  expect(all).toBeGreaterThanOrEqual(looks);
  expect(echoes).toBeLessThanOrEqual(mostEchoes);
}

inBrowser('what an answer brings is drawn once', {
  'on the agent’s page, with a call, a callback that is followed, and the details of another': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.desk.contact = standInCallback('CONNECTED', ['This is the callback call.']);
      Object.assign(standIn.callbacks.pending[0]!, { state: 'waiting', version: 2 });
      await countCommits(page);
      await page.reload();
      await page.getByRole('article', { name: 'Callback to +1 212 555 0142' }).waitFor();
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByRole('button', { name: 'Details of the callback to +44 20 7946 0958' }).click();
      await expectNoEchoes(page);
    }, moving),

  'in the lab': () =>
    onStandIn(async ({ page, standIn }) => {
      await countCommits(page);
      await page.goto(`${standIn.address}/lab`);
      await page.getByRole('region', { name: 'Phones' }).waitFor();
      await expectNoEchoes(page);
    }, moving),
});
