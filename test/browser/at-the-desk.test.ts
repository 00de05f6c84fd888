import type { Page } from 'playwright-core';
import { closeProfile, openProfile } from './browser';
import { chooseOption } from './choose-item';
import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';
import { onStandIn } from './on-stand-in';
import { readAll } from './read-all';
import { standInCallback } from './stand-in-desk';
import { standInDial } from './stand-in-service';
import { violationsOn } from './violations-on';

declare global {
  interface Window {
    heard: string[];
  }
}

/** Notes what the page, opened anew, would let the agent hear and see. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heard = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      window.heard.push(`tone ${this.frequency.value}`);
      start.apply(this, when);
    };
    window.Notification = class {
      static permission = 'granted';
      constructor(title: string) {
        window.heard.push(title);
      }
    } as unknown as typeof Notification;
  });
  await page.reload();
}
/** The agent looks at another window. */
const lookAway = (page: Page) => page.evaluate(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));

/** The readings that show the agent's calls. */
const readingsOfCalls: Record<string, { path: string; list?: string }> = {
  'the list of their clicks': { path: '/api/dials' },
  'a call under way': { path: '/api/dials/d-1' },
  'a callback under way': { path: '/api/callbacks/c-1' },
  'the list of those that they have not spoken of': { path: '/api/callbacks', list: 'answered' },
};

const failedReadings = Object.fromEntries(
  Object.entries(readingsOfCalls).map(([name, { path, list }]) => [
    `is told that ${name} cannot be read, and no longer once it can`,
    () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.dials.set('d-1', standInDial('d-1'));
        standIn.callbacks.pending[0] = { ...standIn.callbacks.pending[0]!, id: 'c-1', state: 'waiting' };
        standIn.spoil = (asked, right, query) => (asked === path && query['list'] === list ? new Response('', { status: 503 }) : Response.json(right));
        await page.reload();
        const told = page.getByText('Your calls are not up to date');
        await told.waitFor();
        standIn.spoil = undefined;
        await readAll(page);
        await told.waitFor({ state: 'detached' });
      }),
  ]),
);

inBrowser(
  'the agent at their desk',
  {
    'can say why a number is called, though the fields for it did not come at first': () =>
      onStandIn(async ({ page }) => {
        let asked = 0;
        await page.route(/\/assets\/dial-details-/, (route) => ((asked += 1) === 1 ? route.abort() : route.fallback()));
        await page.reload();
        const number = page.getByLabel('Number', { exact: true });
        await number.fill('+442079460177');
        await page.getByLabel('Comment').fill('About the charger.');
        expect([asked, await number.inputValue()]).toEqual([2, '+442079460177']);
      }),

    'loses nothing of a number that is typed on after Escape has folded its fields': () =>
      onStandIn(async ({ page }) => {
        const number = page.getByLabel('Number', { exact: true });
        await number.fill('+4420794601');
        await page.getByLabel('Comment').waitFor();
        await page.keyboard.press('Escape');
        await page.getByLabel('Comment').waitFor({ state: 'detached' });
        await page.keyboard.type('77');
        await page.getByLabel('Comment').waitFor();
        expect(await number.inputValue()).toBe('+442079460177');
      }),

    'accepts an offered call, and goes to the next number, by the keyboard': () =>
      onStandIn(async ({ page, standIn }) => {
        await page.keyboard.press('Alt+Shift+N');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Call +1 206 555 0142');
        expect(standIn.requests).toEqual([]);
        standIn.desk.contact = standInCallback('INCOMING')!;
        await page.reload();
        await page.getByRole('button', { name: 'Accept' }).waitFor();
        const accepted = page.waitForRequest((request) => request.url().endsWith('/lab/api/agents/ada/accept'));
        await page.keyboard.press('Alt+Shift+A');
        await accepted;
      }),

    'sees *Call a number* without scrolling, and the call at hand as the largest thing, with the voicemail that it answers': () =>
      onStandIn(async ({ page, standIn }) => {
        await page.setViewportSize({ width: 1440, height: 900 });
        const field = await page.getByLabel('Number', { exact: true }).boundingBox();
        expect(field!.y + field!.height).toBeLessThan(900);
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        standIn.desk.contact = standInCallback('INCOMING')!;
        const now = page.getByRole('region', { name: 'Now' });
        await now.getByRole('button', { name: 'Accept' }).waitFor();
        await now.getByText(/Order number four four one two/).waitFor();
        // Under the mouse a tip may stand, which is in no landmark. The walks look at more widths.
        await page.mouse.move(0, 0);
        await page.getByRole('tooltip').waitFor({ state: 'detached' });
        expect(await violationsOn(page)).toEqual([]);
        const sizes = await page.evaluate(() => {
          const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
          const texts = [...document.querySelectorAll('body *')].filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''));
          const largest = Math.max(...texts.map(sizeOf));
          return texts.filter((element) => sizeOf(element) === largest).map(({ textContent }) => textContent);
        });
        expect(sizes).toEqual(['+1 206 555 0142']);
        // What the machines did is there for who asks.
        expect(await now.getByText('You clicked').isVisible()).toBe(false);
        await now.getByRole('button', { name: 'Steps' }).click();
        await now.getByText('You clicked').waitFor();
      }),
  },
  {
    'hears of a call that waits for them if they want to, once; at first nothing rings': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.dials.set('d-1', { ...standInDial('d-1'), state: 'waiting' });
        await listen(page);
        await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
        expect(await page.evaluate(() => window.heard)).toEqual([]);

        // A click on the choice lets the agent hear how it sounds.
        await page.getByRole('button', { name: 'Ring: off' }).click();
        await page.getByRole('button', { name: 'Ring: on' }).waitFor();
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        await page.waitForResponse((response) => response.url().includes('/api/dials/d-') && !response.url().endsWith('/d-1'));
        await lookAway(page);
        for (const dial of standIn.dials.values()) dial.state = 'waiting';
        await page.waitForFunction(() => window.heard.length >= 4);
        await page.waitForResponse((response) => response.url().includes('/api/dials/'));
        expect(await page.evaluate(() => window.heard)).toEqual(['tone 660', 'tone 880', expect.stringMatching(/^tone 110/), 'Call to +1 206 555 0142']);
      }),

    'sees how many wait at the tabs, and finds the same list after a reload: the address keeps it': () =>
      onStandIn(async ({ page, standIn }) => {
        await page.getByRole('tab', { name: 'Voicemails (2)' }).waitFor();
        await page.getByRole('tab', { name: /^Callbacks \(\d+\)$/ }).waitFor();
        await page.goto(`${standIn.address}/#callbacks=missed&of=me`);
        await page.reload();
        await page.getByRole('tab', { name: 'Callbacks', exact: true }).click();
        await page.getByRole('heading', { name: /Missed callbacks/ }).waitFor();
        expect(page.url()).toContain('#callbacks=missed&of=me');
      }),

    'has no row that moves under the mouse: what comes waits until it leaves, and what goes is said to be gone': () =>
      onStandIn(async ({ page, standIn }) => {
        await page.getByRole('tab', { name: 'Callbacks' }).click();
        const rows = () => page.locator('tbody tr').allInnerTexts();
        const first = page.getByRole('row', { name: /\+1 212 555 0142/ });
        await first.hover();
        const before = await first.boundingBox();
        const [one, two] = standIn.callbacks.pending;
        standIn.callbacks.pending = [{ ...one!, id: 'c-new', number: '+12125550199' }, two!];
        await page.getByRole('button', { name: '1 new' }).waitFor();
        await first.getByText('Not on this list any more').waitFor();
        expect(await first.boundingBox()).toEqual(before);
        expect(await rows()).toHaveLength(2);
        await page.mouse.move(0, 0);
        await page.getByRole('row', { name: /\+1 212 555 0199/ }).waitFor();
        await first.waitFor({ state: 'detached' });
        expect(await page.getByRole('button', { name: '1 new' }).count()).toBe(0);
      }),

    ...failedReadings,

    'is told in one bar that nothing can be read': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.dials.set('d-1', standInDial('d-1'));
        standIn.spoil = (asked, right) => (asked.startsWith('/api/') ? new Response('', { status: 503 }) : Response.json(right));
        await readAll(page);
        await page.getByText('This page is not up to date').waitFor();
        const bars = page.getByText('HTTP 503');
        await expect.poll(() => bars.count()).toBe(1);
        standIn.spoil = undefined;
        await readAll(page);
        await bars.waitFor({ state: 'detached' });
      }),

    'finds a call of theirs in each tab, on another computer and after a reload, and what became of it': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        const call = (on: Page) => on.locator('#calls').getByText('+44 20 7946 0177').first();
        // At lunch nothing is offered: the call waits.
        server.stage.console.agent('ada').login();
        server.stage.console.agent('ada').setStatus('Lunch');
        await page.goto(server.url);
        const tab = await page.context().newPage();
        await tab.goto(server.url);
        for (const each of [page, tab]) await each.getByRole('button', { name: 'Your status in Amazon Connect: Lunch' }).waitFor();
        await page.getByLabel('Number', { exact: true }).fill('020 7946 0177');
        await page.keyboard.press('Enter');
        await call(page).waitFor();
        await call(tab).waitFor();
        await page.reload();
        await call(page).waitFor();
        const elsewhere = await openProfile();
        try {
          const computer = elsewhere.page;
          await computer.goto(server.url);
          await computer.getByRole('button', { name: 'Take it back: the call to +44 20 7946 0177' }).click();
          for (const each of [computer, tab, page]) await each.locator('#calls').getByText('Taken back', { exact: true }).first().waitFor();
        } finally {
          await closeProfile(elsewhere, server.url);
        }
        expect(complaints).toEqual([]);
      }),

    'hangs up, and says what came of a call, by the keyboard': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.desk.contact = standInCallback('CONNECTED')!;
        standIn.dials.set('d-1', { ...standInDial('d-1', { number: '+12065550199' }), state: 'ended', maySayOutcome: true, outcome: { code: 'answered', sentence: 'Somebody answered.' } });
        await page.reload();
        await page.getByRole('button', { name: 'Hang up' }).waitFor();
        await page.getByRole('button', { name: /^Reached/ }).waitFor();
        const ended = page.waitForRequest((request) => request.url().endsWith('/lab/api/agents/ada/hang-up'));
        await page.keyboard.press('Alt+Shift+H');
        await ended;
        // What came of it is to be chosen: the key leads to the first answer, and says nothing by itself.
        await page.keyboard.press('Alt+Shift+O');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reached');
      }),

    'sorts a list, and finds that order after a reload': () =>
      onStandIn(async ({ page }) => {
        const callers = async () => (await page.getByRole('button', { name: /^Call \+/ }).allInnerTexts()).map((text) => text.trim());
        expect(await callers()).toEqual(['+1 206 555 0142', '+44 20 7946 0958']);
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.getByRole('button', { name: 'Received' }).click();
        await page.waitForURL(/voicemails-by=received/);
        expect(await callers()).toEqual(['+44 20 7946 0958', '+1 206 555 0142']);
        await page.reload();
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
        expect(await callers()).toEqual(['+44 20 7946 0958', '+1 206 555 0142']);

        // One column has no heads: there is a choice for it.
        await page.setViewportSize({ width: 400, height: 900 });
        await chooseOption(page.getByRole('button', { name: /^Order Received, upwards/ }), page.getByRole('option', { name: 'Received, downwards' }));
        await page.waitForURL(/voicemails-by=received-down/);
        expect(await callers()).toEqual(['+1 206 555 0142', '+44 20 7946 0958']);
        expect(await violationsOn(page)).toEqual([]);
      }),

    'chooses among the numbers of a customer, sees which is verified, and adds one': () =>
      onStandIn(async ({ page, standIn }) => {
        const kept = [{ number: '+442079460958' }, { number: '+442079460111', verified: { at: '2026-11-20T09:00:00.000Z', by: 'ben' } }];
        const path = '/api/customers/%2B442079460958/numbers';
        standIn.others[path] = { numbers: kept };
        await page.getByRole('button', { name: 'Call later: +44 20 7946 0958' }).click();
        const form = page.getByRole('region', { name: 'Schedule a callback' });
        await form.getByRole('button', { name: 'Their numbers' }).click();
        await form.getByText('Verified by ben').waitFor();
        await form.getByRole('button', { name: 'Call +44 20 7946 0111 instead' }).first().click();
        await expect.poll(() => form.getByRole('textbox', { name: 'Customer’s number' }).inputValue()).toBe('+442079460111');
        standIn.others[path] = { numbers: [...kept, { number: '+442079460112' }] };
        await form.getByLabel('Another number of this customer').fill('020 7946 0112');
        const asked = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith(path));
        await form.getByRole('button', { name: 'Add', exact: true }).click();
        expect((await asked).postDataJSON()).toEqual({ number: '020 7946 0112' });
        await form.getByText('+44 20 7946 0112').waitFor();
      }),

    'keeps calls of queues away for a time, sees until when, and takes calls again': () =>
      onStandIn(async ({ page, standIn }) => {
        standIn.me.quietWork = { atMostMinutes: 45 };
        standIn.others['/api/quiet-work'] = { atMostMinutes: 45 };
        await page.reload();
        const asked = () => page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/api/quiet-work'));
        const begun = asked();
        await page.getByRole('button', { name: 'I work voicemails' }).click();
        expect((await begun).postDataJSON()).toEqual({ minutes: 30 });
        standIn.me.quietWork = { atMostMinutes: 45, until: '2026-11-23T10:00:00.000Z' };
        await page.reload();
        await page.getByText(/^You work voicemails until/).waitFor();
        const ended = asked();
        await page.getByRole('button', { name: 'Take calls again' }).click();
        expect((await ended).postDataJSON()).toEqual({ minutes: 0 });
      }),

    'in the lab, sees how far a step of the clock has come, cannot ask for another meanwhile, and may stop it': () =>
      onStandIn(async ({ page, standIn }) => {
        const steps: unknown[] = [];
        let goOn = () => undefined as void;
        await page.route('**/lab/api/clock', async (route) => {
          steps.push(route.request().postDataJSON());
          await new Promise<void>((resolve) => (goOn = resolve));
          await route.fulfill({ json: { now: '2026-11-23T09:00:00.000Z', following: true } });
        });
        await page.goto(`${standIn.address}/lab`);
        const hour = page.getByRole('button', { name: 'Advance the clock by 1 h' });
        await hour.click();
        await page.getByText('Time passes: 0 % of the step').waitFor();
        expect(await hour.isDisabled()).toBe(true);
        goOn();
        await page.getByText('Time passes: 2 % of the step').waitFor();
        await page.getByRole('button', { name: 'Stop here' }).click();
        await expect.poll(() => steps.length).toBe(2);
        goOn();
        await page.getByText(/Time passes/).waitFor({ state: 'detached' });
        expect(steps).toEqual([{ advanceSeconds: 60 }, { advanceSeconds: 60 }]);
      }),
  },
);
