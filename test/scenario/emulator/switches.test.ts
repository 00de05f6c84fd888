import type { InstanceStore } from '../../../emulator/connect/instance-store';
import { describeContact } from '../../../emulator/connect/operations/describe-contact';
import { servicePrincipal } from '../../../emulator/iam/principal';
import { SWITCHES, type Switches } from '../../../emulator/connect/switches';
import { TEST_CASE_SWITCHES, type TestCaseSwitches } from '../../../emulator/connect/test-cases/test-case-switches';
import { block, hangUp, say, toQueue } from './flows';
import { createWorld, CUSTOMER, DEDICATED_NUMBER, SOURCE_NUMBER, SUPPORT_NUMBER, type World } from './world';

type Values = { [K in keyof Switches]?: [value: Switches[K], seen: unknown][] };

const automatic = { autoAccept: { agentFirstCallback: true } };
const numbers = (world: World): InstanceStore['numbers'] => world.centre.store.numbers;
const contact = (world: World, at = 0) => world.centre.describeContact(world.callbacks()[at]!);
const shows = (world: World) => world.centre.console.phone(CUSTOMER).view().shows;

/** Makes a callback of the support queue, with a delay of 60 seconds and the given parameters of the block. */
function order(world: World, given: Record<string, string> = {}, before: Parameters<World['publishFlow']>[2] = []): void {
  const next = (at: number) => before[at]?.Identifier ?? 'callback';
  const flow = world.publishFlow(`order ${world.callbacks().length} ${Object.keys(given).join()}`, 'CONTACT_FLOW', [
    block('queue', 'UpdateContactTargetQueue', { with: { QueueId: world.queue.id }, then: next(0), errors: { NoMatchingError: 'hang-up' } }),
    ...before.map((each, at) => ({ ...each, Transitions: { ...each.Transitions, NextAction: next(at + 1) } })),
    block('callback', 'CreateCallbackContact', {
      with: { InitialCallDelaySeconds: '60', MaximumConnectionAttempts: '1', RetryDelaySeconds: '60', ...given },
      then: 'hang-up',
      errors: { NoMatchingError: 'hang-up' },
    }),
    hangUp,
  ]);
  world.centre.startOutboundVoiceContact({ destinationPhoneNumber: CUSTOMER, sourcePhoneNumber: SOURCE_NUMBER, contactFlowId: flow, name: 'The creator' });
}

/** The behaviour that is seen at each value of each switch. The first value is the default. */
const OBSERVED: { [K in keyof Values]: { observe: (world: World) => Promise<unknown>; values: NonNullable<Values[K]> } } = {
  agentQueueOutboundWhisper: {
    async observe(world) {
      world.centre.setDefaultOutboundFlow(world.publishFlow('default', 'OUTBOUND_WHISPER', say(30)));
      world.user('ada', automatic);
      world.centre.console.agent('ada').setStatus('Available');
      world.clickToDial();
      await world.pass(60);
      return world.centre.console.phone(CUSTOMER).view().heard.map((text) => text.length);
    },
    values: [['default-outbound-queue', [225]], ['instance-default', [30]], ['none', []]],
  },
  callerIdPrecedence: {
    async observe(world) {
      const call = block('dial', 'CompleteOutboundCall', { with: { CallerId: { Number: DEDICATED_NUMBER } }, then: 'end' });
      world.centre.updateQueue(world.queue.id, { outboundFlowId: world.publishFlow('with caller id', 'OUTBOUND_WHISPER', [call, ...say(15)]) });
      world.user('ada', automatic);
      world.centre.console.agent('ada').setStatus('Available');
      world.clickToDial();
      await world.pass(30);
      return shows(world);
    },
    values: [['callback-block', SOURCE_NUMBER], ['outbound-whisper', DEDICATED_NUMBER]],
  },
  creationFlowRuns: {
    async observe(world) {
      order(world, { ContactFlowId: world.publishFlow('creation', 'CONTACT_FLOW', toQueue(world.queue.id)) });
      await world.pass(10);
      const soon = contact(world).state;
      await world.pass(60);
      return [soon, contact(world).state];
    },
    values: [['at-creation', ['QUEUED', 'QUEUED']], ['after-delay', ['INITIATED', 'QUEUED']]],
  },
  callbackInitiatedEvent: {
    async observe(world) {
      order(world);
      await world.pass(100);
      return world.story('event', world.callbacks()[0]);
    },
    values: [['at-creation', ['3: INITIATED', '63: QUEUED']], ['at-enqueue', ['63: INITIATED', '63: QUEUED']]],
  },
  callbackDueBeyondOverflow: {
    async observe(world) {
      order(world);
      await world.pass(10);
      world.centre.updateQueue(world.queue.id, { maxContacts: 0 });
      await world.pass(60);
      world.centre.updateQueue(world.queue.id, { maxContacts: null });
      await world.pass(60);
      return contact(world).state;
    },
    values: [['ends', 'COMPLETED'], ['waits', 'QUEUED']],
  },
  contactDataPropagates: {
    async observe(world) {
      order(world, {}, [block('tag', 'TagContact', { with: { Tags: { colour: 'red' } }, then: '', errors: { NoMatchingError: 'hang-up' } })]);
      await world.pass(10);
      return [contact(world).tags, contact(world).name];
    },
    values: [['nothing', [{}, undefined]], ['tags', [{ colour: 'red' }, undefined]], ['everything', [{ colour: 'red' }, 'The creator']]],
  },
  recordingPropagates: {
    async observe(world) {
      order(world, {}, [block('record', 'UpdateContactRecordingBehavior', { with: { RecordingBehavior: { RecordedParticipants: ['Agent'] } }, then: '' })]);
      await world.pass(10);
      return contact(world).recording !== undefined;
    },
    values: [[false, false], [true, true]],
  },
  sameSourceAndDestination: {
    async observe(world) {
      const id = world.centre.startOutboundVoiceContact({ destinationPhoneNumber: DEDICATED_NUMBER, sourcePhoneNumber: DEDICATED_NUMBER, contactFlowId: world.flow.support });
      await world.pass(10);
      return world.centre.describeContact(id).state;
    },
    values: [['fails-quietly', 'COMPLETED'], ['connects', 'QUEUED']],
  },
  callerIdOfOwnNumberLeg: {
    async observe(world) {
      world.user('ada');
      world.clickToDial();
      await world.pass(2);
      return [...world.centre.contacts()].find(({ initiationMethod }) => initiationMethod === 'INBOUND')?.customerEndpoint?.address;
    },
    values: [['source-number', SOURCE_NUMBER], ['withheld', undefined]],
  },
  withheldNumberShows: {
    async observe(world) {
      const id = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER, 'withheld');
      return world.centre.describeContact(id).customerEndpoint?.address;
    },
    values: [['nothing', undefined], ['anonymous', 'anonymous'], ['+266696687', '+266696687']],
  },
  callbackExpiryDays: {
    async observe(world) {
      order(world);
      await world.pass(10 * 86_400);
      return contact(world).state;
    },
    values: [[7, 'COMPLETED'], [14, 'QUEUED']],
  },
  agentRingTimeoutSeconds: {
    async observe(world) {
      world.user('ada');
      world.centre.console.agent('ada').setStatus('Available');
      world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
      await world.pass(25);
      return world.centre.console.agent('ada').view().contact?.state;
    },
    values: [[20, 'MISSED'], [30, 'CONNECTING']],
  },
  promptCharactersPerSecond: {
    async observe(world) {
      const flow = world.publishFlow('talks', 'CONTACT_FLOW', [block('say', 'MessageParticipant', { with: { Text: 'x'.repeat(150) }, then: 'hang-up', errors: { NoMatchingError: 'hang-up' } }), hangUp]);
      world.centre.associateNumberFlow([...numbers(world).values()][0]!.id, flow);
      const id = world.centre.console.phone(CUSTOMER).call(SUPPORT_NUMBER);
      await world.pass(60);
      return world.story('contact', id).at(-1);
    },
    values: [[15, '10: COMPLETED'], [30, '5: COMPLETED']],
  },
  systemEndpointOfCallback: {
    async observe(world) {
      order(world);
      await world.pass(10);
      const input = { InstanceId: 'i', ContactId: world.callbacks()[0] };
      const answer = describeContact(world.centre)(input as never, servicePrincipal('test')) as { Contact: { SystemEndpoint?: { Address: string } } };
      return answer.Contact.SystemEndpoint?.Address;
    },
    values: [['absent', undefined], ['softphone', 'Softphone']],
  },
  fictitiousNumbers: {
    async observe(world) {
      world.user('ada');
      world.clickToDial({ number: '+12125550142' });
      await world.pass(10);
      return world.callbacks().length;
    },
    values: [['diallable', 1], ['not-diallable', 0]],
  },
};

/** Switches that other tests show: retries, capacity, stopping, tokens, events, desks, own numbers, claims, recordings, test cases, detection. */
const ELSEWHERE: (keyof Switches)[] = [
  ...(Object.keys(TEST_CASE_SWITCHES) as (keyof TestCaseSwitches)[]),
  'routingDataBeforeQueue',
  'answeringMachineDetectionSeconds',
  'voicemailGreetingSeconds',
  'detectionInGeneralTraffic',
  'callProgressOfFax',
  'systemEventOfUnanswered',
  'retry',
  'retriesPerMaximumConnectionAttempts',
  'busyConsumesRetry',
  'agentQueueCapacity',
  'agentQueueCallerId',
  'stopScheduledCallback',
  'stopAcceptedCallback',
  'withdrawnOffer',
  'stopOfEndedContact',
  'clientTokenAfterDisconnect',
  'ownNumberAnswerSeconds',
  'agentAfterFailedAttempt',
  'disconnectReasonInEvent',
  'phoneNumberClaimSeconds',
  'recordingSavedAfterSeconds',
];

const rows = Object.entries(OBSERVED).flatMap(([name, { observe, values }]) => values.map(([value, seen]) => ({ name, value, seen, observe })));

describe('the switches [U]', () => {
  it.each(rows)('$name: $value', async ({ name, value, seen, observe }) => {
    expect(await observe(createWorld({ switches: { [name]: value } }))).toEqual(seen);
  });

  it.each(Object.entries(OBSERVED))('%s has its first value here as its default', (name, { values }) => {
    expect(SWITCHES.find((each) => each.name === name)?.default).toBe(values[0]![0]);
  });

  it.each(Object.entries(OBSERVED))('%s has no word here that its register lacks', (name, { values }) => {
    const words: readonly string[] = SWITCHES.find((each) => each.name === name)?.words ?? [];
    expect(values.map(([value]) => value as unknown).filter((value) => typeof value === 'string' && !words.includes(value))).toEqual([]);
  });

  it('are all shown, here or elsewhere', () => {
    expect([...Object.keys(OBSERVED), ...ELSEWHERE].sort()).toEqual(SWITCHES.map(({ name }) => name as string).sort());
  });
});
