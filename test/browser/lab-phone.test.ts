import type { Locator, Page } from 'playwright-core';
import { inBrowser } from './in-browser';
import { type LocalRun, onLocalRun } from './on-local-run';
import { unlabelledControls } from './unlabelled-controls';

/** Codes, offers, dialling and answers take their real seconds here. */
const patience = { timeout: 60_000 };
const shown = '+44 20 7946 0142';

async function openApp(page: Page, url: string): Promise<Locator> {
  await page.goto(`${url}/lab`);
  const phone = page.getByRole('article', { name: `Phone ${shown}` });
  await phone.getByRole('button', { name: `The company’s app on ${shown}` }).click(patience);
  return phone;
}

/** As a customer does: asks for the code, reads the text, types it, and sends. */
async function askWithCode(phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'Send me a code' }).click();
  await phone.getByRole('button', { name: /^From messages: \d{6}$/ }).click(patience);
  await phone.getByRole('button', { name: 'Call me back' }).click();
}

async function onSmallDarkScreen({ page }: LocalRun): Promise<void> {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
}

inBrowser('a customer’s phone in the lab', {
  'is called back after its owner asked in the app and typed the code of the text; the app says how it went': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      const phone = await openApp(page, server.url);
      await phone.getByText('The wait is not known').waitFor(patience);
      await phone.getByLabel('What it is about').fill('The invoice');
      await askWithCode(phone);
      await phone.getByText('You will be called as soon as an agent is free.').waitFor(patience);
      const desk = page.getByRole('article', { name: 'Agent ada' });
      await desk.getByRole('button', { name: 'Log in to take calls' }).click();
      await desk.getByRole('button', { name: /^Status/ }).click();
      await desk.getByRole('option', { name: 'Available' }).click();
      await desk.getByRole('button', { name: 'Accept' }).click(patience);
      await phone.getByText('On the line').waitFor(patience);
      await phone.getByText('You are talking with an agent.').waitFor(patience);
      await desk.getByRole('button', { name: 'Hang up' }).click();
      await phone.getByText('You talked with an agent.').waitFor(patience);
      await phone.getByRole('button', { name: 'Ask again' }).click();
      await phone.getByRole('button', { name: 'Send me a code' }).waitFor();
      expect(complaints).toEqual([]);
    }),

  'keeps its owner’s request over a reload, for a free time, until it is cancelled; a wrong code is told at its field': () =>
    onLocalRun(async (run) => {
      const { page, server, complaints } = run;
      await onSmallDarkScreen(run);
      const phone = await openApp(page, server.url);
      await phone.getByRole('button', { name: /^When/ }).click();
      const slot = phone.getByRole('option').nth(1);
      const time = (await slot.innerText(patience)).trim();
      await slot.click();
      await phone.getByRole('button', { name: 'Send me a code' }).click();
      await phone.getByLabel('Code', { exact: true }).fill('12345', patience);
      await phone.getByRole('button', { name: 'Call me back' }).click();
      await phone.getByText(/six digits/).waitFor(patience);
      expect(await unlabelledControls(page)).toEqual([]);
      await phone.getByRole('button', { name: /^From messages/ }).click();
      await phone.getByRole('button', { name: 'Call me back' }).click();
      await phone.getByText(`${time} in London`).waitFor(patience);
      await page.reload();
      await phone.getByRole('button', { name: `The company’s app on ${shown}` }).click(patience);
      await phone.getByRole('button', { name: 'Cancel the callback' }).click(patience);
      await phone.getByText('The request was cancelled. Nobody will call you.').waitFor(patience);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
      expect(complaints).toEqual([]);
    }),

  'shows what is heard on the line, and takes keys, when its owner calls without showing a number': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.goto(`${server.url}/lab`);
      const phone = page.getByRole('article', { name: `Phone ${shown}` });
      await phone.getByRole('button', { name: `Call from ${shown}` }).click(patience);
      await page.getByRole('menuitem', { name: 'Withholding the number' }).click();
      await page.getByRole('menuitem', { name: /\+44 20 7946 0100/ }).nth(1).click();
      await phone.getByText('“Welcome to support. Please hold for the next agent.”').waitFor(patience);
      const pressed = page.waitForResponse((response) => response.url().endsWith('/press'));
      await phone.getByRole('button', { name: 'Press 1', exact: true }).click();
      expect((await pressed).status()).toBe(200);
      await phone.getByRole('button', { name: `Hang up ${shown}` }).click();
      await phone.getByText('Heard in the last call').waitFor();
      const [call] = [...server.stage.emulator.connect.centre.store.contacts.values()];
      expect(call).toMatchObject({ initiationMethod: 'INBOUND' });
      expect(call!.customerEndpoint?.address ?? '').not.toContain('7946');
      expect(complaints).toEqual([]);
    }),
});
