import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { closeProfile, openProfile } from './browser';
import { builtPages } from './build-pages';
import { inBrowser } from './in-browser';
import { type LocalRun, onLocalRun } from './on-local-run';
import { startStandIn } from './stand-in-service';
import { unlabelledControls } from './unlabelled-controls';
import { violationsOn } from './violations-on';

const TEXTS = {
  de: { section: 'Rückrufe', button: 'Nummer anrufen', call: /^\+1[\s\d-]+ anrufen$/ },
  nl: { section: 'Terugbelgesprekken', button: 'Een nummer bellen', call: /^\+1[\s\d-]+ bellen$/ },
};

/** Each page, and what is on it once it is all there. */
const IN_GERMAN: Record<string, (page: Page) => Promise<void>> = {
  '/board': async (page) => {
    await page.getByRole('row', { name: /Rechnung 17/ }).waitFor();
    await page.getByRole('button', { name: 'In den nächsten Stunden fällig, als Tabelle' }).click();
    await page.getByRole('table', { name: 'Was gezählt wurde' }).waitFor();
    await page.getByText('Was jede Zahl bedeutet').click();
  },
  '/rules': async (page) => {
    await page.getByText('An diesem Tag hat niemand etwas geändert.').waitFor();
    await page.getByText('Kein Agent hat eine PIN gesetzt.').waitFor();
  },
  '/lab': (page) => page.getByRole('heading', { name: /^Telefone/ }).waitFor(),
};

/** Words of English that stand in no German sentence. */
const ENGLISH = /\b(the|and|of|with|nobody|callbacks?|queues?|agents|missed|due)\b/g;

/** The page speaks the language of the browser, and tells the service of it. */
async function expectIn(language: keyof typeof TEXTS): Promise<void> {
  const { section, button, call } = TEXTS[language];
  const standIn = await startStandIn(await builtPages());
  const profile = await openProfile({ width: 1280, height: 800, colorScheme: 'light', locale: language });
  try {
    const { page } = profile;
    const said: (string | undefined)[] = [];
    page.on('request', (request) => void (request.url().includes('/api/me') && said.push(request.headers()['accept-language'])));
    await page.goto(standIn.address);
    await page.getByRole('button', { name: call }).first().waitFor();
    await page.getByRole('tab', { name: new RegExp(section) }).first().waitFor();
    await page.getByText(button).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(said[0]).toMatch(new RegExp(`^${language}`));
  } finally {
    await closeProfile(profile);
    await standIn.close();
  }
}

inBrowser(
  'the agents’ page',
  {
    'is in the language of its reader, which the service hears of with each request': () => expectIn('de'),
  },
  {
    'is in Dutch for who reads that': () => expectIn('nl'),

    'says what the operator says instead: their own words for the page, for what the service refuses, and for the part on sites': () => {
      const wording = mkdtempSync(join(tmpdir(), 'dialback-wording-'));
      const files = { pages: { 'Call a number': 'Ring somebody' }, answers: { 'numbers.number-emergency': 'We do not ring {number}.' }, component: { heading: 'Shall we ring you?' } };
      for (const [area, texts] of Object.entries(files)) {
        mkdirSync(join(wording, area));
        writeFileSync(join(wording, area, 'en.json'), JSON.stringify(texts));
      }
      const play = async ({ page, server, complaints }: LocalRun) => {
        // The rules of numbers may come before the words.
        const rules = page.waitForResponse(/number-rules/);
        await page.route('**/wording/*.json', async (route) => {
          await rules;
          await route.continue();
        });
        await page.goto(server.url);
        await page.getByText('Ring somebody').first().waitFor();
        await page.getByRole('button', { name: /^Your status in Amazon Connect/ }).waitFor();
        await page.getByText(/As dialled in United Kingdom/).waitFor();
        await page.getByLabel('Number', { exact: true }).fill('110');
        await page.getByText('We do not ring 110.').waitFor();
        const { status, body } = await server.stage.api.call<{ detail: string }>('ada', 'POST /dials', { body: { number: '110' }, headers: { 'idempotency-key': 'police' } });
        expect({ status, detail: body.detail }).toEqual({ status: 422, detail: 'We do not ring 110.' });
        await page.goto(`${server.url}/shop`);
        await page.getByRole('heading', { name: 'Shall we ring you?' }).waitFor();
        expect(complaints).toEqual([]);
      };
      return onLocalRun(play, { settings: () => ({ wording }) });
    },

    'has the board, the lists and the lab beside it in the same language: whole at three widths, and axe finds nothing': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await page.addInitScript(() => sessionStorage.setItem('dialback.agent', 'ruth'));
        const body = { number: '+441214960151', queueId: server.stage.instance.supportQueue.id, in: { hours: 3, zone: 'Europe/London' }, own: true, comment: 'Rechnung 17' };
        await server.stage.api.call('ada', 'POST /callbacks', { body, headers: { 'idempotency-key': 'in-german' } });
        for (const [path, open] of Object.entries(IN_GERMAN)) {
          await page.goto(`${server.url}${path}`);
          await open(page);
          for (const width of [400, 1024, 1440]) {
            await page.setViewportSize({ width, height: 900 });
            await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
            if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}${path.replace('/', '-')}-${width}.png`, fullPage: true });
            expect({ path, width, violations: await violationsOn(page) }).toEqual({ path, width, violations: [] });
          }
          expect({ path, unlabelled: await unlabelledControls(page) }).toEqual({ path, unlabelled: [] });
          // What the lab shows is said by flows and functions of the simulation.
          if (path !== '/lab') expect({ path, english: (await page.locator('body').innerText()).match(ENGLISH) ?? [] }).toEqual({ path, english: [] });
        }
        expect(complaints).toEqual([]);
      }, { look: { width: 1280, height: 900, colorScheme: 'light', locale: 'de-AT' } }),
  },
);
