import { createOwnRecorder, factsOfCall, isVoicemail, jobName } from '../../../lambda/voicemails/domain/own-recorder';

const contactId = '6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d2b99';
const other = contactId.replace('99', '98');
const folder = 'connect/centre/CallRecordings/ivr/';
const recorder = createOwnRecorder({ folder, stackName: 'Dialback', transcribes: true });
const queueArn = 'arn:aws:connect:eu-west-2:111122223333:instance/i/queue/q';

test('a recording is known by its contact, with the name that Connect gives it', () => {
  expect(recorder.contactOfRecording(`${folder}2026/11/23/${contactId}_20261123T09:00_UTC.wav`)).toBe(contactId);
});

test.each([
  ['a talk of an agent', `connect/centre/CallRecordings/2026/11/23/${contactId}_20261123T09:00_UTC.wav`],
  ['what lies outside the folder', `2026/11/23/${contactId}_20261123T09:00_UTC.wav`],
  ['another file', `${folder}2026/11/23/${contactId}_20261123T09:00_UTC.json`],
  ['a deeper folder', `${folder}2026/11/23/${contactId}_/a.wav`],
])('%s is no recording of a caller', (_what, key) => {
  expect(recorder.contactOfRecording(key)).toBeUndefined();
});

test('transcripts and jobs are known by their contact, and those of others are not', () => {
  expect(recorder.contactOfTranscript(`${contactId}.json`)).toEqual({ contactId, failed: false });
  expect(recorder.contactOfTranscript('.write_access_check_file.temp')).toBeUndefined();
  expect(recorder.contactOfJob(jobName('Dialback', contactId))).toBe(contactId);
  expect([jobName('Other', contactId), `vmx3_${contactId}`].map(recorder.contactOfJob)).toEqual([undefined, undefined]);
});

test('a backfill looks where Connect keeps a day, or all days', () => {
  expect([recorder.folderOf('2026-11-23'), recorder.folderOf('all')]).toEqual([`${folder}2026/11/23/`, folder]);
});

test('a message was left in the contact that its flow named, and in no other of the chain', () => {
  const attributes = { dialback_voicemail: contactId };
  expect([isVoicemail(contactId, attributes), isVoicemail(other, attributes), isVoicemail(contactId, {})]).toEqual([true, false, false]);
});

test('the call says who left it, and when; the flow says for whom', () => {
  const call = { from: '+442079460142', endedAt: '2026-11-23T09:01:00.000Z', withAgent: false };
  expect(factsOfCall(call, { dialback_voicemail_queue: queueArn })).toEqual({ from: call.from, leftAt: call.endedAt, queueArn });
  expect(factsOfCall({ withAgent: false }, {})).toEqual({});
});

test('who was answered while they spoke has left nothing', () => {
  expect(factsOfCall({ from: '+442079460142', withAgent: true }, {})).toBeUndefined();
});

test('without Transcribe, no words are awaited', () => {
  expect([recorder, createOwnRecorder({ folder, stackName: 'Dialback', transcribes: false })].map(({ firstTranscript }) => firstTranscript)).toEqual(['awaited', 'none']);
});
