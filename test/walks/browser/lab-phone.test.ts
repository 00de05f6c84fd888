import type { Locator, Page } from 'playwright-core';
import { chooseItem } from '../../browser/choose-item';
import { inBrowser } from '../../browser/in-browser';
import { type LocalRun, onLocalRun } from '../../browser/on-local-run';
import { unlabelledControls } from '../../browser/unlabelled-controls';

/** A landline, which takes no texts. */
const shown = '+44 20 7946 0142';
/** Of a country where the number does not tell whether it takes texts. */
const shownWithTexts = '+1 202 555 0143';

async function openApp(page: Page, url: string, number = shown): Promise<Locator> {
  await page.goto(`${url}/lab`);
  const phone = page.getByRole('article', { name: `Phone ${number}` });
  await phone.getByRole('button', { name: `The company’s app on ${number}` }).click();
  return phone;
}

async function onSmallDarkScreen({ page }: LocalRun): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
}

async function callWithheld(page: Page, phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: `Call the instance from ${shown}` }).click();
  await page.getByRole('menuitem', { name: 'Withholding the number' }).click();
  // The group's own items come after those that show the number.
  await chooseItem(page.getByRole('menuitem', { name: /\+44 20 7946 0100/ }).nth(1));
}

inBrowser('a customer’s phone in the lab', {
  'keeps its owner’s request over a reload, for a free time, until it is cancelled; a wrong code is told at its field': () =>
    onLocalRun(async (run) => {
      const { page, server, complaints } = run;
      await onSmallDarkScreen(run);
      const phone = await openApp(page, server.url, shownWithTexts);
      await phone.getByRole('button', { name: /^When/ }).click();
      const slot = phone.getByRole('option').nth(1);
      const time = (await slot.innerText()).trim();
      await slot.click();
      await phone.getByRole('button', { name: 'Send me a code' }).click();
      await phone.getByLabel('Code', { exact: true }).fill('12345');
      await phone.getByRole('button', { name: 'Call me back' }).click();
      await phone.getByText(/six digits/).waitFor();
      expect(await unlabelledControls(page)).toEqual([]);
      await phone.getByRole('button', { name: /^From messages/ }).click();
      await phone.getByRole('button', { name: 'Call me back' }).click();
      await phone.getByText(`${time} in London`).waitFor();
      await page.reload();
      await phone.getByRole('button', { name: `The company’s app on ${shownWithTexts}` }).click();
      await phone.getByRole('button', { name: 'Cancel the callback' }).click();
      await phone.getByText('The request was cancelled. Nobody will call you.').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
      expect(complaints).toEqual([]);
    }),

  'shows what is heard on the line, and takes keys, when its owner calls without showing a number': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(`${server.url}/lab`);
      const phone = page.getByRole('article', { name: `Phone ${shown}` });
      await callWithheld(page, phone);
      await phone.getByText('“Welcome to support. Please hold for the next agent.”').waitFor();
      const pressed = page.waitForResponse((response) => response.url().endsWith('/press'));
      await phone.getByRole('button', { name: 'Press 1', exact: true }).click();
      expect((await pressed).status()).toBe(200);
      await phone.getByRole('button', { name: `Hang up ${shown}` }).click();
      await phone.getByText('Heard in the last call').waitFor();
      // The calls of the voicemails lie before it.
      const call = [...server.stage.emulator.connect.centre.store.contacts.values()].at(-1);
      expect(call).toMatchObject({ initiationMethod: 'INBOUND' });
      expect(call!.customerEndpoint?.address ?? '').not.toContain('7946');
      expect(complaints).toEqual([]);
    }),
});
