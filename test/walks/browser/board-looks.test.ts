import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { violationsInEveryLook } from './every-look';

inBrowser('the board', {
  'has nothing that axe finds, at three widths and in two themes: the callbacks, the reports, and what would become of many': () =>
    onLocalRun(async ({ page, server: { url, stage } }) => {
      for (const nth of [1, 2]) {
        const body = { number: `+44121496015${nth}`, queueId: stage.instance.supportQueue.id, in: { hours: 3, zone: 'Europe/London' }, own: true };
        await stage.api.call('ada', 'POST /callbacks', { body, headers: { 'idempotency-key': `look-${nth}` } });
      }
      await page.addInitScript(() => sessionStorage.setItem('dialback.agent', 'sam'));
      await page.goto(`${url}/board`);
      await page.getByRole('row', { name: /^Support 2/ }).waitFor();
      await page.getByText('Late on average').first().waitFor();
      await page.getByRole('button', { name: 'From placed to reached, as a table' }).click();
      expect(await violationsInEveryLook(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByRole('button', { name: 'Choose all' }).click();
      await page.getByRole('button', { name: 'Do with the chosen' }).click();
      await page.getByRole('menuitem', { name: 'Give to an agent' }).click();
      const dialog = page.getByRole('dialog', { name: /Give to an agent: 2 callbacks/ });
      await dialog.getByLabel('Agent').fill('chloe');
      await dialog.getByRole('button', { name: 'See what will happen' }).click();
      await dialog.getByText('0 will be done, 2 will be refused.').waitFor();
      expect(await violationsInEveryLook(page)).toEqual([]);
    }),
});
