import { readFile } from 'node:fs/promises';
import { inBrowser } from './in-browser';
import { type LocalRun, oneLocalRun } from './on-local-run';
import { unlabelledControls } from './unlabelled-controls';
import { violationsOn } from './violations-on';

/** A phone, a tablet, a wide screen: CSS pixels. */
const widths = [390, 768, 1440];
const NUMBER = '+442079460150';

async function openAs(page: LocalRun['page'], { url }: LocalRun['server'], username: string): Promise<void> {
  await page.addInitScript((name) => sessionStorage.setItem('dialback.agent', name), username);
  await page.goto(`${url}/rules`);
}

const onSameRun = oneLocalRun();

inBrowser(
  'the rules page',
  {
    'adds, finds, imports after a dry run, exports and takes back; axe finds nothing': () =>
      onSameRun(async ({ page, server, complaints }) => {
        await openAs(page, server, 'ruth');
        await page.getByLabel('Number to add').fill('020 7946 0150');
        await page.getByLabel('Reason').fill('Asked by letter');
        await page.getByLabel('Until', { exact: true }).fill('2027/03/31');
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        const log = page.getByRole('table', { name: 'Changes of the day' });
        await log.getByRole('row', { name: new RegExp(`ruth.*${NUMBER.replace('+', '\\+')} put on “Do not call”`) }).waitFor();

        await page.getByLabel('Number', { exact: true }).fill(NUMBER);
        await page.getByRole('button', { name: 'Look up' }).click();
        await page.getByRole('table', { name: 'What the lists say' }).getByRole('row', { name: /Do not call Asked by letter An administrator .* 31 Mar/ }).waitFor();

        await page.getByLabel('CSV file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(`subject,list,reason\n${NUMBER},do-not-call,Asked by letter\n+4420*,blocked,fraud\n12,,\n+44161496011,no-list,\n`) });
        await page.getByRole('button', { name: 'See what each line would do' }).click();
        const lines = page.getByRole('table', { name: 'Lines of the file' });
        await lines.getByRole('row', { name: /3 \+4420\* Would be added/ }).waitFor();
        await lines.getByRole('row', { name: /4 12 Is refused: / }).waitFor();
        await lines.getByRole('row', { name: /5 \+44161496011 Is refused: there is no list "no-list"/ }).waitFor();
        expect(await log.getByRole('row').count()).toBe(2);

        expect(await violationsOn(page)).toEqual([]);
        expect(await unlabelledControls(page)).toEqual([]);

        await page.getByRole('button', { name: 'Import', exact: true }).click();
        await lines.getByRole('row', { name: /3 \+4420\* Added/ }).waitFor();
        await log.getByRole('row', { name: /Import of list\.csv/ }).waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
        const exported = await readFile(await download.path(), 'utf8');
        expect(exported.split('\n').filter(Boolean).map((line) => line.split(',').slice(0, 3).join()).sort()).toEqual(['action,list,subject', 'put,blocked,+4420*', `put,do-not-call,${NUMBER}`].sort());

        await log.getByRole('button', { name: /Import of list\.csv/ }).click();
        await page.getByText('2 taken back.').waitFor();
        await page.getByRole('button', { name: 'Look up' }).click();
        await page.getByText('fraud').waitFor({ state: 'detached' });
        expect(complaints).toEqual([]);
      }),
  },
  {
    'is whole at three widths, and axe finds nothing in two themes': () =>
      onSameRun(async ({ page, server, complaints }) => {
        await openAs(page, server, 'ruth');
        await page.getByLabel('Number to add').fill('020 7946 0150');
        await page.getByLabel('Reason').fill('Asked by letter');
        await page.getByRole('button', { name: 'Add', exact: true }).click();
        await page.getByRole('table', { name: 'Changes of the day' }).getByRole('row', { name: /ruth/ }).waitFor();
        await page.getByLabel('CSV file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(`subject,list,reason\n${NUMBER},do-not-call,Asked by letter\n12,,\n`) });
        await page.getByRole('button', { name: 'See what each line would do' }).click();
        await page.getByRole('table', { name: 'Lines of the file' }).getByRole('row', { name: /3 12 Is refused/ }).waitFor();
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          // The bar folds a moment after the window did.
          await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
          if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}-${width}.png`, fullPage: true });
          for (const colorScheme of ['dark', 'light'] as const) {
            await page.emulateMedia({ colorScheme });
            expect({ width, colorScheme, violations: await violationsOn(page) }).toEqual({ width, colorScheme, violations: [] });
          }
        }
        expect(complaints).toEqual([]);
      }),

    'tells whoever is no administrator so, and shows nothing': () =>
      onSameRun(async ({ page, server }) => {
        await openAs(page, server, 'sam');
        await page.getByText('The lists are for administrators').waitFor();
        expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
      }),
  },
);
