import type { Frame } from 'playwright-core';
import { inBrowser } from './in-browser';
import { onProvider, signInAt } from './on-provider';
import { onStandIn } from './on-stand-in';
import { inWorkspace } from './stand-in-workspace';
import type { StandIn } from './stand-in-service';

const arnOf = (userId: string) => `arn:aws:connect:eu-central-1:111122223333:instance/i/agent/${userId}`;
const voicemail = { id: 'vm-7', from: '+12065550142', receivedAt: '2026-11-23T08:12:30Z', queue: { queueId: 'q-1', name: 'Support' }, transcript: 'My order has not arrived.', transcriptState: 'there', recording: 'there', state: 'open' };
const activity = { kind: 'call-in', id: 'x-1', at: '2026-11-20T10:00:00Z', status: 'ended', number: '+12065550142', contactIds: [], agent: 'ben' };

/** As the service is in an account: it keeps the voicemails, and histories too. */
const inAccount = (standIn: StandIn) => {
  standIn.config = { ...standIn.config, voicemailsUrl: undefined, boardUrl: '/board' };
  standIn.others = { '/api/voicemails': { voicemails: [voicemail] }, '/api/customers/%2B12065550142/journey': { activities: [activity], ofOthers: 0 } };
};
const shown = (frame: Frame) => frame.getByRole('tab', { name: 'Voicemails' }).waitFor();

inBrowser(
  'the agents’ page in the agent workspace, by our reading of @amazon-connect/app 1.0.11,',
  {
    'has no softphone, shows the customer of the agent’s contact, and promises them a callback in one click': () =>
      onStandIn(async ({ page, standIn }) => {
        inAccount(standIn);
        const { frame, close } = await inWorkspace(page, { address: standIn.address, width: 400, facts: { agentArn: arnOf('u-ada') } });
        try {
          await shown(frame);
          await frame.locator('.in-workspace').waitFor();
          expect(await frame.getByRole('region', { name: 'Softphone' }).count()).toBe(0);
          await page.evaluate(() => window.publish('contact/incoming', 'c-5'));
          const customer = frame.getByRole('region', { name: 'The customer of your contact' });
          await customer.getByText('+1 206 555 0142').first().waitFor();
          await customer.getByText('My order has not arrived.').waitFor();
          await customer.getByRole('button', { name: 'All of this customer' }).click();
          await customer.getByText('Called in').waitFor();
          expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);

          await customer.getByRole('button', { name: 'Promise a callback' }).click();
          await frame.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '+12065550142'));
          await page.evaluate(() => window.publish('contact/cleared', 'c-5'));
          await customer.waitFor({ state: 'detached' });
        } finally {
          await close();
        }
      }),
  },
  {
    'says so and shows nothing else where the workspace is another agent’s': () =>
      onStandIn(async ({ page, standIn }) => {
        const { frame, close } = await inWorkspace(page, { address: standIn.address, width: 800, facts: { agentArn: arnOf('u-ben') } });
        try {
          await frame.getByText(/This workspace of Amazon Connect is another agent’s/).waitFor();
          expect(await frame.getByRole('tab').count()).toBe(0);
        } finally {
          await close();
        }
      }),

    'signs in in a window of its own, since the sign-in page refuses to be framed': () =>
      onProvider(async ({ page, standIn }) => {
        const { frame, close } = await inWorkspace(page, { address: standIn.address, width: 800, facts: { agentArn: arnOf('u-ada'), hidesNumbers: true } });
        try {
          const opened = page.waitForEvent('popup');
          await frame.getByRole('button', { name: 'Sign in to Dialback' }).click();
          await signInAt(await opened);
          await shown(frame);
          await page.evaluate(() => window.publish('contact/incoming', 'c-5'));
          await frame.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
          expect(await frame.getByRole('region', { name: 'The customer of your contact' }).count()).toBe(0);
        } finally {
          await close();
        }
      }),
  },
);
