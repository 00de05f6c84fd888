import type { StartOutboundVoiceContactCommandInput } from '@aws-sdk/client-connect';
import { CUSTOMERS_FIRST } from '../../../docs/print/callback-samples';
import { placeCustomersCall } from '../../../lambda/callbacks/adapters/customers-call';
import type { DialAnswer } from '../../../lambda/callbacks/ports/dialler';
import type { CustomerFirst } from '../../../lambda/queues/domain/queue-policy';

const callback = { id: 'c1', version: 3, number: '+442079460190', queueId: CUSTOMERS_FIRST.queueId };

async function place(change: Partial<CustomerFirst>, ...answers: DialAnswer[]) {
  const placed: StartOutboundVoiceContactCommandInput[] = [];
  const left = [...answers];
  const customerFirst = { ...CUSTOMERS_FIRST.customerFirst, ...change };
  const answer = await placeCustomersCall(async (call) => (placed.push(call), left.shift()!), { callback, settings: { instanceId: 'i', customerFirstFlowId: 'f', queues: new Map([[CUSTOMERS_FIRST.queueId, { ...CUSTOMERS_FIRST, customerFirst }]]) }, attributes: { dialback_id: 'c1' } });
  return { answer, placed };
}

const DETECTION = { proof: 'answer-machine-detection' } as const;

test('calls without detection where a key proves a person', async () => {
  const { answer, placed } = await place({}, { dialled: 'contact' });
  expect(answer).toEqual({ dialled: 'contact' });
  expect(placed).toHaveLength(1);
  expect(placed[0]).toMatchObject({ RingTimeoutInSeconds: 25, Attributes: { dialback_id: 'c1', dialback_proof: 'key', dialback_live_voice: 'to-queue', dialback_machine: 'hang-up', dialback_threshold: '2s' } });
  expect(placed[0]).not.toHaveProperty('TrafficType');
  expect(placed[0]).not.toHaveProperty('AnswerMachineDetectionConfig');
});

test('calls as a campaign does where Connect is to detect machines, and waits for the beep where words are left', async () => {
  const { placed } = await place(DETECTION, { dialled: 'contact' });
  expect(placed).toEqual([expect.objectContaining({ TrafficType: 'CAMPAIGN', AnswerMachineDetectionConfig: { EnableAnswerMachineDetection: true, AwaitAnswerMachinePrompt: true } })]);
  const toQueue = await place({ ...DETECTION, answeringMachine: { kind: 'to-queue' } }, { dialled: 'contact' });
  expect(toQueue.placed[0]!.AnswerMachineDetectionConfig!.AwaitAnswerMachinePrompt).toBe(false);
});

test('tells the flow where a person and a machine go', async () => {
  const arn = 'arn:aws:connect:eu-central-1:111122223333:instance/i/contact-flow/own';
  const { placed } = await place({ ...DETECTION, liveVoice: { kind: 'to-flow', arn }, answeringMachine: { kind: 'to-flow', arn }, notDetected: 'answering-machine' }, { dialled: 'contact' });
  expect(placed[0]!.Attributes).toMatchObject({ dialback_live_voice: 'to-flow', dialback_live_voice_flow: arn, dialback_machine: 'to-flow', dialback_machine_flow: arn, dialback_not_detected: 'answering-machine' });
});

test.each(['connect-limit', 'connect-refused-destination', 'connect-misconfigured'] as const)('calls without detection, and asks for the key, where Connect says %s', async (refused) => {
  const { answer, placed } = await place(DETECTION, { refused }, { dialled: 'contact' });
  expect(answer).toEqual({ dialled: 'contact', undetected: true });
  expect(placed[1]).toMatchObject({ ClientToken: 'c1-3-key', Attributes: { dialback_proof: 'key', dialback_detection: 'refused' } });
  expect(placed[1]).not.toHaveProperty('TrafficType');
});

test.each([{ refused: 'connect-busy' }, { refused: 'connect-refused-outbound' }, { unclear: 'a socket hung up' }] as DialAnswer[])('places no second call after %j', async (said) => {
  const { answer, placed } = await place(DETECTION, said);
  expect(answer).toEqual(said);
  expect(placed).toHaveLength(1);
});

test('says what Connect said of the call without detection', async () => {
  const { answer } = await place(DETECTION, { refused: 'connect-limit' }, { refused: 'connect-refused-destination' });
  expect(answer).toEqual({ refused: 'connect-refused-destination' });
});
