import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';

inBrowser('numbers that were drawn before their reader was loaded', {
  'are drawn anew in the lab, in its menus too': () =>
    onStandIn(async ({ page, standIn }) => {
      let letGo = (): unknown => undefined;
      await page.route('**/number-rules*.js', (route) => void (letGo = () => route.continue()));
      await page.goto(`${standIn.address}/lab`);
      await page.getByRole('button', { name: 'Call the instance from +442079460142' }).waitFor();
      await letGo();
      await page.getByRole('button', { name: 'Call the instance from +44 20 7946 0142' }).click();
      await page.getByRole('menuitem', { name: /\+44 20 7946 0100/ }).waitFor();
    }),
});
