import type { Problem } from '../../../lambda/http/api-types';
import { chooseOption } from '../../browser/choose-item';
import { inBrowser } from '../../browser/in-browser';
import { onStandIn } from '../../browser/on-stand-in';

const premium: Problem = {
  type: 'about:blank',
  title: 'Number not allowed',
  status: 422,
  detail: '+1 900 555 0142 is a premium-rate number, and those may not be called.',
  code: 'number-premium',
};

const unsettled: Problem = {
  type: 'about:blank',
  title: 'Refused',
  status: 503,
  detail: 'What the last call left is not taken out yet.',
  code: 'earlier-call-not-settled',
  retryAfterSeconds: 1,
};

const beingCalled: Problem = {
  type: 'about:blank',
  title: 'Refused',
  status: 409,
  detail: 'ben has been talking to this customer for 2 minutes. Wait for what comes of it.',
  code: 'customer-being-called',
};

inBrowser('the agent’s page', {
  'places one call for a click on a voicemail’s number, and names the voicemail': () =>
    onStandIn(async ({ page, standIn, hosts }) => {
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      expect(standIn.requests).toEqual([{ number: '+12065550142', relatedContactId: 'vm-1' }]);
      await expect(page.getByRole('button', { name: 'Call +1 206 555 0142' }).isDisabled()).resolves.toBe(true);
      expect([...hosts]).toEqual([new URL(standIn.address).host]);
    }),

  'tries again with the same key when the answer is lost, so that one call is placed': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'drop', times: 2, placed: true };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      expect(standIn.keys.length).toBeGreaterThanOrEqual(3);
      expect(new Set(standIn.keys).size).toBe(1);
      expect(standIn.dials.size).toBe(1);
    }),

  'says that a call is not confirmed when nobody answers, also after a reload, and confirms it with the same key': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'drop', times: 100, placed: true };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByText('The call to +1 206 555 0142 is not confirmed').waitFor();
      await page.reload();
      await page.getByText('The call to +1 206 555 0142 is not confirmed').waitFor();
      standIn.behavior = { kind: 'place' };
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      expect(new Set(standIn.keys).size).toBe(1);
    }),

  'uses a new key for a second click on the same number': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'refuse', problem: premium };
      for (const _click of [1, 2]) {
        const answered = page.waitForResponse((response) => response.url().endsWith('/api/dials'));
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        await answered;
        await page.getByRole('alert').first().waitFor();
      }
      expect(new Set(standIn.keys).size).toBe(2);
    }),

  'places a call that is refused for a moment only by asking again, with the same key': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'refuse', problem: unsettled, times: 2 };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      expect([standIn.keys.length, new Set(standIn.keys).size]).toEqual([3, 1]);
    }),

  'shows that refusal when it lasts, or would take too long to wait for': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'refuse', problem: unsettled };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('alert').getByText(unsettled.detail).waitFor();
      expect(standIn.keys).toHaveLength(3);
      standIn.behavior = { kind: 'refuse', problem: { ...unsettled, retryAfterSeconds: 60 } };
      await page.getByRole('button', { name: 'Call +44 20 7946 0958' }).click();
      await page.getByRole('alert').filter({ hasText: '+44 20 7946 0958' }).waitFor();
      expect(standIn.keys).toHaveLength(4);
    }),

  'shows a refusal in the service’s own sentence, once, and lets it be dismissed': () =>
    onStandIn(async ({ page, standIn }) => {
      standIn.behavior = { kind: 'refuse', problem: premium };
      await page.getByLabel('Number', { exact: true }).fill('+1 900 555 0142');
      await page.getByLabel('Comment').fill('about the invoice');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(premium.detail).waitFor();
      expect(standIn.requests).toEqual([{ number: '+1 900 555 0142', comment: 'about the invoice' }]);
      await page.getByRole('alert').getByRole('button').click();
      await page.getByText(premium.detail).waitFor({ state: 'detached' });
    }),

  'calls a customer whom a colleague is calling only when the agent says so, and offers that for no other refusal': () =>
    onStandIn(async ({ page, standIn }) => {
      const allTheSame = page.getByRole('button', { name: 'Call all the same' });
      standIn.behavior = { kind: 'refuse', problem: premium };
      await page.getByRole('button', { name: 'Call +44 20 7946 0958' }).click();
      await page.getByRole('alert').getByText(premium.detail).waitFor();
      await expect(allTheSame.count()).resolves.toBe(0);
      standIn.behavior = { kind: 'refuse', problem: beingCalled };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('alert').getByText(beingCalled.detail).waitFor();
      standIn.behavior = { kind: 'place' };
      await allTheSame.click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).waitFor();
      const [, refused, repeated] = standIn.requests;
      expect(repeated).toEqual({ ...refused, evenSo: true });
    }),

  'follows the callback that a click became, and says so': () =>
    onStandIn(async ({ page, standIn }) => {
      const [callback] = standIn.callbacks.pending;
      const called = { ...callback!, calledNowBy: 'ada' };
      standIn.callbacks.pending = [called];
      standIn.behavior = { kind: 'call-now', answer: { callback: called, notices: [{ code: 'owed-and-called-now', sentence: 'It is called now.' }] } };
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      await page.getByRole('status').getByText('It is called now.').waitFor();
      await page.getByRole('article', { name: /^Callback to/ }).waitFor();
      await expect(page.getByRole('article', { name: /^Call to/ }).count()).resolves.toBe(0);
    }),

  'takes back a call that nobody has accepted, and offers that no more afterwards': () =>
    onStandIn(async ({ page }) => {
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      const takeBack = page.getByRole('button', { name: 'Take it back: the call to +1 206 555 0142' });
      await takeBack.click();
      await page.getByRole('article', { name: 'Call to +1 206 555 0142' }).getByText('Taken back').first().waitFor();
      await expect(takeBack.count()).resolves.toBe(0);
    }),

  'shows a running call again after a reload, where it stands by then': () =>
    onStandIn(async ({ page, standIn }) => {
      await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
      const call = page.getByRole('article', { name: 'Call to +1 206 555 0142' });
      await call.waitFor();
      const [dial] = standIn.dials.values();
      dial!.state = 'ended';
      dial!.outcome = { code: 'no-answer', sentence: 'The customer did not answer.' };
      await page.reload();
      await call.getByText('Not reached').first().waitFor();
      await call.getByText('The customer did not answer.').first().waitFor();
      expect(standIn.keys).toHaveLength(1);
    }),

  'warns that another call may come first only while it may': () =>
    onStandIn(async ({ page, standIn }) => {
      await page.getByText('Another call may come first').waitFor();
      standIn.me.anotherCallMayComeFirst = { value: false, sentence: 'You take no other calls.' };
      standIn.desk.status = 'Lunch';
      standIn.me.status = { name: 'Lunch', since: '2026-11-23T09:05:00.000Z', routable: false, onContact: false, wrappingUp: false };
      await page.reload();
      await page.getByRole('button', { name: 'Your status in Amazon Connect: Lunch' }).waitFor();
      await expect(page.getByText('Another call may come first').count()).resolves.toBe(0);
    }),

  'warns before the customer-first mode is used, and offers it only where it is allowed': () =>
    onStandIn(async ({ page, standIn }) => {
      await page.getByLabel('Number', { exact: true }).fill('206 555 0177');
      await chooseOption(page.getByLabel('Called first'), page.getByRole('option', { name: /Customer/ }));
      await page.getByText('Calling the customer first is deprecated').waitFor();
      await page.getByLabel('Number', { exact: true }).press('Enter');
      await page.getByRole('article', { name: /Call to/ }).waitFor();
      expect(standIn.requests).toEqual([{ number: '206 555 0177', mode: 'legacy' }]);
      standIn.me.legacyAllowed = false;
      await page.reload();
      await page.getByText('As dialled in United States').waitFor();
      await page.getByLabel('Number', { exact: true }).fill('206 555 0177');
      await page.getByLabel('Comment').waitFor();
      await expect(page.getByLabel('Called first').count()).resolves.toBe(0);
    }),
});
