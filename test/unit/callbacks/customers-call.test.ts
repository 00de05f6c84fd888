import { ConnectClient, type StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import { CALLED_FIRST, CUSTOMERS_FIRST } from '../../../docs/print/callback-samples';
import { createDialler } from '../../../lambda/callbacks/adapters/connect-dialler';
import type { CustomerFirst } from '../../../lambda/queues/domain/queue-policy';

const { callback } = { callback: CALLED_FIRST };

/** What Connect is asked, and what the dialler makes of its answer: a contact, or an exception of that name. */
async function place(change: Partial<CustomerFirst>, { answer = 'contact', undetected, dials = 1 }: { answer?: string; undetected?: true; dials?: number } = {}) {
  const placed: StartOutboundVoiceContactCommandInput[] = [];
  const client = new ConnectClient({ region: 'eu-central-1' });
  client.send = (async ({ input }: { input: StartOutboundVoiceContactCommandInput }) => {
    placed.push(input);
    if (answer !== 'contact') throw Object.assign(new Error(answer), { name: answer });
    return { ContactId: answer };
  }) as never;
  const queues = new Map([[CUSTOMERS_FIRST.queueId, { ...CUSTOMERS_FIRST, customerFirst: { ...CUSTOMERS_FIRST.customerFirst, ...change } }]]);
  const settings = { stack: 's', instanceId: 'i', instanceArn: 'arn', handoffFlowId: 'h', customerFirstFlowId: 'f', dedicatedNumber: '+442079460199', source: { queueId: 'q' }, callerIds: [], queues, clickRecording: 'never' as const, ringTimeoutSeconds: 25 };
  const attempt = { ...callback.attempt, dials, ...(undetected && { undetected }) };
  const said = await createDialler(client, settings, client).dial({ ...callback, version: callback.version + dials, attempt }, { nthDial: dials });
  return { said, placed: placed[0]!, times: placed.length };
}

const DETECTION = { proof: 'answer-machine-detection' } as const;

test('calls without detection where a key proves a person', async () => {
  const { said, placed } = await place({});
  expect(said).toEqual({ dialled: 'contact' });
  expect(placed).toMatchObject({ RingTimeoutInSeconds: 25, Attributes: { dialback_id: callback.id, dialback_proof: 'key', dialback_live_voice: 'to-queue', dialback_machine: 'hang-up', dialback_threshold: '2s' } });
  expect(placed).not.toHaveProperty('TrafficType');
  expect(placed).not.toHaveProperty('AnswerMachineDetectionConfig');
});

test('calls as a campaign does where Connect is to detect machines, and waits for the beep where words are left', async () => {
  const { placed } = await place(DETECTION);
  expect(placed).toMatchObject({ TrafficType: 'CAMPAIGN', AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true, AwaitAnswerMachinePrompt: true } });
  const toQueue = await place({ ...DETECTION, answeringMachine: { kind: 'to-queue' } });
  expect(toQueue.placed.AnswerMachineDetectionConfig!.AwaitAnswerMachinePrompt).toBe(false);
});

test('tells the flow where a person and a machine go', async () => {
  const arn = 'arn:aws:connect:eu-central-1:111122223333:instance/i/contact-flow/own';
  const { placed } = await place({ ...DETECTION, liveVoice: { kind: 'to-flow', arn }, answeringMachine: { kind: 'to-flow', arn }, notDetected: 'answering-machine' });
  expect(placed.Attributes).toMatchObject({ dialback_live_voice: 'to-flow', dialback_live_voice_flow: arn, dialback_machine: 'to-flow', dialback_machine_flow: arn, dialback_not_detected: 'answering-machine' });
});

test('asks for one call, however often it is dialled, and whatever is saved meanwhile', async () => {
  const [first, again] = [await place({}, { dials: 1 }), await place({}, { dials: 2 })];
  expect(first.placed).toMatchObject({ ClientToken: `${callback.id}-${callback.attempt.dialledAs}`, Attributes: { dialback_version: String(callback.attempt.dialledAs) } });
  expect(again.placed).toEqual(first.placed);
});

test('asks for another call without detection, once Connect took none with it', async () => {
  const { said, placed } = await place(DETECTION, { undetected: true });
  expect(said).toEqual({ dialled: 'contact' });
  expect(placed).toMatchObject({ ClientToken: `${callback.id}-${callback.attempt.dialledAs}-key`, Attributes: { dialback_proof: 'key', dialback_detection: 'refused' } });
  expect(placed).not.toHaveProperty('TrafficType');
});

test.each(['LimitExceededException', 'DestinationNotAllowedException', 'InvalidRequestException'])('says that it may be called without detection where Connect says %s, and places one call', async (answer) => {
  expect(await place(DETECTION, { answer })).toMatchObject({ said: { withDetection: true }, times: 1 });
  expect((await place(DETECTION, { answer, undetected: true })).said).not.toHaveProperty('withDetection');
  expect((await place({}, { answer })).said).not.toHaveProperty('withDetection');
});

test.each([
  ['TooManyRequestsException', { refused: 'connect-busy' }],
  ['OutboundContactNotPermittedException', { refused: 'connect-refused-outbound' }],
  ['TimeoutError', { unclear: 'TimeoutError: TimeoutError' }],
])('says what Connect said of the call, with or without detection: %s', async (answer, expected) => {
  expect((await place(DETECTION, { answer })).said).toEqual(expected);
});

test('is of no use to functions that call no customer before an agent', async () => {
  const client = new ConnectClient({ region: 'eu-central-1' });
  const settings = { queues: new Map([[CUSTOMERS_FIRST.queueId, CUSTOMERS_FIRST]]) };
  await expect(createDialler(client, settings as never).dial(callback, { nthDial: 1 })).rejects.toThrow('calls no customer before an agent');
});
