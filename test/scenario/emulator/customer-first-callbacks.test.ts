import type { PhoneBehavior } from '../../../emulator/connect/console';
import { block, hangUp } from './flows';
import { createWorld, CUSTOMER, DEDICATED_NUMBER, SOURCE_NUMBER, SUPPORT_NUMBER, type World } from './world';

const CALLER = '+4915155500200';

/** Customers of Support are dialled before an agent. A caller to the support number asks to be called back, as do others to whom the API calls. */
function firstWorld(agents: string[]): World & { ask(number?: string): string; made(method: string): string[] } {
  const world = createWorld({});
  const toQueue = [
    block('check', 'CheckOutboundCallStatus', { then: 'hang-up', on: { CallAnswered: 'queue', VoicemailBeep: 'hang-up', VoicemailNoBeep: 'hang-up', NotDetected: 'queue' }, errors: { NoMatchingError: 'hang-up' } }),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'transfer', errors: { NoMatchingError: 'hang-up' } }),
    block('transfer', 'TransferContactToQueue', { then: 'hang-up', errors: { QueueAtCapacity: 'hang-up', NoMatchingError: 'hang-up' } }),
    hangUp,
  ];
  world.centre.store.instance.customerFirstCallbacks.set(world.queue.id, world.publishFlow('outbound', 'CONTACT_FLOW', toQueue));
  const asks = world.publishFlow('asks', 'CONTACT_FLOW', [
    block('number', 'UpdateContactCallbackNumber', { with: { CallbackNumber: '$.Attributes.number' }, then: 'queue', errors: { InvalidCallbackNumber: 'hang-up', CallbackNumberNotDialable: 'hang-up' } }),
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: 'callback', errors: { NoMatchingError: 'hang-up' } }),
    block('callback', 'CreateCallbackContact', { with: { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60' }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }),
    hangUp,
  ]);
  for (const agent of agents) {
    world.user(agent);
    world.centre.console.agent(agent).setStatus('Available');
  }
  return {
    ...world,
    ask: (number = CUSTOMER) => world.centre.startOutboundVoiceContact({ destinationPhoneNumber: DEDICATED_NUMBER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: asks, attributes: { number } }),
    made: (method) => [...world.centre.contacts()].filter((contact) => contact.initiationMethod === method).map(({ id }) => id),
  };
}

const QUEUED = 'CALLBACK_CUSTOMER_FIRST_QUEUED';
const DIALED = 'CALLBACK_CUSTOMER_FIRST_DIALED';

describe('Connect’s own customer-first callbacks', () => {
  it('are three contacts: the one that asked, the one that waits to be dialled, and the one that is dialled', async () => {
    const world = firstWorld(['ada']);
    world.centre.console.phone(CUSTOMER).behave({ kind: 'answers', afterSeconds: 4, hangsUpAfterSeconds: 60 });
    const creator = world.ask();
    await world.pass(20);
    const [queued] = world.made(QUEUED);
    const [dialled] = world.made(DIALED);
    expect(world.centre.describeContact(queued!)).toMatchObject({ previousContactId: creator, initialContactId: creator, nextContactId: dialled, state: 'COMPLETED' });
    expect(world.story('event', queued)).toEqual(['2: INITIATED', '7: QUEUED', '7: DISCONNECTED', '7: COMPLETED']);
    expect(world.centre.describeContact(dialled!)).toMatchObject({ previousContactId: queued, initialContactId: creator, systemEndpoint: { address: SUPPORT_NUMBER }, segmentAttributes: { 'connect:TrafficType': 'CUSTOMER_FIRST_CALLBACK' }, answeringMachineDetectionStatus: 'HUMAN_ANSWERED' });
    const ada = world.centre.console.agent('ada');
    expect(ada.view().contact).toMatchObject({ state: 'CONNECTING', initiationMethod: DIALED });
    ada.accept();
    await world.pass(80);
    ada.clear();
    expect(world.story('event', dialled)).toEqual(['7: INITIATED', '11: CONNECTED_TO_SYSTEM', '14: QUEUED', '20: CONNECTED_TO_AGENT', '71: DISCONNECTED', '100: COMPLETED']);
  });

  it('wait until an agent could take one, and keep none', async () => {
    const world = firstWorld([]);
    world.ask();
    await world.pass(600);
    expect(world.made(DIALED)).toEqual([]);
    world.user('ada');
    world.centre.console.agent('ada').setStatus('Available');
    await world.pass(1);
    expect(world.made(DIALED)).toHaveLength(1);
    expect(world.centre.console.agent('ada').view().contact).toBeUndefined();
  });

  it('are dialled one for each agent who could take one', async () => {
    const world = firstWorld(['ada', 'ben']);
    for (const number of [CUSTOMER, CALLER, '+4915155500300']) {
      world.centre.console.phone(number).behave({ kind: 'no-answer' });
      world.ask(number);
    }
    await world.pass(20);
    expect(world.made(DIALED)).toHaveLength(2);
    await world.pass(60);
    expect(world.made(DIALED)).toHaveLength(3);
  });

  it.each<[PhoneBehavior, string]>([
    [{ kind: 'voicemail', afterSeconds: 5 }, 'VOICEMAIL_BEEP'],
    [{ kind: 'busy' }, 'SIT_TONE_BUSY'],
    [{ kind: 'no-answer' }, 'AMD_UNANSWERED'],
    [{ kind: 'fax', afterSeconds: 5 }, 'FAX_MACHINE_DETECTED'],
  ])('cost no agent anything where the phone is %j', async (behavior, status) => {
    const world = firstWorld(['ada']);
    world.centre.console.phone(CUSTOMER).behave(behavior);
    world.ask();
    await world.pass(90);
    expect(world.centre.describeContact(world.made(DIALED)[0]!)).toMatchObject({ state: 'COMPLETED', answeringMachineDetectionStatus: status });
    expect(world.centre.console.agent('ada').view().contact).toBeUndefined();
    // Retries of the block are for callbacks that are offered to an agent first.
    await world.pass(600);
    expect(world.made(DIALED)).toHaveLength(1);
  });

  it('have metrics of their own', async () => {
    const world = firstWorld(['ada']);
    const phone = world.centre.console.phone(CUSTOMER);
    phone.behave({ kind: 'answers', afterSeconds: 4, hangsUpAfterSeconds: 30 });
    world.ask();
    await world.pass(17);
    world.centre.console.agent('ada').accept();
    await world.pass(60);
    world.centre.console.agent('ada').clear();
    phone.behave({ kind: 'busy' });
    world.ask();
    await world.pass(30);
    const range = { queueIds: [world.queue.id], from: Date.parse('2026-11-23T09:00:00Z'), till: world.time.now() };
    const measured = world.centre.customerFirstMetrics(range);
    expect(measured).toMatchObject({ attempts: 2, abandoned: 0, queueAnswerSeconds: 3, waitAfterConnectionSeconds: 6 });
  });
});
