import type { LocalServer } from '../../local/server';
import { inBrowser } from './in-browser';
import { onLocalRun } from './on-local-run';
import { codeOn, expectWhole, MOBILE } from './on-shop';

/** Others take all places of the slot. */
async function fill({ stage }: LocalServer, startsAt: string): Promise<void> {
  for (let n = 0; n < 2; n += 1) {
    const body = { number: `+44121496010${n}`, queueId: stage.instance.supportQueue.id, dueAt: { local: startsAt.replace(/(:00)?(\.000)?Z$/, ''), zone: 'UTC' }, own: true };
    const { status } = await stage.api.call('ada', 'POST /callbacks', { body, headers: { 'idempotency-key': `others-${n}` } });
    expect(status).toBe(201);
  }
}

inBrowser(
  'the sample shop',
  {
    'a customer sees the wait, proves their number, is told that their slot is taken, takes another, moves it, finds it again, and takes it back; by keyboard alone': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await page.goto(`${server.url}/shop`);
        await page.getByText('Nobody can take calls at present.').waitFor();
        await expectWhole(page, 'ask');

        await page.getByLabel('As soon as possible').focus();
        await page.keyboard.press('ArrowDown');
        const time = page.getByLabel('Time', { exact: true });
        expect(await time.locator('option').first().textContent()).toMatch(/\d\d:\d\d.*(GMT|CET)/);
        await page.keyboard.press('Tab');
        for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowDown');
        const taken = await time.inputValue();
        await page.keyboard.press('Tab');
        await page.keyboard.type('12');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
        await page.getByLabel('Your phone number').fill(MOBILE);
        await page.keyboard.press('Enter');
        const code = await codeOn(page, server);
        await fill(server, taken);
        await expectWhole(page, 'code');
        await page.keyboard.press('Tab');
        await page.keyboard.type(code === '000000' ? '000001' : '000000');
        await page.keyboard.press('Enter');
        await page.getByText('This code is wrong.').waitFor();
        await page.getByLabel('Code').fill(` ${code.slice(0, 3)} ${code.slice(3)}`);
        await page.keyboard.press('Enter');

        await page.getByText('Somebody took this time.').waitFor();
        expect(await time.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).not.toContain(taken);
        await time.selectOption({ index: 5 });
        await page.getByRole('button', { name: 'Save' }).click();

        await page.getByRole('status').filter({ hasText: 'We will call you.' }).waitFor();
        await expectWhole(page, 'request');
        const due = page.getByText(/^From .* on$/);
        const first = await due.textContent();
        await page.getByRole('button', { name: 'Choose another time' }).click();
        await time.selectOption({ index: 8 });
        await page.getByRole('button', { name: 'Save' }).click();
        await due.waitFor();
        expect(await due.textContent()).not.toBe(first);

        await page.reload();
        await due.waitFor();
        await page.getByRole('button', { name: 'Cancel the callback' }).click();
        await page.getByRole('status').filter({ hasText: 'You took your callback back.' }).waitFor();
        await page.getByRole('button', { name: 'Ask again' }).click();

        for (const [language, heading] of [['de', 'Lassen Sie sich anrufen'], ['es', 'Pida que le llamemos'], ['fr', 'Faites-vous rappeler'], ['it', 'Si faccia richiamare'], ['pt', 'Peça que lhe liguemos'], ['nl', 'Laat u terugbellen']] as const) {
          await page.getByLabel('Language').selectOption(language);
          await page.getByRole('heading', { name: heading }).waitFor();
        }
        expect(complaints).toEqual([]);
      }),
  },
  {
    'in another language, by its own attribute or that of the page, nothing that was typed is lost, and whoever types goes on': () =>
      onLocalRun(async ({ page, server, complaints }) => {
        await page.goto(`${server.url}/shop`);
        await page.getByLabel('At a time').check();
        await page.getByLabel('Time', { exact: true }).selectOption({ index: 4 });
        const slot = await page.getByLabel('Time', { exact: true }).inputValue();
        await page.getByLabel('Your phone number').fill('12');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
        await page.getByLabel('Your phone number').press('End');
        const speak = (language: string) => page.evaluate((lang) => document.querySelector('dialback-callback')!.setAttribute('lang', lang), language);
        await speak('de');
        await page.getByRole('heading', { name: 'Lassen Sie sich anrufen' }).waitFor();
        await page.keyboard.type('345');
        const inGerman = page.locator('dialback-callback');
        expect(await inGerman.locator('[name=number]').inputValue()).toBe('12345');
        expect(await inGerman.locator('[name=slot]').inputValue()).toBe(slot);
        expect(await inGerman.locator('[name=slot]').isVisible()).toBe(true);
        expect(await page.getByRole('alert').textContent()).toMatch(/\w/);

        await inGerman.locator('[name=number]').fill(MOBILE);
        await page.keyboard.press('Enter');
        await inGerman.locator('[name=code]').fill('12');
        await page.evaluate(() => {
          document.querySelector('dialback-callback')!.removeAttribute('lang');
          document.documentElement.lang = 'fr';
        });
        await page.getByRole('heading', { name: 'Faites-vous rappeler' }).waitFor();
        expect(await inGerman.locator('[name=code]').inputValue()).toBe('12');
        await speak('en');
        const code = await codeOn(page, server);
        await page.getByLabel('Code').fill(code);
        await page.keyboard.press('Enter');
        await page.getByText('We will call you.').waitFor();
        await speak('es');
        await page.getByRole('status').filter({ hasText: /llam/i }).waitFor();
        expect(complaints).toEqual([]);
      }),
  },
);
