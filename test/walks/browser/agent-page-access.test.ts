import type { Page } from 'playwright-core';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';
import { standInCallback } from '../../browser/stand-in-desk';
import { unlabelledControls } from '../../browser/unlabelled-controls';

const narrow = { width: 400, height: 800, colorScheme: 'light' } as const;
/** More tab stops than the page has. A control that is not reached by then cannot be reached. */
const tabStops = 60;

async function tabTo(page: Page, label: RegExp): Promise<void> {
  for (let stop = 0; stop < tabStops; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (label.test(name)) return;
  }
  throw new Error(`No tab stop is named like ${label}.`);
}

inBrowser('the agent’s page, for everybody,', {
  'can be used with the keyboard alone: call a voicemail, accept the offer': () =>
    onStandIn(async ({ page, standIn }) => {
      await tabTo(page, /^Call \+1 206 555 0142$/);
      await page.keyboard.press('Enter');
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      standIn.desk.contact = standInCallback('INCOMING');
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      await tabTo(page, /^\s*Accept\s*$/);
      const accepted = page.waitForRequest((request) => request.url().endsWith('/lab/api/agents/ada/accept'));
      await page.keyboard.press('Enter');
      await accepted;
    }),

  'tells a screen reader of an offered call at once': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.desk.contact = standInCallback('INCOMING');
      await page.locator('[aria-live="assertive"]', { hasText: 'The customer is called once you accept' }).waitFor({ state: 'attached' });
      await expect(page.title()).resolves.toContain('Incoming call');
    }),

  'names every control and has one main region and one first heading': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.desk.contact = standInCallback('INCOMING');
      await page.getByRole('button', { name: /Listen to the message from \+1 206/ }).click();
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      expect(await unlabelledControls(page)).toEqual([]);
      await expect(page.locator('main').count()).resolves.toBe(1);
      await expect(page.locator('h1').count()).resolves.toBe(1);
    }),

  'notices a control without a name (control of the check above)': () =>
    onStandIn(async ({ page }) => {
      await page.evaluate(() => document.body.append(document.createElement('button')));
      expect(await unlabelledControls(page)).toEqual(['<button></button>']);
    }),

  'names every control of the callbacks and their form, and gives the focus back when the form closes': () =>
    onStandIn(async ({ page }) => {
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      const opener = page.getByRole('button', { name: 'Change the callback to +1 212 555 0142' });
      await opener.click();
      const form = page.getByRole('region', { name: 'Change the callback to +1 212 555 0142' });
      await form.and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' }).click();
      expect(await unlabelledControls(page)).toEqual([]);
      await expect(page.locator('h1').count()).resolves.toBe(1);
      await page.getByRole('button', { name: 'Close the details' }).click();
      await form.getByRole('button', { name: 'Cancel' }).click();
      await opener.and(page.locator(':focus')).waitFor();
    }),

  'schedules a callback with the keyboard alone': () =>
    onStandIn(async ({ page, standIn }) => {
      await tabTo(page, /^Call later: \+1 206 555 0142$/);
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Schedule a callback' }).waitFor();
      await tabTo(page, /^Schedule$/);
      await page.keyboard.press('Enter');
      await page.getByText('Callback to +1 206 555 0142 promised for').waitFor();
      expect(standIn.callbacks.scheduled).toHaveLength(1);
    }),

  'fits the callbacks and their form into a screen 400 pixels wide': () =>
    onStandIn(async ({ page }) => {
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByRole('button', { name: 'Schedule a callback', exact: true }).click();
      await page.getByRole('region', { name: 'Schedule a callback' }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(narrow.width);
    }, narrow),

  'fits a screen 400 pixels wide; an offered call lies over its foot, and moves nothing': () =>
    onStandIn(async ({ page, standIn }) => {
      const list = () => page.getByRole('heading', { name: /Voicemails/ }).boundingBox();
      const before = await list();
      standIn.desk.contact = standInCallback('INCOMING');
      const accept = page.getByRole('button', { name: 'Accept' });
      await accept.waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(narrow.width);
      const offer = await accept.boundingBox();
      expect(offer!.y + offer!.height).toBeLessThan(narrow.height);
      expect(await list()).toEqual(before);
    }, narrow),

  'follows the system into dark mode': () =>
    onStandIn(async ({ page }) => {
      const colorOfHeading = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color);
      const light = await colorOfHeading();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('body.awsui-dark-mode').waitFor();
      expect(await colorOfHeading()).not.toBe(light);
    }),
});
