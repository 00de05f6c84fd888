import type { Page } from 'playwright-core';
import type { Problem } from '../../../lambda/http/api-types';
import { chooseItem, chooseOption } from '../../browser/choose-item';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';

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
  await chooseItem(page.getByRole('option', { name: zone }).first());
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
      await chooseOption(page.getByRole('button', { name: /^Whose/ }), page.getByRole('option', { name: 'Mine', exact: true }));
      await page.getByRole('row', { name: /\+44 20 7946 0958/ }).waitFor({ state: 'detached' });
      await chooseOption(page.getByRole('button', { name: /^Queue/ }), page.getByRole('option', { name: 'Sales' }));
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

  'of a customer who asked from another number show both, and are changed to the other by one click': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.callbacks.pending[0]!.shownNumber = '+12125550177';
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Details of the callback to +1 212 555 0142' }).click();
      await page.getByRole('region', { name: 'Callback to +1 212 555 0142' }).getByText('Asked from').waitFor();
      await page.getByRole('button', { name: /^Change the callback to \+1 212 555 0142/ }).click();
      await page.getByRole('button', { name: 'Call +1 212 555 0177 instead' }).click();
      await page.getByRole('button', { name: 'Call +1 212 555 0142 instead' }).waitFor();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText(/was changed|changed/).first().waitFor();
      expect(standIn.callbacks.edited.map(({ edit }) => edit)).toMatchObject([{ number: '+12125550177' }]);
    }),

  'are opened to look at first: all of it is shown, for as long as the agent may keep it; then they hand it back, or call': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Look first at the callback to +1 212 555 0142' }).click();
      const details = page.getByRole('region', { name: 'Callback to +1 212 555 0142' });
      await details.getByText(/^Yours for (2:00|1:5\d) more\. Then others may call\.$/).waitFor();
      await details.getByText('Contract renewal, wants Ada.').waitFor();
      await details.getByRole('button', { name: 'Hand back the callback to +1 212 555 0142' }).click();
      await details.getByRole('button', { name: 'Keep it while I read: the callback to +1 212 555 0142' }).click();
      await details.getByRole('button', { name: 'Call the callback to +1 212 555 0142' }).click();
      await page.getByRole('article', { name: 'Callback to +1 212 555 0142' }).waitFor();
      expect(standIn.callbacks.asked).toEqual(['POST c-1/claim', 'DELETE c-1/claim', 'POST c-1/claim', 'POST c-1/dial-now']);
    }),

  'that a colleague looks at say so, and cannot be called meanwhile; when their time is over, the list is read again': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.callbacks.pending[1]!.claim = { by: 'ben', until: '2026-11-23T19:02:00.000Z', secondsLeft: 2 };
      await openCallbacks(page);
      const row = page.getByRole('row', { name: /\+44 20 7946 0958/ });
      await row.getByText('ben looks at it', { exact: true }).waitFor();
      await row.getByRole('button', { name: /^Call now/ }).and(page.locator('[aria-disabled="true"]')).waitFor();
      await page.getByRole('button', { name: 'Details of the callback to +44 20 7946 0958' }).click();
      await page.getByText(/^ben looks at it first, for 0:0\d at most\. Until then nobody else calls\.$/).waitFor();
      delete standIn.callbacks.pending[1]!.claim;
      await page.getByRole('button', { name: 'Keep it while I read: the callback to +44 20 7946 0958' }).waitFor();
    }),

  'of absent colleagues are found by the filter; what colleagues took over shows what became of it, and has no buttons': () =>
    onStandIn(async ({ page, standIn }) => {
      const [own, anyones] = [standIn.callbacks.pending[0]!, standIn.callbacks.pending[1]!];
      standIn.callbacks.absent = [{ ...anyones, id: 'c-7', number: '+442079460177', owner: 'ben' }];
      const outcome = { code: 'answered', sentence: 'The call was answered. Nobody has said yet who answered it.' };
      standIn.callbacks.takenOver = [{ ...own, id: 'c-8', number: '+442079460178', owner: 'ben', mine: false, formerOwner: 'ada', state: 'ended', outcome }];
      await openCallbacks(page);
      await chooseOption(page.getByRole('button', { name: /^Whose/ }), page.getByRole('option', { name: 'Absent colleagues’' }));
      const absent = page.getByRole('row', { name: /\+44 20 7946 0177/ });
      await absent.getByText('ben').waitFor();
      await absent.getByRole('button', { name: /^Change/ }).waitFor();
      await chooseOption(page.getByRole('button', { name: /^Whose/ }), page.getByRole('option', { name: 'Mine and my queues’' }));
      await page.getByText('Taken over', { exact: true }).first().click();
      const taken = page.getByRole('row', { name: /\+44 20 7946 0178/ });
      await taken.getByText('Answered', { exact: true }).waitFor();
      await expect(taken.getByRole('button').count()).resolves.toBe(1);
      await taken.getByRole('button', { name: 'Details of the callback to +44 20 7946 0178' }).click();
      await page.getByText('Taken over from').waitFor();
      expect(standIn.callbacks.queries.slice(-1)[0]).toMatchObject({ list: 'taken-over', owner: 'anybody' });
    }),

  'are scheduled from a voicemail: number, queue and voicemail are filled in, the time is the customer’s': () =>
    onStandIn(async ({ page, standIn }) => {
      await page.getByRole('button', { name: 'Call later: +44 20 7946 0958' }).click();
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

  'start in the zone of the number, name those of an unclear one, and are promised shortly before closing if the agent insists': () =>
    onStandIn(async ({ page, standIn }) => {
      await openForm(page);
      const number = page.getByRole('textbox', { name: 'Customer’s number' });
      await number.fill('+1 907 234 5678');
      await page.getByText('The number does not tell the customer’s zone: Adak or Anchorage. Ask them.').waitFor();
      await number.fill('+1 206 555 0100');
      await page.getByRole('button', { name: /Customer’s time zone.*Los Angeles/ }).waitFor();
      standIn.callbacks.refusal = refusal('queue-closing-then', 'It closes less than 15 minutes later.');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByRole('alert').getByText('It closes less than 15 minutes later.').waitFor();
      delete standIn.callbacks.refusal;
      await page.getByRole('button', { name: 'Promise even so' }).click();
      await page.getByText('promised for').waitFor();
      expect(standIn.callbacks.scheduled.map(({ request: { evenSo, dueAt } }) => [evenSo, dueAt!.zone])).toEqual([[undefined, 'America/Los_Angeles'], [true, 'America/Los_Angeles']]);
    }),

  'show a refusal at the field it is about, and one that is about none above the buttons': () =>
    onStandIn(async ({ page, standIn }) => {
      await openForm(page);
      standIn.callbacks.refusal = refusal('number-needed', 'The caller withheld their number.');
      await page.getByRole('button', { name: 'Schedule', exact: true }).click();
      await page.getByRole('textbox', { name: 'Customer’s number' }).and(page.locator('[aria-invalid="true"]')).waitFor();
      await page.getByText('The caller withheld their number.', { exact: true }).waitFor();
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
      await form.getByLabel('Handled by').fill('');
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Callback to +1 212 555 0142 changed').waitFor();
      expect(standIn.callbacks.edited).toEqual([{ id: 'c-1', edit: { comment: 'Now about the invoice.', own: false, version: 1 } }]);
    }),

  'are put right in number, queue and owner; a refusal stands at its field': () =>
    onStandIn(async ({ page, standIn }) => {
      await openCallbacks(page);
      await page.getByRole('button', { name: 'Change the callback to +44 20 7946 0958' }).click();
      const form = page.getByRole('region', { name: 'Change the callback to +44 20 7946 0958' });
      standIn.callbacks.refusal = refusal('number-owed-callback', 'The customer with that number is owed a callback already.');
      await form.getByLabel('Customer’s number').fill('020 7946 0144');
      await chooseOption(form.getByRole('button', { name: /^Queue/ }), page.getByRole('option', { name: 'Sales' }));
      await form.getByRole('button', { name: 'I handle it' }).click();
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByRole('textbox', { name: 'Customer’s number' }).and(page.locator('[aria-invalid="true"]')).waitFor();
      delete standIn.callbacks.refusal;
      await form.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Callback to +44 20 7946 0958 changed').waitFor();
      expect(standIn.callbacks.edited.at(-1)).toEqual({ id: 'c-2', edit: { number: '020 7946 0144', queueId: 'q-sales', owner: 'ada', version: 1 } });
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
      Object.assign(called!, { state: 'ended', version: 4, outcome: { code: 'answered', sentence: 'The call was answered. Nobody has said yet who answered it.' } });
      await card.getByText('Answered', { exact: true }).first().waitFor();
      expect(standIn.callbacks.asked).toEqual(['POST c-2/dial-now']);
    }),

  'once the agent talked to the customer can be marked: the number is theirs': () =>
    onStandIn(async ({ page, standIn }) => {
      const handled = { state: 'ended', version: 2, outcome: { code: 'answered', sentence: 'The call was answered. Nobody has said yet who answered it.' } } as const;
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
      await details.getByText(/by the customer, in an app/).waitFor();
      await expect(details.innerText()).resolves.toMatch(/by the customer, in an app[\s\S]*From the app: order\s+4412[\s\S]*From the app: page\s+Returns/);
    }),
});
