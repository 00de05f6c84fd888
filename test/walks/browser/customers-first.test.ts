import { chooseOption } from '../../browser/choose-item';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn, type Scene } from '../../browser/on-stand-in';

/** Customers of Support are called before an agent is. */
async function callThemFirst({ page, standIn }: Scene): Promise<void> {
  Object.assign(standIn.callbacks.queues[0]!, { customersFirst: true });
  for (const callback of standIn.callbacks.pending) callback.queue = { ...callback.queue, customersFirst: true };
  page.setDefaultTimeout(8_000);
  await page.reload();
  await page.getByRole('tab', { name: /^Callbacks/ }).click();
}

inBrowser(
  'the page of an agent whose customers are called first',
  {
    'lets them be the first to get a call without keeping it, and says in what order people are called': () =>
      onStandIn(async (scene) => {
        await callThemFirst(scene);
        const { page, standIn } = scene;
        await page.getByRole('button', { name: 'Schedule a callback' }).first().click();
        const form = page.getByRole('region', { name: 'Schedule a callback' });
        await form.waitFor();
        const preference = form.getByRole('checkbox', { name: 'I get the call if I am free then' });
        expect(await preference.count()).toBe(0);
        await chooseOption(form.getByRole('button', { name: /^Queue/ }), page.getByRole('option', { name: /^Support/ }));
        await form.getByText('The customer is called first, unless you keep the callback for yourself', { exact: false }).waitFor();
        await preference.check();
        await form.getByRole('textbox', { name: 'Customer’s number' }).fill('+12125550199');
        await form.getByRole('button', { name: 'Schedule', exact: true }).click();
        await expect.poll(() => standIn.callbacks.scheduled.map(({ request }) => request.preferMe)).toEqual([true]);
      }),

    'says why nobody looks first, and who is called first': () =>
      onStandIn(async (scene) => {
        await callThemFirst(scene);
        const { page } = scene;
        const look = page.getByRole('button', { name: /^Look first at the callback/ }).last();
        await look.waitFor();
        expect(await look.getAttribute('aria-disabled')).toBe('true');
        await look.hover();
        await page.getByText('Customers of this queue are called before an agent is', { exact: false }).first().waitFor({ state: 'attached' });
        await page.getByText('At that time an agent is called first, or the customer', { exact: false }).waitFor();
      }),
  },
);
