import type { Page } from 'playwright-core';
import type { Problem } from '../../lambda/http/api-types';
import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';

async function openCallbacks(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Callbacks' }).click();
  await page.getByRole('heading', { name: /Callbacks to make/ }).waitFor();
}

async function openForm(page: Page): Promise<void> {
  await openCallbacks(page);
  await page.getByRole('button', { name: 'Schedule a callback', exact: true }).click();
}

async function setTime(page: Page, [day, time, zone]: [string, string, string]): Promise<void> {
  await page.getByRole('button', { name: /Customer’s time zone/ }).click();
  await page.getByPlaceholder('City or region').fill(zone);
  await page.getByRole('option', { name: zone }).first().click();
  await page.getByRole('textbox', { name: /Day/ }).fill(day);
  await page.getByRole('textbox', { name: /When Time/ }).fill(time);
}

function refusal(code: string, detail: string): Problem {
  return { type: 'about:blank', title: 'Refused', status: 422, detail, code };
}

inBrowser('the agent’s callbacks', {
  'are shown with the customer’s time, the agent’s own, whose they are and the retries left': () =>
    onStandIn(async ({ page }) => {
      await openCallbacks(page);
      const own = page.getByRole('row', { name: /\+1 212 555 0142/ });
      await expect(own.innerText()).resolves.toMatch(/Mon 23 Nov, 15:00\s+New York; Mon 23 Nov, 21:00 for you\s+You\s+Support\s+Scheduled\s+2 retries left/);
      const anyones = page.getByRole('row', { name: /\+44 20 7946 0958/ });
      await expect(anyones.innerText()).resolves.toMatch(/Any agent\s+Support\s+To be tried again\s+1 retry left/);
    }),

  'are asked for by list, by whose they are, and by queue; and found by a part of a number': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByLabel('Find in the callbacks').fill('0958');
      await page.getByRole('row', { name: /\+1 212/ }).waitFor({ state: 'detached' });
      await page.getByLabel('Find in the callbacks').fill('');
      await page.getByRole('button', { name: /^Whose/ }).click();
      await page.getByRole('option', { name: 'Mine', exact: true }).click();
      await page.getByRole('row', { name: /\+44 20 7946 0958/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Queue/ }).click();
      await page.getByRole('option', { name: 'Sales' }).click();
      await page.getByText('Missed', { exact: true }).first().click();
      await page.getByText('No callbacks were missed.').waitFor();
      expect(standIn.callbacks.queries.at(-1)).toEqual({ list: 'missed', owner: 'me', queueId: 'q-sales' });
    }),

  'show on request what was promised and the way so far, and never open an address that is not of the web': () =>
    onStandIn(async ({ page }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Details of the callback to +44 20 7946 0958' }).click();
      const details = page.getByRole('region', { name: 'Callback to +44 20 7946 0958' });
      await details.getByText('The customer did not answer.').waitFor();
      await details.getByText('javascript:alert(1)').waitFor();
      await expect(details.getByRole('link').count()).resolves.toBe(0);
      await page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' }).click();
      await page.getByRole('link', { name: /crm.example.com/ }).waitFor();
    }),

  'are scheduled from a voicemail: number, queue and voicemail are filled in, the time is the customer’s': () =>
    onStandIn(async ({ page, standIn }) => {
      await page.getByRole('button', { name: 'Schedule a callback to +44 20 7946 0958' }).click();
      await setTime(page, ['2026-11-25', '10:30', 'London']);
      await page.getByText('Wed 25 Nov, 10:30 in London is Wed 25 Nov, 11:30 for you.').waitFor();
      await page.getByLabel('I make this call myself').check();
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText('Callback to +44 20 7946 0958 promised for').waitFor();
      expect(standIn.callbacks.scheduled.map(({ request }) => request)).toEqual([
        { number: '+442079460958', queueId: 'q-support', dueAt: { local: '2026-11-25T10:30', zone: 'Europe/London' }, own: true, relatedContactId: 'vm-2' },
      ]);
    }),

  'leave number and queue to the call that the agent is on, and are counted from now where asked': () =>
    onStandIn(async ({ page, standIn }) => {
      await openForm(page);
      await page.getByRole('button', { name: 'From now' }).click();
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText('Say in how many days, hours or minutes.').waitFor();
      await page.getByRole('textbox', { name: /Hours/ }).fill('2');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText('promised for').waitFor();
      expect(standIn.callbacks.scheduled.map(({ request }) => request)).toEqual([{ in: { hours: 2, zone: 'Europe/Berlin' } }]);
    }),

  'show a refusal at the field it is about, and one that is about none above the buttons': () =>
    onStandIn(async ({ page, standIn }) => {
      await openForm(page);
      standIn.callbacks.refusal = refusal('number-needed', 'The caller withheld their number.');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByRole('textbox', { name: 'Customer’s number' }).and(page.locator('[aria-invalid="true"]')).waitFor();
      await page.getByText('The caller withheld their number.').waitFor();
      standIn.callbacks.refusal = refusal('idempotency-key-reused', 'This key was used before.');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByRole('alert').getByText('This key was used before.').waitFor();
    }),

  'say what was decided when the clocks change that night': () =>
    onStandIn(async ({ page, standIn }) => {
      const sentence = 'The clocks skip that time: it was moved forward.';
      standIn.callbacks.notices = [{ code: 'time-moved-forward', sentence }];
      await openForm(page);
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText(sentence).waitFor();
    }),

  'are scheduled once when the answer is lost': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.callbacks.lostAnswers = 2;
      await openForm(page);
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByText('promised for').waitFor();
      const keys = standIn.callbacks.scheduled.map(({ key }) => key);
      expect(keys.length).toBeGreaterThanOrEqual(3);
      expect(new Set(keys).size).toBe(1);
    }),

  'are changed in what the agent changed only, on the version that they saw': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Change the callback to +1 212 555 0142' }).click();
      const form = page.getByRole('region', { name: 'Change the callback to +1 212 555 0142' });
      await form.getByLabel('Comment').fill('Now about the invoice.');
      await form.getByLabel('I make this call myself').uncheck();
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Callback to +1 212 555 0142 changed').waitFor();
      expect(standIn.callbacks.edited).toEqual([{ id: 'c-1', edit: { comment: 'Now about the invoice.', own: false, version: 1 } }]);
    }),

  'are deleted after a question, and kept when it is answered so': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Delete the callback to +1 212 555 0142' }).click();
      await page.getByRole('button', { name: 'Keep it' }).click();
      expect(standIn.callbacks.asked).toEqual([]);
      await page.getByRole('button', { name: 'Delete the callback to +1 212 555 0142' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
      await page.getByText('The callback to +1 212 555 0142 is deleted').waitFor();
      await page.getByRole('row', { name: /\+1 212/ }).waitFor({ state: 'detached' });
      expect(standIn.callbacks.asked).toEqual(['DELETE c-1']);
    }),

  'are called now on request, and followed beside the agent’s other calls to their end': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Call now: the callback to +44 20 7946 0958' }).click();
      const card = page.getByRole('article', { name: 'Callback to +44 20 7946 0958' });
      await card.waitFor();
      const [, called] = standIn.callbacks.pending;
      Object.assign(called!, { state: 'waiting', version: 3 });
      await card.getByText('Accept the call on your softphone.').waitFor();
      Object.assign(called!, { state: 'ended', version: 4, outcome: { code: 'handled', sentence: 'The agent and the customer talked.' } });
      await card.getByText('Called back').first().waitFor();
      expect(standIn.callbacks.asked).toEqual(['POST c-2/dial-now']);
    }),

  'once the agent talked to the customer can be marked: the number is theirs': () =>
    onStandIn(async ({ page, standIn }) => {
      const handled = { state: 'ended', version: 2, outcome: { code: 'handled', sentence: 'The agent and the customer talked.' } } as const;
      Object.assign(standIn.callbacks.pending[0]!, { state: 'connected' });
      await page.reload();
      const card = page.getByRole('article', { name: 'Callback to +1 212 555 0142' });
      await card.waitFor();
      await expect(card.getByText('Mark the number as verified').count()).resolves.toBe(0);
      Object.assign(standIn.callbacks.pending[0]!, handled);
      await card.getByText('Mark the number as verified').click();
      await card.getByText('Mark the number as verified').waitFor({ state: 'detached' });
      expect(standIn.callbacks.edited).toEqual([{ id: 'c-1', edit: { numberVerified: true } }]);
    }),

  'appear beside the agent’s calls by themselves when the agent’s own fall due': () =>
    onStandIn(async ({ page, standIn }) => {
      Object.assign(standIn.callbacks.pending[0]!, { state: 'waiting', version: 2 });
      Object.assign(standIn.callbacks.pending[1]!, { state: 'waiting', version: 2 });
      await page.reload();
      await page.getByRole('article', { name: 'Callback to +1 212 555 0142' }).waitFor();
      await expect(page.getByRole('article', { name: 'Callback to +44 20 7946 0958' }).count()).resolves.toBe(0);
    }),

  'when missed can be promised anew with everything filled in, or taken off the list': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByText('Missed', { exact: true }).first().click();
      await page.getByRole('button', { name: 'Schedule the callback to +49 30 23125017 again' }).click();
      await expect(page.getByRole('textbox', { name: 'Customer’s number' }).inputValue()).resolves.toBe('+493023125017');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Take the callback to +49 30 23125017 off the list' }).click();
      await page.getByRole('button', { name: 'Take it off', exact: true }).click();
      await page.getByText('No callbacks were missed.').waitFor();
      expect(standIn.callbacks.asked).toEqual(['DELETE c-3']);
      await page.getByText('Taken off', { exact: true }).first().click();
      await expect(page.getByRole('row', { name: /\+49 30 23125017/ }).innerText()).resolves.toMatch(/Missed\s+Taken off by ada, 24 Nov, 11:00/);
      await expect(page.getByRole('button', { name: /off the list$/ }).count()).resolves.toBe(0);
    }),

  'that came through an app show what the app knew of the customer': () =>
    onStandIn(async ({ page, standIn }) => {
      Object.assign(standIn.callbacks.pending[1]!, { origin: 'app', requestedBy: null, context: { order: '4412', page: 'Returns' } });
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Details of the callback to +44 20 7946 0958' }).click();
      const details = page.getByRole('region', { name: 'Callback to +44 20 7946 0958' });
      await expect(details.innerText()).resolves.toMatch(/by the customer, in an app[\s\S]*From the app: order\s+4412[\s\S]*From the app: page\s+Returns/);
    }),
});
