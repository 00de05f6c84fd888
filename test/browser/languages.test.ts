import { openProfile } from './browser';
import { builtPages } from './build-pages';
import { inBrowser } from './in-browser';
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
});
