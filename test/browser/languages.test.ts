import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProfile } from './browser';
import { builtPages } from './build-pages';
import { inBrowser } from './in-browser';
import { type LocalRun, onLocalRun } from './on-local-run';
import { startStandIn } from './stand-in-service';

const TEXTS = {
  de: { section: 'Rückrufe', button: 'Nummer anrufen', call: /^\+1[\s\d-]+ anrufen$/ },
  nl: { section: 'Terugbelgesprekken', button: 'Een nummer bellen', call: /^\+1[\s\d-]+ bellen$/ },
};

inBrowser('the agents’ page', {
  'is in the language of its reader, which the service hears of with each request': async () => {
    const standIn = await startStandIn(await builtPages());
    try {
      for (const [language, { section, button, call }] of Object.entries(TEXTS)) {
        const profile = await openProfile({ width: 1280, height: 800, colorScheme: 'light', locale: language });
        const page = await profile.newPage();
        const said: (string | undefined)[] = [];
        page.on('request', (request) => void (request.url().includes('/api/me') && said.push(request.headers()['accept-language'])));
        await page.goto(standIn.address);
        await page.getByRole('button', { name: call }).first().waitFor();
        await page.getByRole('tab', { name: new RegExp(section) }).first().waitFor();
        await page.getByText(button).first().waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(said[0]).toMatch(new RegExp(`^${language}`));
        await profile.close();
      }
    } finally {
      await standIn.close();
    }
  },

  'says what the operator says instead: their own words for the page, for what the service refuses, and for the part on sites': () => {
    const wording = mkdtempSync(join(tmpdir(), 'dialback-wording-'));
    const files = { pages: { 'Call a number': 'Ring somebody' }, answers: { 'numbers.number-emergency': 'We do not ring {number}.' }, component: { heading: 'Shall we ring you?' } };
    for (const [area, texts] of Object.entries(files)) {
      mkdirSync(join(wording, area));
      writeFileSync(join(wording, area, 'en.json'), JSON.stringify(texts));
    }
    const play = async ({ page, server, complaints }: LocalRun) => {
      await page.goto(server.url);
      await page.getByText('Ring somebody').first().waitFor();
      const { status, body } = await server.stage.api.call<{ detail: string }>('ada', 'POST /dials', { body: { number: '110' }, headers: { 'idempotency-key': 'police' } });
      expect({ status, detail: body.detail }).toEqual({ status: 422, detail: 'We do not ring 110.' });
      await page.goto(`${server.url}/shop`);
      await page.getByRole('heading', { name: 'Shall we ring you?' }).waitFor();
      expect(complaints).toEqual([]);
    };
    return onLocalRun(play, { settings: () => ({ wording }) });
  },
});
