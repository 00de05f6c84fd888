import type { Page } from 'playwright-core';
import type { LocalServer } from '../../../local/server';
import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { readAll } from '../../browser/read-all';

const caller = '+44 20 7946 0142';

/** One tab of an agent, who is Available. */
async function openAs(page: Page, { url, stage }: LocalServer, username: string): Promise<Page> {
  stage.console.agent(username).login();
  stage.console.agent(username).setStatus('Available');
  await page.addInitScript((name) => sessionStorage.setItem('dialback.agent', name), username);
  await page.goto(url);
  await rowOf(page).waitFor();
  return page;
}

const rowOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('button', { name: `Call ${caller}`, exact: true }) });

inBrowser('one voicemail, two agents and two tabs of one of them:', {
  'all see it; once one has clicked, each page shows whose it is, also after a reload; a click of the other is refused in words': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      const context = page.context();
      const adas = await openAs(page, server, 'ada');
      const adasOther = await openAs(await context.newPage(), server, 'ada');
      const bens = await openAs(await context.newPage(), server, 'ben');
      await rowOf(bens).getByText('To call back').waitFor();

      await rowOf(adas).getByRole('button', { name: `Call ${caller}`, exact: true }).click();
      await adas.getByRole('region', { name: 'Now' }).getByRole('button', { name: 'Accept' }).waitFor();
      // Ben clicks what his page still offers.
      await rowOf(bens).getByRole('button', { name: `Call ${caller}`, exact: true }).click();
      await bens.getByText(/^ada has had this voicemail for/).waitFor();
      await bens.getByText(`${caller} was not called`).waitFor();

      await bens.reload();
      await rowOf(bens).getByText(/^ada has it until/).waitFor();
      await readAll(adasOther);
      const calls = adasOther.getByRole('article', { name: `Call to ${caller}` });
      await calls.first().waitFor();
      await adasOther.reload();
      await calls.first().waitFor();

      // Both tabs of ada offer no second call.
      for (const tab of [adas, adasOther]) expect(await rowOf(tab).getByRole('button', { name: `Call ${caller}`, exact: true }).isDisabled()).toBe(true);
      expect((await server.stage.api.call<{ voicemails: { from: string; claim?: { by: string } }[] }>('ben', 'GET /voicemails')).body.voicemails.find(({ from }) => from === caller.replaceAll(' ', ''))?.claim?.by).toBe('ada');
      expect(complaints).toEqual([]);
    }),
});
