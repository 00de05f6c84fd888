import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { codeOn, expectWhole, MOBILE } from '../../browser/on-shop';

/** A phone, a tablet, a wide screen. */
const looks = [390, 800, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));

inBrowser('the sample shop', {
  'is whole in each view at three widths in two themes, and axe finds nothing': () =>
    onLocalRun(async ({ page, server }) => {
      await page.goto(`${server.url}/shop`);
      await page.getByLabel('At a time').check();
      await expectWhole(page, 'ask', looks);
      await page.getByLabel('Time', { exact: true }).selectOption({ index: 4 });
      await page.getByLabel('Your phone number').fill(MOBILE);
      await page.getByRole('button', { name: 'Call me', exact: true }).click();
      const code = await codeOn(page, server);
      await expectWhole(page, 'code', looks);
      await page.getByLabel('Code').fill(code === '000000' ? '000001' : '000000');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('This code is wrong.').waitFor();
      await expectWhole(page, 'refused', looks);
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('We will call you.').waitFor();
      await expectWhole(page, 'request', looks);
      await page.getByRole('button', { name: 'Choose another time' }).click();
      await page.getByRole('button', { name: 'Save' }).waitFor();
      await expectWhole(page, 'time', looks);
    }),
});
