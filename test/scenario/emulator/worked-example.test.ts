import type { Contact } from '../../../emulator/connect/model';
import { block, hangUp, say } from './flows';
import { createWorld, CUSTOMER, SUPPORT_NUMBER, type World } from './world';

/** The caller asks for a callback with a delay of 99 s: AG:queued-callback-example. */
function callbackFlow(world: World, agentWhisper: string) {
  return [
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'whisper', errors: { NoMatchingError: 'hang-up' } }),
    block('whisper', 'UpdateContactEventHooks', { with: { EventHooks: { AgentWhisper: agentWhisper } }, then: 'callback', errors: { NoMatchingError: 'hang-up' } }),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '99', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' },
      then: 'hang-up',
      errors: { NoMatchingError: 'hang-up' },
    }),
    hangUp,
  ];
}

function clock(instant: string | undefined): string | undefined {
  return instant?.slice(11, 19);
}

it('keeps the times of the worked example of section 2.3', async () => {
  const world = createWorld({ startAt: '2026-11-23T11:37:00.000Z' });
  world.user('ada');
  const whisper = world.publishFlow('ten seconds', 'AGENT_WHISPER', say(150));
  const flow = world.publishFlow('callback of 99 s', 'CONTACT_FLOW', callbackFlow(world, whisper));
  const number = world.centre.listNumbers().find((each) => each.number === SUPPORT_NUMBER)!;
  world.centre.associateNumberFlow(number.id, flow);
  const customer = world.centre.console.phone(CUSTOMER);
  const creatorId = customer.call(SUPPORT_NUMBER);
  customer.behave({ kind: 'answers', afterSeconds: 0 });

  await world.pass(119);
  world.centre.console.agent('ada').setStatus('Available');
  await world.pass(1);
  world.centre.console.agent('ada').accept();
  await world.pass(60);

  const creator = world.centre.describeContact(creatorId);
  const callback: Contact = world.centre.describeContact(world.callbacks()[0]!);
  expect(callback).toMatchObject({ initiationMethod: 'CALLBACK', previousContactId: creatorId, initialContactId: creatorId });
  expect(creator.nextContactId).toBe(callback.id);
  expect({
    created: clock(callback.initiatedAt),
    queued: clock(callback.enqueuedAt),
    accepted: clock(callback.agent?.acceptedAt),
    dequeued: clock(callback.dequeuedAt),
    system: clock(callback.connectedToSystemAt),
    agent: clock(callback.agent?.connectedAt),
  }).toEqual({ created: '11:37:00', queued: '11:38:39', accepted: '11:39:00', dequeued: '11:39:00', system: '11:39:10', agent: '11:39:25' });
  expect(world.centre.console.phone(CUSTOMER).view().shows).toBe(SUPPORT_NUMBER);
});
