import type { Page } from 'playwright-core';
import { runs } from '../runs';
import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';
import { spoiledAnswers } from './spoiled-answers';
import { standInCallback } from './stand-in-desk';
import type { StandIn } from './stand-in-service';

/** A hundred in the walks. Reading takes ten times as many in a unit test; drawing takes a browser, and its time. */
const answersEach = runs(25);
const seed = 20261129;

/** The endpoints by the paths that the page reads, where another service keeps the voicemails. */
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

/** Where Dialback keeps the voicemails itself. What is asked of the message that is open, and of the customer at hand, is spoiled as often as it is asked. */
const ofOwnList: Record<string, RegExp> = { voicemails: /^\/api\/voicemails$/ };

const kept = { id: 'vm-1', from: '+12065550142', receivedAt: '2026-11-23T08:12:30Z', queue: { queueId: 'q-1', name: 'Support' }, transcript: 'My order has not arrived.', transcriptState: 'there', recording: 'there', state: 'claimed', claim: { by: 'ada', mine: true, at: '2026-11-23T08:13:00Z', freeAt: '2026-11-23T08:43:00Z' } };
const activity = { kind: 'voicemail', id: 'vm-0', at: '2026-11-22T08:12:30Z', status: 'ended', number: '+12065550142', contactIds: ['vm-0'], note: 'Hello.' };

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

/** Spoils the answers of these endpoints, until each has given enough of them. */
async function spoilUntilEnough(page: Page, standIn: StandIn, spoiled: Record<string, RegExp>): Promise<void> {
  const counts = Object.fromEntries(Object.keys(spoiled).map((name) => [name, 0]));
  const spoil = spoiledAnswers(seed);
  let enough: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (enough = resolve));
  standIn.spoil = (path, right) => {
    const [name] = Object.entries(spoiled).find(([, pattern]) => pattern.test(path)) ?? [];
    if (name) counts[name]! += 1;
    if (Object.values(counts).every((count) => count >= answersEach)) enough();
    return spoil(right);
  };
  await stir(page);
  await answered;
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

      await spoilUntilEnough(page, standIn, endpoints);
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

  'is so too where Dialback keeps the voicemails, with a message open and a call at hand': () =>
    onStandIn(async ({ page, standIn }) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      standIn.config = { ...standIn.config, voicemailsUrl: undefined, boardUrl: '/board' };
      standIn.others = {
        '/api/voicemails': { voicemails: [kept] },
        '/api/voicemails/vm-1/recording': { url: `${standIn.address}/none.wav`, expiresAt: '2026-11-23T09:00:00Z' },
        '/api/customers/%2B12065550142/journey': { activities: [activity], ofOthers: 1 },
      };
      await page.reload();
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
      // The history is read anew for each call at hand.
      const calls = setInterval(() => (standIn.desk.contact = standIn.desk.contact ? undefined! : standInCallback('INCOMING')), 200);
      try {
        await spoilUntilEnough(page, standIn, ofOwnList);
      } finally {
        clearInterval(calls);
      }
      expect(await page.locator('#top-bar').isVisible()).toBe(true);
      expect(await page.getByText(/Unexpected token|not valid JSON|is not a function|undefined/).count()).toBe(0);
      expect(await page.getByText('cannot be shown').count()).toBe(0);
      expect(faults).toEqual([]);

      standIn.spoil = undefined;
      await page.evaluate(() => (window.stirring = false));
      await page.getByRole('tab', { name: 'Voicemails' }).click();
      await page.getByText('The voicemails are not up to date').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
    }),
});
