import type { Page } from 'playwright-core';
import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';
import { spoiledAnswers } from './spoiled-answers';

/** Reading takes a thousand of each in a unit test. Drawing takes a browser, and its time. */
const answersEach = 100;
const seed = 20261129;

/** The endpoints by the paths that the page reads. */
const endpoints: Record<string, RegExp> = {
  me: /^\/api\/me$/,
  dials: /^\/api\/dials$/,
  dial: /^\/api\/dials\/[^/]+$/,
  queues: /^\/api\/queues$/,
  callbacks: /^\/api\/callbacks$/,
  callback: /^\/api\/callbacks\/[^/]+$/,
  related: /^\/api\/related\//,
  voicemails: /^\/local\/voicemails$/,
};

declare global {
  interface Window {
    stirring: boolean;
  }
}

/** Lets the page read everything again and again, as fast as it can: it polls, and somebody clicks what makes it read. */
async function stir(page: Page): Promise<void> {
  await page.evaluate(() => {
    const buttons = () => [...document.querySelectorAll<HTMLElement>('button, [role=tab]')];
    const click = (name: string) => buttons().find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name))?.click();
    let round = 0;
    window.stirring = true;
    const turn = () => {
      round += 1;
      window.dispatchEvent(new Event('dialback:ask-again'));
      click('Read the list again');
      click('Listen to the message');
      if (round % 4 === 0) click(round % 8 === 0 ? 'Voicemails' : 'Callbacks');
      if (window.stirring) setTimeout(turn, 20);
    };
    turn();
  });
}

inBrowser('the agents’ page, whatever it is answered,', {
  'is never blank, never speaks of tokens of JSON, and is right again with the first right answers': () =>
    onStandIn(async ({ page, standIn }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      // A call is followed, and a callback that is the agent's.
      Object.assign(standIn.callbacks.pending[0]!, { state: 'waiting' });
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.locator('#calls').getByText('+1 206 555 0142').first().waitFor();

      const counts = Object.fromEntries(Object.keys(endpoints).map((name) => [name, 0]));
      const spoil = spoiledAnswers(seed);
      let enough: () => void = () => undefined;
      const answered = new Promise<void>((resolve) => (enough = resolve));
      standIn.spoil = (path, right) => {
        const [name] = Object.entries(endpoints).find(([, pattern]) => pattern.test(path)) ?? [];
        if (name) counts[name]! += 1;
        if (Object.values(counts).every((count) => count >= answersEach)) enough();
        return spoil(right);
      };
      await stir(page);
      await answered;
      expect(await page.locator('#top-bar').isVisible()).toBe(true);
      expect(await page.getByText(/Unexpected token|not valid JSON|is not a function|undefined/).count()).toBe(0);
      expect(await page.getByText('cannot be shown').count()).toBe(0);
      expect(faults).toEqual([]);

      standIn.spoil = undefined;
      await page.getByText('Your status could not be read').waitFor({ state: 'detached' });
      await page.evaluate(() => (window.stirring = false));
      await page.getByRole('tab', { name: 'Voicemails' }).click();
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
      await page.getByRole('tab', { name: 'Callbacks' }).click();
      await page.getByText('cannot be read').waitFor({ state: 'detached' });
    }),
});
