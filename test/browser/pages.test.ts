import type { Page } from 'playwright-core';
import { chooseItem } from './choose-item';
import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';
import { unlabelledControls } from './unlabelled-controls';

/** A phone, a tablet, beside a softphone, a wide screen: CSS pixels. */
const widths = [400, 900, 1024, 1440];

const pages: [string, (page: Page) => Promise<void>][] = [
  ['/', (page) => page.getByRole('heading', { name: /Voicemails/ }).waitFor()],
  [
    '/',
    async (page) => {
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByRole('row', { name: /\+1 212 555 0142/ }).waitFor();
    },
  ],
  ['/lab', (page) => page.getByRole('region', { name: 'Phones' }).waitFor()],
];

/** A table that is wider than its place scrolls, and hides its last column. */
const cutTables = (page: Page) => page.evaluate(() => [...document.querySelectorAll('table')].filter(({ parentElement: place }) => place!.scrollWidth > place!.clientWidth + 1).length);

inBrowser(
  'each page',
  {
    'opens on small and wide screens, without anything that sticks out, and names its controls': () =>
      onStandIn(async ({ page, standIn }) => {
        for (const [path, open] of pages) {
          await page.goto(`${standIn.address}${path}`);
          await open(page);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            const needed = await page.evaluate(() => document.documentElement.scrollWidth);
            expect({ path, width, needed }).toEqual({ path, width, needed: width });
            if (path === '/') expect({ width, cut: await cutTables(page) }).toEqual({ width, cut: 0 });
          }
          expect(await unlabelledControls(page)).toEqual([]);
        }
      }),

    'places one call for one click when the answer is lost: it asks again with the same key': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.behavior = { kind: 'drop', times: 1, placed: true };
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
        expect([standIn.keys.length, new Set(standIn.keys).size, standIn.dials.size]).toEqual([2, 1, 1]);
      }),
  },
  {
    'offers the callbacks that a number is owed, and calls the one that the agent means': () =>
      onStandIn(async ({ page, standIn }) => {
        const choice = (callbackId: string, crmRecord: string) => ({ callbackId, queue: 'Support', local: '2026-11-23T15:00+00:00', zone: 'Europe/London', crmRecord });
        const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'owed-to-several', detail: 'This number is owed 2 callbacks.', choices: [choice('c-1', 'case-1'), choice('c-2', 'case-2')] };
        standIn.behavior = { kind: 'refuse', problem, times: 1 };
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        await page.getByRole('button', { name: /^case-2, Support, Mon.* \(Europe\/London\)$/ }).click();
        await page.getByText('This number is owed 2 callbacks.').waitFor({ state: 'detached' });
        expect(standIn.requests.map(({ callbackId }) => callbackId)).toEqual([undefined, 'c-2']);
      }),

    'is of the agent who signed in: one picked in the menu is asked for with their own token, also after a reload': () =>
      onStandIn(async ({ page }) => {
        const asBen = () => page.waitForRequest((request) => request.url().endsWith('/api/me') && request.headers().authorization === 'Bearer token-of-ben');
        const picked = asBen();
        await page.getByRole('button', { name: 'Signed in as ada' }).click();
        await chooseItem(page.getByRole('menuitem', { name: 'ben' }));
        await picked;
        const again = asBen();
        await page.reload();
        await again;
        await page.getByRole('button', { name: 'Signed in as ben' }).waitFor();
      }),

    'says that calls are paused, since when and why, to an agent who comes to it': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.me.paused = [{ since: '2026-11-23T09:00:00.000Z', why: 'Wrong numbers are being called.' }];
        await page.reload();
        await page.getByText(/Calls are paused since/).waitFor();
        await page.getByText(/Wrong numbers are being called\. A click calls nobody/).waitFor();
      }),
  },
);
