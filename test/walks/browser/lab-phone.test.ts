import type { Locator, Page } from 'playwright-core';
import { inBrowser } from '../../browser/in-browser';
import { type LocalRun, onLocalRun } from '../../browser/on-local-run';
import { unlabelledControls } from '../../browser/unlabelled-controls';

/** A landline, which takes no texts. */
const shown = '+44 20 7946 0142';
/** Of a country where the number does not tell whether it takes texts. */
const shownWithTexts = '+1 202 555 0143';
const DAY = 86_400_000;

/** The local run calls nobody in the United States by night. */
async function untilItIsDayInWashington({ server }: LocalRun): Promise<void> {
  const { time } = server.stage.emulator;
  const at = 16 * 3_600_000;
  await time.advance((at - (time.now() % DAY) + DAY) % DAY);
}

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

/** The lab is drawn anew now and then, and a group or a menu closes under the mouse: it is opened again until the choice is made. */
async function callWithheld(page: Page, phone: Locator): Promise<void> {
  const withholding = page.getByRole('menuitem', { name: 'Withholding the number' });
  const support = page.getByRole('menuitem', { name: /\+44 20 7946 0100/ }).nth(1);
  for (let tries = 1; ; tries += 1) {
    try {
      if (!(await withholding.isVisible())) await phone.getByRole('button', { name: `Call from ${shown}` }).click({ timeout: 5_000 });
      if (!(await support.isVisible())) await withholding.click({ timeout: 5_000 });
      await support.waitFor({ timeout: 5_000 });
      return await support.click({ timeout: 5_000 });
    } catch (error) {
      if (tries === 20) throw error;
      await page.mouse.move(0, 0);
      await page.keyboard.press('Escape');
    }
  }
}

inBrowser('a customer’s phone in the lab', {
  'keeps its owner’s request over a reload, for a free time, until it is cancelled; a wrong code is told at its field': () =>
    onLocalRun(async (run) => {
      const { page, server, complaints } = run;
      await onSmallDarkScreen(run);
      await untilItIsDayInWashington(run);
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
