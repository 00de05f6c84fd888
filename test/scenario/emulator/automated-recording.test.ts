import { wordsIn } from '../../../emulator/speech/spoken-wav';
import { wavLengthSeconds } from '../../../lambda/voicemails/domain/wav-length';
import { block, hangUp } from './flows';
import { CUSTOMER, SUPPORT_NUMBER, createWorld, type World } from './world';

const storage = { resourceType: 'CALL_RECORDINGS', bucket: 'calls', prefix: 'connect/lab/CallRecordings' } as const;
const record = (IVRRecordingBehavior: string, then: string, older: boolean) => {
  const behavior = { RecordedParticipants: [], IVRRecordingBehavior };
  return older
    ? block(IVRRecordingBehavior, 'UpdateContactRecordingBehavior', { with: { RecordingBehavior: behavior }, then })
    : block(IVRRecordingBehavior, 'UpdateContactRecordingAndAnalyticsBehavior', { with: { VoiceBehavior: { VoiceRecordingBehavior: behavior } }, then, errors: { NoMatchingError: then, ChannelMismatch: then } });
};
const say = (id: string, Text: string, then: string) => block(id, 'MessageParticipant', { with: { Text }, then, errors: { NoMatchingError: then } });
const listen = (then: string) =>
  block('listen', 'GetParticipantInput', {
    with: { SSML: '<speak><break time="1s"/></speak>', StoreInput: 'False', InputTimeLimitSeconds: '60' },
    then,
    errors: { InputTimeLimitExceeded: then, NoMatchingCondition: then, NoMatchingError: then },
  });

/** Whoever calls Support is greeted, recorded while they speak, and thanked. */
function recorded(options: { stored?: boolean; older?: boolean; savedAfterSeconds?: number } = {}) {
  const { stored = true, older = true, savedAfterSeconds } = options;
  const saved: { bucket: string; key: string; body: Buffer }[] = [];
  const world = createWorld({ saveRecording: (recording) => saved.push(recording), ...(savedAfterSeconds && { switches: { recordingSavedAfterSeconds: savedAfterSeconds } }) });
  if (stored) world.centre.associateStorage(storage);
  const flow = world.publishFlow('messages', 'CONTACT_FLOW', [say('greet', 'We are closed.', 'Enabled'), record('Enabled', 'listen', older), listen('Disabled'), record('Disabled', 'thank', older), say('thank', 'Goodbye.', 'hang-up'), hangUp]);
  const [number] = [...world.centre.store.numbers.values()].filter((each) => each.number === SUPPORT_NUMBER);
  world.centre.associateNumberFlow(number!.id, flow);
  return { world, saved, phone: world.centre.console.phone(CUSTOMER) };
}

const lengthOf = ({ body }: { body: Buffer }) => wavLengthSeconds(body.subarray(0, 4096), body.length);
const recordings = ({ centre }: World, id: string) => centre.describeContact(id).recordings;

test.each([true, false])('what is said while a flow records is kept, under the name that Connect gives it, and nothing else (older block: %s)', async (older) => {
  const { world, saved, phone } = recorded({ older });
  const id = phone.call(SUPPORT_NUMBER);
  phone.say('Too early.');
  await world.pass(2);
  phone.say('Please call me back.');
  await world.pass(8);
  phone.press('1');
  await world.pass(0.5);
  phone.say('Too late.');
  await world.pass(60);
  expect(saved.map(({ bucket, key, body }) => ({ bucket, key, words: wordsIn(body) }))).toEqual([
    { bucket: 'calls', key: `connect/lab/CallRecordings/ivr/2026/11/23/${id}_20261123T09:00_UTC.wav`, words: 'Please call me back.' },
  ]);
  expect(lengthOf(saved[0]!)).toBe(9);
  expect(recordings(world, id)).toEqual([{ location: `calls/${saved[0]!.key}`, startedAt: '2026-11-23T09:00:01.000Z', stoppedAt: '2026-11-23T09:00:10.000Z' }]);
});

test.each([[15], [15, 15], [4, 4]])('it comes %i seconds after the call is over, as long as the call was; who hangs up in the middle of a sentence has said half of it (recordingSavedAfterSeconds: %s)', async (comesAfter, savedAfterSeconds?: number) => {
  const { world, saved, phone } = recorded({ savedAfterSeconds });
  phone.call(SUPPORT_NUMBER);
  await world.pass(2);
  phone.say('one two three four five six seven eight nine ten eleven twelve');
  await world.pass(2);
  phone.hangUp();
  await world.pass(comesAfter - 1);
  expect(saved).toEqual([]);
  await world.pass(1);
  expect(saved.map((each) => [wordsIn(each.body), lengthOf(each)])).toEqual([['one two three four five', 3]]);
});

test('who hangs up before it begins leaves no recording', async () => {
  const { world, saved, phone } = recorded();
  const id = phone.call(SUPPORT_NUMBER);
  phone.hangUp();
  await world.pass(60);
  expect([saved, recordings(world, id)]).toEqual([[], []]);
});

test('an instance without a place for recordings keeps none, and the journal says why', async () => {
  const { world, saved, phone } = recorded({ stored: false });
  phone.call(SUPPORT_NUMBER);
  await world.pass(5);
  phone.hangUp();
  await world.pass(60);
  expect(saved).toEqual([]);
  expect(world.journal.entries.filter(({ what }) => what === 'NO_STORAGE')).toHaveLength(1);
});

test('nobody speaks into a phone that is idle', () => {
  const { phone } = recorded();
  expect(() => phone.say('Hello?')).toThrow('is idle');
});
