import type { BoardCallback, BoardPage } from '../../lambda/http/board-api-types';
import type { ScheduledCallback } from '../../lambda/http/callback-api-types';
import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { type LocalRun, oneLocalRun, onLocalRun } from './on-local-run';
import { readAll } from './read-all';
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

/** For those that do not mind what the others left. */
const onSameRun = oneLocalRun();

inBrowser(
  'the board',
  {
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
  },
  {
    'tells an agent that it is for supervisors, and shows them nothing': () =>
      onSameRun(async ({ page, server }) => {
        await promise(server);
        await openAs({ page, server }, 'ben');
        await page.getByText('The board is for supervisors').waitFor();
        expect(await page.getByRole('table').count()).toBe(0);
      }),

    'tells what was counted, keeps a view by name, and leads from a callback to all of its customer': () =>
      onSameRun(async ({ page, server, complaints }) => {
        server.stage.console.agent('ada').login();
        server.stage.console.agent('ada').setStatus('Available');
        const { id, number } = await promise(server, { comment: 'Invoice 18' });
        await server.stage.api.call('ada', `DELETE /callbacks/${id}`);
        await promise(server, { number, comment: 'Invoice 19', in: { minutes: 40, zone: 'Europe/London' } });
        await server.stage.emulator.time.advance(5000);
        await page.route('**/api/reports/daily?*', async (route) => {
          const by = new URL(route.request().url()).searchParams.get('by')!;
          const { token } = await server.stage.api.signIn('sam');
          const day = server.stage.emulator.time.iso().slice(0, 10);
          const { body } = await server.stage.api.handle({ method: 'GET', path: '/reports/daily', query: `from=${day}&to=${day}&by=${by}`, headers: { authorization: `Bearer ${token}` }, sourceIp: '127.0.0.1' });
          await route.fulfill({ contentType: 'application/json', body: body.toString() });
        });
        await openAs({ page, server }, 'sam');
        const counted = page.getByRole('table', { name: 'What was counted' });
        await counted.getByRole('row', { name: /Support 1 0 0 0 1/ }).waitFor();
        for (const chart of ['Promises kept in time', 'Late on average', 'Failed attempts', 'From placed to reached', 'Missed by hour', 'Voicemails', 'Due in the next hours']) await page.getByText(chart).first().waitFor();
        await page.getByRole('button', { name: 'Due in the next hours, as a table' }).click();
        await page.getByRole('button', { name: 'From placed to reached, as a table' }).click();
        await page.getByRole('table', { name: 'From placed to reached, as a table' }).getByRole('row', { name: 'Asked for, and over 1' }).waitFor();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          expect({ width, needed }).toEqual({ width, needed: width });
        }
        expect(await unlabelledControls(page)).toEqual([]);

        await page.getByLabel('Find in the callbacks').fill('Invoice 19');
        await page.getByRole('button', { name: 'Views' }).click();
        await page.getByRole('menuitem', { name: 'Save this view' }).click();
        await page.getByRole('dialog').getByLabel('Name').fill('The invoice');
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
        await page.getByLabel('Find in the callbacks').fill('');
        await page.getByRole('button', { name: 'Views' }).click();
        await page.getByRole('menuitem', { name: 'The invoice', exact: true }).click();
        expect(new URL(page.url()).search).toBe('?search=Invoice+19');

        await page.getByRole('region', { name: 'Callbacks' }).getByRole('row', { name: /Invoice 19/ }).getByRole('button').click();
        const dialog = page.getByRole('dialog', { name: /Callback to/ });
        await dialog.getByRole('button', { name: 'All of this customer' }).click();
        const customer = dialog.getByRole('table', { name: 'All of this customer' });
        await customer.getByRole('row', { name: /Callback Ended .*The callback was cancelled/ }).waitFor();
        await customer.getByRole('row', { name: /Callback Waiting/ }).waitFor();
        expect(complaints).toEqual([]);
      }),

    'lets a supervisor take a voicemail from a colleague on the agents’ page': () =>
      onSameRun(async ({ page, server }) => {
        const { body } = await server.stage.api.call<{ voicemails: { id: string; from: string }[] }>('ada', 'GET /voicemails');
        const { id } = body.voicemails[0]!;
        await server.stage.api.call('ada', `POST /voicemails/${id}/claim`);
        await page.addInitScript(() => sessionStorage.setItem('dialback.agent', 'sam'));
        await page.goto(server.url);
        await page.getByRole('button', { name: /^Listen to the message/ }).first().click();
        await page.getByText(/ada has it until/).first().waitFor();
        await page.getByRole('button', { name: 'Release', exact: true }).click();
        await page.getByRole('button', { name: 'Keep it for me' }).waitFor();
        const after = await server.stage.api.call<{ voicemails: { id: string; state: string }[] }>('sam', 'GET /voicemails');
        expect(after.body.voicemails.find((voicemail) => voicemail.id === id)).toMatchObject({ state: 'open' });
      }),

    'keeps its rows where they are while one is chosen, a queue is paused at length, and nothing can be read any more': () =>
      onSameRun(async ({ page, server }) => {
        let answer: (json: object) => object | undefined = (json) => json;
        await page.route(/\/api\/board(\?|$)/, async (route) => {
          const response = await route.fetch();
          const json = answer((await response.json()) as object);
          await (json ? route.fulfill({ response, json }) : route.fulfill({ status: 503, body: '' }));
        });
        await page.route('**/api/board/callbacks?*', (route) =>
          answer({}) ? route.fulfill({ json: { callbacks: [0, 1, 2].map(rowAt), total: 3, at: '2026-11-23T09:00:00.000Z', isWhole: true } satisfies BoardPage }) : route.fulfill({ status: 503, body: '' }),
        );
        await openAs({ page, server }, 'sam');
        const row = page.getByRole('row', { name: /record-2\b/ });
        const top = () => row.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
        const why = 'The line is bad today, and the supplier says that it will be so until their people have been there.';
        const paused = (json: object) => ({ ...json, queues: ((json as { queues?: object[] }).queues ?? []).map((queue) => ({ ...queue, paused: { since: '2026-11-23T08:00:00.000Z', why, by: 'supervisor', who: 'sam' } })) });
        for (const width of widths) {
          answer = (json) => json;
          await page.setViewportSize({ width, height: 900 });
          await page.reload();
          await row.waitFor();
          await page.getByRole('row', { name: /^Support/ }).waitFor();
          const before = await top();
          await row.getByRole('checkbox').check();
          await page.getByText('1 of 3 chosen').waitFor();
          expect({ width, chosen: await top() }).toEqual({ width, chosen: before });
          answer = paused;
          await readAll(page);
          await page.getByTitle(why).first().waitFor();
          expect({ width, paused: await top() }).toEqual({ width, paused: before });
          answer = () => undefined;
          await readAll(page);
          await page.getByText('The queues are not up to date').waitFor();
          expect({ width, failed: await top() }).toEqual({ width, failed: before });
        }
      }),

    'scrolls through ten thousand without drawing or asking for more than is in view': () =>
      onSameRun(async ({ page, server }) => {
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
  },
);

function rowAt(n: number): BoardCallback {
  const dueAt = new Date(Date.parse('2026-11-23T10:00:00Z') + n * 60_000).toISOString();
  return {
    ...{ id: `c${n}.k`, number: '+441214960101', queue: { id: 'q', name: 'Support' }, state: 'waiting', phase: 'pending', owner: null, dueAt, dueLocal: { local: dueAt.slice(0, 16), zone: 'Europe/London' } },
    ...{ purgeAt: dueAt, requestedAt: dueAt, requestedBy: 'ada', origin: 'agent', failedAttempts: 0, retriesLeft: 3, crmRecord: `record-${n}`, version: 1 },
  };
}
