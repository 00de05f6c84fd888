import type { BoardCallback, BoardPage } from '../../lambda/http/board-api-types';
import type { ScheduledCallback } from '../../lambda/http/callback-api-types';
import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { type LocalRun, onLocalRun } from './on-local-run';
import { unlabelledControls } from './unlabelled-controls';

/** A phone, a tablet, a wide screen: CSS pixels. */
const widths = [400, 900, 1440];

/** Opens the board as one of the people of the local run. */
async function openAs({ page, server }: Pick<LocalRun, 'page' | 'server'>, username: string): Promise<void> {
  await page.addInitScript((name) => sessionStorage.setItem('dialback.agent', name), username);
  await page.goto(`${server.url}/board`);
}

let made = 0;
async function promise({ stage }: LocalServer, more: object = {}): Promise<ScheduledCallback> {
  const body = { number: `+4412149601${String((made += 1)).padStart(2, '0')}`, queueId: stage.instance.supportQueue.id, in: { hours: 3, zone: 'Europe/London' }, own: true, ...more };
  return (await stage.api.call<ScheduledCallback>('ada', 'POST /callbacks', { body, headers: { 'idempotency-key': `board-${made}` } })).body;
}

inBrowser('the board', {
  'shows a supervisor their queues and callbacks, says what would become of many, and does it': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      server.stage.console.agent('ada').login();
      server.stage.console.agent('ada').setStatus('Available');
      await promise(server, { comment: 'Invoice 17' });
      const second = await promise(server, { crmRecord: 'C-9' });
      await openAs({ page, server }, 'sam');
      await page.getByRole('row', { name: /^Support 2/ }).waitFor();
      const rows = page.getByRole('region', { name: 'Callbacks' });
      await rows.getByRole('row', { name: /C-9/ }).waitFor();

      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect({ width, needed }).toEqual({ width, needed: width });
      }
      expect(await unlabelledControls(page)).toEqual([]);

      await page.getByLabel('Find in the callbacks').fill('C-9');
      await rows.getByRole('row', { name: /Invoice 17/ }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).search).toBe('?search=C-9');
      await page.reload();
      await rows.getByRole('row', { name: /C-9/ }).waitFor();
      expect(await rows.getByRole('row', { name: /Invoice 17/ }).count()).toBe(0);

      await page.getByRole('button', { name: 'Choose all' }).click();
      await page.getByRole('button', { name: 'Do with the chosen' }).click();
      await page.getByRole('menuitem', { name: 'Give to an agent' }).click();
      const dialog = page.getByRole('dialog', { name: /Give to an agent: 1 callback/ });
      await dialog.getByLabel('Agent').fill('chloe');
      await dialog.getByRole('button', { name: 'See what will happen' }).click();
      await dialog.getByText('0 will be done, 1 will be refused.').waitFor();
      await dialog.getByText(/"chloe" does not serve the queue "Support"/).waitFor();
      await dialog.getByLabel('Agent').fill('ben');
      await dialog.getByRole('button', { name: 'See what will happen' }).click();
      await dialog.getByText('sam changed the owner from ada to ben.').waitFor();
      await dialog.getByRole('button', { name: 'Give to an agent' }).click();
      await dialog.getByText('1 done.').waitFor();
      expect((await server.stage.api.call<ScheduledCallback>('sam', `GET /callbacks/${second.id}`)).body).toMatchObject({ owner: 'ben' });
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await rows.getByRole('row', { name: /ben/ }).waitFor();

      await rows.getByRole('row', { name: /C-9/ }).getByRole('button').click();
      await page.getByRole('dialog', { name: /Callback to/ }).getByText('sam changed the owner from ada to ben.').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      await page.getByRole('button', { name: 'Pause calls: Support' }).click();
      await page.getByRole('dialog').getByLabel('Why').fill('The line is bad today.');
      await page.getByRole('dialog').getByRole('button', { name: 'Pause calls', exact: true }).click();
      await page.getByText(/Paused by sam since .*: The line is bad today\./).waitFor();
      expect(complaints).toEqual([]);
    }),

  'tells an agent that it is for supervisors, and shows them nothing': () =>
    onLocalRun(async ({ page, server }) => {
      await promise(server);
      await openAs({ page, server }, 'ben');
      await page.getByText('The board is for supervisors').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    }),

  'scrolls through ten thousand without drawing or asking for more than is in view': () =>
    onLocalRun(async ({ page, server }) => {
      const asked: number[] = [];
      await page.route('**/api/board/callbacks?*', async (route) => {
        const query = new URL(route.request().url()).searchParams;
        const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
        asked.push(offset);
        const callbacks = Array.from({ length: limit }, (_one, n) => rowAt(offset + n));
        await route.fulfill({ json: { callbacks, total: 10_000, at: '2026-11-23T09:00:00.000Z', isWhole: true } satisfies BoardPage });
      });
      await openAs({ page, server }, 'sam');
      const rows = page.getByRole('region', { name: 'Callbacks' });
      await rows.getByRole('row', { name: /record-0\b/ }).waitFor();
      for (const place of [0.5, 1, 0.25]) {
        await rows.evaluate((element, part) => element.scrollTo(0, part * (element.scrollHeight - element.clientHeight)), place);
        await rows.getByRole('row', { name: new RegExp(`record-${place === 1 ? 9999 : Math.round(place * 9990)}\\b`) }).waitFor();
        expect(await rows.getByRole('row').count()).toBeLessThan(60);
      }
      expect(Math.max(...asked)).toBeLessThan(10_000);
      expect(await rows.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    }),
});

function rowAt(n: number): BoardCallback {
  const dueAt = new Date(Date.parse('2026-11-23T10:00:00Z') + n * 60_000).toISOString();
  return {
    ...{ id: `c${n}.k`, number: '+441214960101', queue: { id: 'q', name: 'Support' }, state: 'waiting', phase: 'pending', owner: null, dueAt, dueLocal: { local: dueAt.slice(0, 16), zone: 'Europe/London' } },
    ...{ purgeAt: dueAt, requestedAt: dueAt, requestedBy: 'ada', origin: 'agent', failedAttempts: 0, retriesLeft: 3, crmRecord: `record-${n}`, version: 1 },
  };
}
