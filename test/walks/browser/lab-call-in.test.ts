import type { Locator, Page } from 'playwright-core';
import type { LocalServer } from '../../../local/server';
import { chooseOption } from '../../browser/choose-item';
import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { unlabelledControls } from '../../browser/unlabelled-controls';

const number = '+442079460142';
const shown = '+44 20 7946 0142';

async function openCallIns(page: Page, url: string): Promise<Locator> {
  await page.goto(`${url}/lab`);
  const phone = page.getByRole('article', { name: `Phone ${shown}` });
  await phone.getByRole('button', { name: `The company’s app on ${shown}` }).click();
  await phone.getByRole('tab', { name: 'I call' }).click();
  return phone;
}

function adaIsFree({ stage }: LocalServer): void {
  const desk = stage.console.agent('ada');
  desk.login();
  desk.setStatus('Available');
}

/** Calls with the app, and types the code when asked. */
async function callWithCode(phone: Locator): Promise<void> {
  await phone.getByRole('button', { name: 'Call', exact: true }).click();
  await phone.getByText(/enter its eight digits/).waitFor();
  await phone.getByRole('button', { name: 'Enter the code' }).click();
  await phone.getByText('Your call was found and let through.').waitFor();
}

inBrowser('the company’s app on a customer’s phone', {
  'tells by a push that it is their turn, brings number and code by another, and the call reaches the agent who was free, with what the app knew': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      const phone = await openCallIns(page, server.url);
      await phone.getByRole('button', { name: 'Call when it is my turn' }).click();
      await phone.getByText('You need not wait on the phone.').waitFor();
      adaIsFree(server);
      const messages = phone.getByRole('region', { name: `Messages on ${shown}` });
      await messages.getByText(/It is your turn/).waitFor();
      await phone.getByRole('button', { name: 'I am ready to call' }).click();
      await messages.getByText(/Call \+44 20 7946 0100 until .* and enter \d{8}\./).waitFor();
      await callWithCode(phone);
      await page.getByRole('article', { name: 'Agent ada' }).getByRole('button', { name: 'Accept' }).waitFor();
      expect(server.stage.console.agent('ada').view().contact).toMatchObject({ number, attributes: { dialback_context_app_screen: 'Order 4412' } });
      expect(complaints).toEqual([]);
    }),

  'is told by the company’s own server too, can leave the line, and calls at once with a code; on a small dark screen': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      await page.setViewportSize({ width: 400, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      const phone = await openCallIns(page, server.url);
      adaIsFree(server);
      await chooseOption(phone.getByRole('button', { name: /^Tell me when it is my turn/ }), phone.getByRole('option', { name: 'By the company’s server' }));
      await phone.getByRole('button', { name: 'Call when it is my turn' }).click();
      await phone.getByText(/from its server/).waitFor();
      await phone.getByRole('button', { name: 'I am ready to call' }).waitFor();
      expect(await unlabelledControls(page)).toEqual([]);
      await phone.getByRole('button', { name: 'Leave the line' }).click();
      await phone.getByText('You left the line.').waitFor();
      await phone.getByRole('button', { name: 'Announce another call' }).click();
      await phone.getByRole('button', { name: 'Call now' }).click();
      await callWithCode(phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
      expect(complaints).toEqual([]);
    }),
});
