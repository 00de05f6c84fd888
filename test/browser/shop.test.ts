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

inBrowser('the sample shop', {
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
});
