import { readLeftFacts, voicemailExpress } from '../../../lambda/voicemails/domain/voicemail-express';
import { queueOfArn } from '../../../lambda/voicemails/domain/voicemail-source';
import { agentQueueArn, contactId, from, queueArn, release202409, release202509, writeCheck } from '../../fakes/voicemail-express';

const { contactOfJob, contactOfRecording, contactOfTranscript } = voicemailExpress;

describe.each([
  ['2025.09.13', release202509],
  ['2024.09', release202409],
])('what release %s leaves', (_release, left) => {
  test('is known by the contact in which it was left', () => {
    expect(contactOfRecording(left.recording.key)).toBe(contactId);
    expect(contactOfTranscript(left.transcript.key)).toEqual({ contactId, failed: false });
    expect(contactOfTranscript(left.failedTranscript.key)).toEqual({ contactId, failed: true });
    expect(contactOfJob(left.failedJob)).toBe(contactId);
  });

  test('says who called, and for which queue', () => {
    expect(readLeftFacts(left.voiceContact, {})).toMatchObject({ from, queueArn: left.voiceContact.vmx3_queue_arn });
  });

  test('still says the queue by the tags of the recording, where Connect has forgotten the contact', () => {
    expect(readLeftFacts({}, left.recording.tags)).toEqual({ queueArn: left.recording.tags.vmx3_queue_arn });
  });
});

test('the time and the preferred agent are told by the newer release alone', () => {
  expect(readLeftFacts(release202509.voiceContact, {})).toEqual({ from, leftAt: '2025-09-13T08:12:30.000Z', queueArn, preferredAgent: 'ada' });
  expect(readLeftFacts(release202409.voiceContact, {})).toEqual({ from, queueArn: agentQueueArn });
});

test('a task’s words for a time are no time', () => {
  expect(readLeftFacts(release202509.guidedTask, {})).not.toHaveProperty('leftAt');
});

test.each([writeCheck, 'report.wav', `${contactId}.mp3`, `2025/09/13/${contactId}.wav.bak`, `x${contactId}.wav`, ''])('the object "%s" is none of theirs', (key) => {
  expect([contactOfRecording(key), contactOfTranscript(key)]).toEqual([undefined, undefined]);
});

test('a queue is told from an agent’s own', () => {
  expect(queueOfArn(queueArn)).toEqual({ queueId: '1111aaaa-0000-4000-8000-000000000001' });
  expect(queueOfArn(agentQueueArn)).toEqual({ userId: '2222bbbb-0000-4000-8000-000000000002' });
  expect([queueOfArn(undefined), queueOfArn('arn:aws:s3:::a')]).toEqual([undefined, undefined]);
});
