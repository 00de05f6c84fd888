import { inBrowser } from '../../browser/in-browser';
import { onStandIn, type Scene } from '../../browser/on-stand-in';
import { standInCallback } from '../../browser/stand-in-desk';
import { violationsInEveryLook } from './every-look';

/** Each view, by what opens it. */
const views: Record<string, (scene: Scene) => Promise<void>> = {
  'the voicemails, one of them heard, an offered call, and the time to work voicemails': async ({ page, standIn }) => {
    standIn.me.quietWork = { atMostMinutes: 120 };
    await page.reload();
    standIn.desk.contact = standInCallback('INCOMING');
    await page.getByRole('button', { name: /Listen to the message from \+1 206/ }).click();
    await page.getByRole('button', { name: 'Accept' }).waitFor();
  },
  'a call that runs, beside the form for a callback': async ({ page, standIn }) => {
    await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
    await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
    standIn.desk.contact = standInCallback('CONNECTED', ['This is the callback call.']);
    await page.getByRole('button', { name: 'Call later: +44 20 7946 0958' }).click();
    await page.getByRole('region', { name: /callback/i }).first().waitFor();
    await page.getByRole('button', { name: 'Their numbers' }).last().click();
    await page.getByLabel('Another number of this customer').last().waitFor();
  },
  'the callbacks, one of them in detail, and the form that changes it': async ({ page }) => {
    await page.getByRole('tab', { name: 'Callbacks' }).click();
    await page.getByRole('button', { name: 'Change the callback to +1 212 555 0142' }).click();
    await page.getByRole('region', { name: 'Change the callback to +1 212 555 0142' }).waitFor();
    await page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' }).click();
    await page.getByRole('button', { name: 'Close the details' }).waitFor();
  },
  'the lab': async ({ page, standIn }) => {
    await page.goto(`${standIn.address}/lab`);
    await page.getByRole('region', { name: 'Phones' }).waitFor();
  },
  'the lab, while a step of its clock is under way': async ({ page, standIn }) => {
    // No answer comes: the progress stays.
    await page.route('**/lab/api/clock', () => undefined);
    await page.goto(`${standIn.address}/lab`);
    await page.getByRole('button', { name: 'Advance the clock by 1 h' }).click();
    await page.getByText('Time passes: 0 % of the step').waitFor();
  },
};

inBrowser(
  'axe finds nothing, at three widths and in two themes,',
  Object.fromEntries(
    Object.entries(views).map(([view, open]) => [
      `in ${view}`,
      () =>
        onStandIn(async (scene) => {
          await open(scene);
          expect(await violationsInEveryLook(scene.page)).toEqual([]);
        }),
    ]),
  ),
);
