import { inBrowser } from '../../browser/in-browser';
import { onLocalRun } from '../../browser/on-local-run';
import { unlabelledControls } from '../../browser/unlabelled-controls';
import { violationsOn } from '../../browser/violations-on';

const widths = [390, 768, 1440];

inBrowser('the agents’ page', {
  'shows which device rings when it is asked, and lets the agent choose their desk phone': () =>
    onLocalRun(
      async ({ page, server, complaints }) => {
        const phoneOf = () => [...server.stage.emulator.connect.centre.store.users.values()].find(({ username }) => username === 'ada')!.deskPhoneNumber;
        await page.goto(server.url);
        await page.getByRole('button', { name: 'The phone that rings' }).click();
        await page.getByText('Calls ring your softphone.').waitFor();
        await page.getByLabel('Desk phone', { exact: true }).check();
        await page.getByLabel('Number of the desk phone').fill('020 7946 0160');
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width);
          if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}-device-${width}.png`, fullPage: true });
          expect({ width, violations: await violationsOn(page, page.getByRole('radiogroup', { name: 'Device' })) }).toEqual({ width, violations: [] });
        }
        expect(await unlabelledControls(page)).toEqual([]);
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText('Calls ring your desk phone, +44 20 7946 0160.').waitFor();
        expect(phoneOf()).toBe('+442079460160');
        await page.getByLabel('Number of the desk phone').fill('112');
        await page.getByRole('button', { name: 'Save' }).click();
        await page.getByText(/emergency/).waitFor();
        expect(phoneOf()).toBe('+442079460160');
        expect(complaints).toEqual([]);
      },
      { settings: () => ({ agentsChooseDevice: true }) },
    ),
});
