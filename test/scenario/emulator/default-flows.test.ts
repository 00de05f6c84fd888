import { VirtualTime } from '../../../emulator/clock/virtual-time';
import { createContactCentre } from '../../../emulator/connect/contact-centre';
import { Journal } from '../../../emulator/journal';
import { block, hangUp, toQueue, write, ALWAYS } from './flows';

const OWN = '+493055501000';
const CALLER = '+4915155500100';

/** A number whose callers wait for ada, and what the customer and ada hear. */
async function call(options: { defaultFlows?: boolean; hooks?: Record<string, unknown> } = {}) {
  const time = new VirtualTime('2026-11-23T09:00:00.000Z');
  const journal = new Journal(time);
  const { defaultFlows, hooks } = options;
  const centre = createContactCentre({ time, journal, seed: 7, accountId: '111122223333', region: 'eu-central-1', instance: { ...(defaultFlows !== undefined && { defaultFlows }) }, publish: () => undefined, invokeFunction: () => Promise.resolve({ payload: {} }) });
  const hours = centre.createHoursOfOperation({ name: 'Always', timeZone: 'Europe/Berlin', ranges: ALWAYS });
  const number = centre.claimNumber({ number: OWN });
  const queue = centre.createQueue({ name: 'Support', hoursOfOperationId: hours.id, outboundCallerIdNumberId: number.id });
  const waiting = toQueue(queue.id);
  const first = hooks ? [block('hooks', 'UpdateContactEventHooks', { with: hooks, then: waiting[0]!.Identifier, errors: { NoMatchingError: hangUp.Identifier } })] : [];
  centre.associateNumberFlow(number.id, centre.createFlow({ name: 'support', type: 'CONTACT_FLOW', content: write([...first, ...waiting]) }).id);
  const profile = centre.createRoutingProfile({ name: 'Support', defaultOutboundQueueId: queue.id, queues: [{ queueId: queue.id, channel: 'VOICE', priority: 1, delaySeconds: 0 }] });
  centre.createUser({ username: 'ada', routingProfileId: profile.id });
  const ada = centre.console.agent('ada');
  ada.login();
  centre.console.phone(CALLER).call(OWN);
  await time.advance(30_000);
  ada.setStatus('Available');
  await time.advance(1_000);
  ada.accept();
  await time.advance(10_000);
  const agent = ada.view().contact!.heard;
  const customer = centre.console.phone(CALLER).view().heard;
  ada.hangUp();
  ada.clear();
  ada.dial(CALLER);
  await time.advance(30_000);
  return { agent, customer, dialled: centre.console.phone(CALLER).view().heard };
}

test('the default flows run where no hook is set: in the queue, to the agent, to the customer, and on what an agent dials', async () => {
  expect(await call()).toEqual({ agent: ['Support'], customer: ['Thank you for calling. Please wait for the next agent.'], dialled: ['This call is not being recorded'] });
});

test('an instance without default flows says nothing of its own', async () => {
  expect(await call({ defaultFlows: false })).toEqual({ agent: [], customer: [], dialled: [] });
});

test('a default flow does not run at a hook that is switched off', async () => {
  const { agent, customer } = await call({ hooks: { EventHooksConfiguration: { AgentWhisper: { DisableExecution: 'true' } } } });
  expect([agent, customer[0]]).toEqual([[], 'Thank you for calling. Please wait for the next agent.']);
});
