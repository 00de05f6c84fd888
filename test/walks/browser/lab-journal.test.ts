import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';

/** More than the server gives at a time, and than the page draws at first. */
const written = 720;

inBrowser('the lab’s journal', {
  'shows older lines when they are wanted, each once and in its order, down to the first': () =>
    onLocalRun(async ({ page, server, complaints }) => {
      const { journal } = server.stage.emulator;
      for (let nth = 1; nth <= written; nth += 1) journal.record('phone', `Line ${nth}`);
      await page.goto(`${server.url}/lab`);
      const lines = page.getByRole('log', { name: 'Journal, newest first' });
      await lines.getByText(`Line ${written}`, { exact: true }).waitFor();
      const numbers = () => lines.locator('strong').evaluateAll((all) => all.flatMap(({ textContent }) => (textContent?.startsWith('Line ') ? [Number(textContent.slice(5))] : [])));
      for (let drawn = (await numbers()).length; drawn < written; drawn = (await numbers()).length) {
        await lines.getByRole('button', { name: 'Show older lines' }).click();
        await lines.getByText(`Line ${Math.max(1, written - drawn - 1)}`, { exact: true }).waitFor();
      }
      expect(await numbers()).toEqual(Array.from({ length: written }, (_, nth) => written - nth));
      expect(complaints).toEqual([]);
    }),
});
