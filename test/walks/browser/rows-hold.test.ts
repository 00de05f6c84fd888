import type { Locator, Page } from 'playwright-core';
import { sample } from '../../runs';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';
import { readAll } from '../../browser/read-all';
import { anyonesCallback, ownCallback } from '../../browser/stand-in-callbacks';
import { standInDial, type StandIn } from '../../browser/stand-in-service';

/** Beside a softphone, in the workspace, a wide screen: CSS pixels. The walks look at each. */
const widths = sample([1_024, 400, 1_440], 1);
const height = 900;
const ROWS = 12;
const UNDER_THE_MOUSE = 4;
const numberOf = (row: number) => `+44 20 7946 09${10 + row}`;
const bare = (number: string) => number.replaceAll(' ', '');

interface Kept {
  id: string;
  transcript?: string;
  transcriptState: string;
  state: string;
  claim?: object;
}

const kept = (row: number): Kept & object => ({
  ...{ id: `vm-${row}`, from: bare(numberOf(row)), receivedAt: `2026-11-23T08:${59 - row}:30Z`, queue: { queueId: 'q-1', name: 'Support' } },
  ...{ transcript: 'My order has not arrived.', transcriptState: 'there', recording: 'there', state: 'open' },
});

function keep(standIn: StandIn, voicemails: readonly object[]): void {
  standIn.others = { '/api/voicemails': { voicemails } };
}

/** In the whole page: a browser scrolls to what is typed, and hides by scrolling what has moved above the window. */
const topInPage = (row: Locator) => row.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);

/** A name that breaks no line by itself, and a reason that fills several. */
const COLLEAGUE = 'wilhelmina.featherstonehaugh@example.com';

/** Whatever comes on the list of voicemails while the agent's mouse is on it, and how the page shows that it is there. */
const newsOfVoicemails: Record<string, { come: (scene: { page: Page; standIn: StandIn; voicemails: Kept[] }) => unknown; isThere: (page: Page) => Promise<unknown>; with?: Partial<Kept> }> = {
  'a transcript comes': {
    with: { transcript: '', transcriptState: 'awaited' },
    come: ({ voicemails }) => Object.assign(voicemails[0]!, { transcript: 'Good morning, it is about the third of the five parcels that I was promised for Wednesday of last week.', transcriptState: 'there' }),
    isThere: (page) => page.getByText('Good morning, it is about').waitFor(),
  },
  'a colleague keeps one': {
    come: ({ voicemails }) => Object.assign(voicemails[1]!, { state: 'claimed', claim: { by: COLLEAGUE, mine: false, at: '2026-11-23T09:00:00Z', freeAt: '2026-11-23T09:20:00Z' } }),
    isThere: (page) => page.getByText(`${COLLEAGUE} has it`).waitFor(),
  },
  'new ones come, and one goes': {
    come: ({ standIn, voicemails }) => keep(standIn, [...Array.from({ length: 3 }, (_, n) => ({ ...kept(n), id: `vm-new-${n}`, receivedAt: '2026-11-23T09:30:00Z' })), ...voicemails.slice(1)]),
    isThere: async (page) => {
      await page.getByRole('button', { name: '3 new' }).waitFor();
      await page.getByText('Not on this list any more').waitFor();
    },
  },
  'the list cannot be read': {
    come: ({ standIn }) => (standIn.spoil = (path, right) => (path.startsWith('/api/voicemails') ? new Response('', { status: 503 }) : Response.json(right))),
    isThere: (page) => page.getByText('The voicemails are not up to date').waitFor(),
  },
  'some entries cannot be read': {
    come: ({ standIn, voicemails }) => keep(standIn, [...voicemails, { id: 7 }]),
    isThere: (page) => page.getByText('One voicemail could not be read.').waitFor(),
  },
  'the agent calls one and the call goes on': {
    come: async ({ page, standIn }) => {
      await page.getByRole('button', { name: `Call ${numberOf(1)}` }).evaluate((button: HTMLElement) => button.click());
      await expect.poll(() => standIn.dials.size).toBe(1);
      const [dial] = standIn.dials.values();
      standIn.dials.set(dial!.id, { ...dial!, state: 'waiting' });
    },
    isThere: (page) => page.getByText('Waiting for you').first().waitFor(),
  },
  'calls of another computer join': {
    come: ({ standIn }) => {
      for (const n of [1, 2, 3]) standIn.dials.set(`d-${n}`, { ...standInDial(`d-${n}`, { number: `+1206555011${n}`, relatedContactId: `vm-${n}` }), state: n === 1 ? 'connected' : 'ended', maySayOutcome: n > 1, ...(n > 1 && { outcome: { code: 'answered', sentence: 'Somebody answered.' } }) });
    },
    isThere: (page) => page.getByRole('region', { name: 'Your calls' }).getByText('+1 206 555 0113').waitFor(),
  },
  'a click is refused': {
    come: async ({ page, standIn }) => {
      standIn.behavior = { kind: 'refuse', problem: { type: 'about:blank', title: 'No', status: 409, code: 'customer-being-called', detail: 'The customer is being called by a colleague at this moment.' } };
      await page.getByRole('button', { name: `Call ${numberOf(1)}` }).evaluate((button: HTMLElement) => button.click());
    },
    isThere: (page) => page.getByText('being called by a colleague').waitFor(),
  },
  'the agent’s status changes, and more is to be said of it': {
    come: ({ standIn }) => {
      standIn.me = { ...standIn.me, guarantee: 'quiet-routing-profile', anotherCallMayComeFirst: { value: true, sentence: 'You are Available, and serve eleven other queues of this instance, so a call of each of them may reach you before the one that you ask for.' } };
    },
    isThere: async (page) => {
      await page.getByText('serve eleven other queues').waitFor();
      await page.getByRole('button', { name: 'What follows a click' }).evaluate((button: HTMLElement) => button.click());
    },
  },
  'the agent’s status cannot be read': {
    come: ({ standIn }) => (standIn.spoil = (path, right) => (path === '/api/me' ? new Response('', { status: 503 }) : Response.json(right))),
    isThere: (page) => page.getByText('Your status could not be read').waitFor(),
  },
  'a number is typed, of which the page has much to say': {
    come: async ({ page }) => {
      const field = page.getByLabel('Number', { exact: true });
      await field.evaluate((input: HTMLElement) => input.focus({ preventScroll: true }));
      await page.keyboard.type('+33 1 23 45 67 89 12 34');
    },
    isThere: (page) => page.getByLabel('Comment').waitFor(),
  },
};

const newsOfCallbacks: Record<string, { come: (standIn: StandIn) => unknown; isThere: (page: Page) => Promise<unknown> }> = {
  'a callback is on its way': {
    come: ({ callbacks }) => (callbacks.pending[0] = { ...callbacks.pending[0]!, state: 'waiting', journey: [...ownCallback().journey, { at: '2026-11-23T20:00:00.000Z', event: 'agent-accepted', contactId: null, detail: 'Accepted.' }] }),
    isThere: (page) => page.getByRole('table').getByText('Calling the customer').waitFor(),
  },
  'a colleague looks at one': {
    come: ({ callbacks }) => (callbacks.pending[0] = { ...callbacks.pending[0]!, claim: { by: COLLEAGUE, until: '2026-11-23T19:02:00.000Z', secondsLeft: 60 } }),
    isThere: (page) => page.getByRole('table').getByText(`${COLLEAGUE} looks at it`, { exact: true }).waitFor(),
  },
  'new ones come, of queues that call customers first, and one goes': {
    come: ({ callbacks }) => (callbacks.pending = [{ ...anyonesCallback(), id: 'c-new', queue: { id: 'q-first', name: 'First', customersFirst: true } }, ...callbacks.pending.slice(1)]),
    isThere: async (page) => {
      await page.getByRole('button', { name: '1 new' }).waitFor();
      await page.getByText('Not on this list any more').waitFor();
    },
  },
  'the list cannot be read': {
    come: (standIn) => (standIn.spoil = (path, right) => (path === '/api/callbacks' ? new Response('', { status: 503 }) : Response.json(right))),
    isThere: (page) => page.getByText('The callbacks are not up to date').waitFor(),
  },
};

/** By so many pixels of the page a row moves that is under the mouse while something happens. */
async function movedBy(page: Page, row: Locator, happens: () => Promise<void>): Promise<number> {
  await page.getByText('As dialled in United States').waitFor();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await row.hover();
  const before = await topInPage(row);
  await happens();
  const after = await topInPage(row);
  await page.mouse.move(1, 1);
  return after - before;
}

inBrowser('rows under the mouse', {
  ...Object.fromEntries(
    widths.map((width) => [
      `stay where they are at ${width} px whatever comes on the list of voicemails`,
      () =>
        onStandIn(async ({ page, standIn }) => {
          await page.setViewportSize({ width, height });
          standIn.config = { ...standIn.config, voicemailsUrl: undefined };
          const row = page.getByRole('button', { name: `Listen to the message from ${numberOf(UNDER_THE_MOUSE)}` });
          const moved: string[] = [];
          for (const [what, { come, isThere, with: first }] of Object.entries(newsOfVoicemails)) {
            const voicemails = Array.from({ length: ROWS }, (_, n) => ({ ...kept(n), ...(n === 0 && first) }));
            keep(standIn, voicemails);
            standIn.spoil = undefined;
            standIn.dials.clear();
            standIn.behavior = { kind: 'place' };
            await page.evaluate(() => localStorage.clear());
            await page.reload();
            const by = await movedBy(page, row, async () => {
              await come({ page, standIn, voicemails });
              await readAll(page);
              await isThere(page);
            });
            if (by !== 0) moved.push(`${what}: ${by} px`);
          }
          expect(moved).toEqual([]);
        }),
    ]),
  ),

  ...Object.fromEntries(
    widths.map((width) => [
      `stay where they are at ${width} px whatever comes on the list of callbacks`,
      () =>
        onStandIn(async ({ page, standIn }) => {
          await page.setViewportSize({ width, height });
          const row = page.getByRole('button', { name: 'Details of the callback to +44 20 7946 0958' });
          const moved: string[] = [];
          for (const [what, { come, isThere }] of Object.entries(newsOfCallbacks)) {
            standIn.spoil = undefined;
            standIn.callbacks.pending = [ownCallback(), anyonesCallback()];
            await page.reload();
            await page.getByRole('tab', { name: 'Callbacks' }).click();
            await row.waitFor();
            const by = await movedBy(page, row, async () => {
              come(standIn);
              await readAll(page);
              await isThere(page);
            });
            if (by !== 0) moved.push(`${what}: ${by} px`);
          }
          expect(moved).toEqual([]);
        }),
    ]),
  ),

  'are reached again when what unfolded at a number is folded: by Escape, or by whatever takes the focus': () =>
    onStandIn(async ({ page }) => {
      const field = page.getByLabel('Number', { exact: true });
      const comment = page.getByLabel('Comment');
      await field.fill('+44 20 7946 0177');
      await comment.waitFor();
      await comment.press('Escape');
      await comment.waitFor({ state: 'detached' });
      await field.press('End');
      await page.keyboard.type('1');
      await comment.waitFor();
      // A list of one of its fields belongs to it, wherever in the page it is drawn.
      await page.getByLabel('Called first').click();
      await page.getByRole('option', { name: /Customer/ }).waitFor();
      await page.keyboard.press('Escape');
      expect(await comment.isVisible()).toBe(true);
      await page.getByRole('tab', { name: 'Callbacks' }).focus();
      await comment.waitFor({ state: 'detached' });
      expect(await field.inputValue()).toBe('+44 20 7946 01771');
    }),
});
