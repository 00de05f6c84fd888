import { restUntil } from '../../../local/scenarios/story/rest-until';
import { contactId, from, release202409, release202509, words, writeCheck } from '../../fakes/voicemail-express';
import { inWalks, mainTest, sample } from '../../runs';
import { contactNumber, openVoicemails, recordings, transcripts, type Voicemails } from './open-voicemails';

let open: Voicemails;
let support: string;
beforeEach(async () => {
  open = await openVoicemails();
  support = open.stage.instance.supportQueue.arn;
});
afterEach(() => open.stop());

/** As the release leaves it, of a queue and an agent that this company has. */
const left202509 = () => ({ ...release202509, voiceContact: { ...release202509.voiceContact, vmx3_queue_arn: support, vmx3_timestamp: '2026-11-23T08:59:30Z' } });
const left202409 = () => ({ ...release202409, voiceContact: { ...release202409.voiceContact, vmx3_queue_arn: support.replace(/queue\/.*/, `queue/agent/${open.userId('ben')}`) } });
const failures = () => open.emulator.journal.entries.filter(({ kind, detail }) => kind === 'log' && JSON.stringify(detail).includes('"ERROR"'));

mainTest('2025.09.13: the row comes with the recording, the words follow, and a task’s attributes change nothing', async () => {
  const left = left202509();
  open.contact(contactId, left.voiceContact);
  open.saveRecording(left.recording, 21);
  await open.pass(10);
  const [row] = (await open.list('ada')).voicemails;
  expect(row).toEqual({ id: contactId, from, receivedAt: '2026-11-23T08:59:30.000Z', queue: { queueId: open.stage.instance.supportQueue.id, name: 'Support' }, forAgent: 'ada', lengthSeconds: 21, transcriptState: 'awaited', recording: 'there', state: 'open' });
  open.saveTranscript(left.transcript);
  await open.pass(10);
  expect((await open.list('ada')).voicemails).toEqual([{ ...row, transcript: words, transcriptState: 'there' }]);
});

inWalks('2024.09: without a time on the contact, in an agent’s own box, which that agent alone sees', async () => {
  const left = left202409();
  open.contact(contactId, left.voiceContact);
  open.saveRecording(left.recording);
  open.saveTranscript(left.transcript);
  await open.pass(10);
  expect((await open.list('ben')).voicemails).toMatchObject([{ id: contactId, from, forAgent: 'ben', transcript: words, receivedAt: '2026-11-23T09:00:00.000Z' }]);
  expect((await open.list('ada')).voicemails).toEqual([]);
  expect((await open.recording('ada', contactId)).body.code).toBe('voicemail-not-found');
  expect((await open.recording('ben', contactId)).status).toBe(200);
});

describe.each(sample([
  ['2025.09.13', left202509],
  ['2024.09', left202409],
] as const, 1))('%s', (_release, leftBy) => {
  const only = async () => [...(await open.list('ada')).voicemails, ...(await open.list('ben')).voicemails][0];

  test('the order in which recording and transcript come, and how often, changes nothing', async () => {
    const left = leftBy();
    open.contact(contactId, left.voiceContact);
    open.saveTranscript(left.transcript);
    await open.pass(10);
    expect(await only()).toMatchObject({ transcript: words, recording: 'awaited' });
    for (let times = 0; times < 2; times += 1) open.saveRecording(left.recording);
    open.saveTranscript(left.transcript);
    await open.pass(10);
    expect(await only()).toMatchObject({ transcript: words, recording: 'there', lengthSeconds: 3 });
  });

  test('where Transcribe failed there is no transcript, and the words of the error handler are none', async () => {
    const left = leftBy();
    open.contact(contactId, left.voiceContact);
    open.saveRecording(left.recording);
    open.saveTranscript(left.failedTranscript);
    await open.pass(10);
    const row = await only();
    expect(row).toMatchObject({ transcriptState: 'none', recording: 'there' });
    expect(row).not.toHaveProperty('transcript');
  });

  inWalks('the failed job alone says so too, and never takes words away', async () => {
    const left = leftBy();
    const tellOfFailure = () => open.emulator.events.publish({ source: 'aws.transcribe', 'detail-type': 'Transcribe Job State Change', detail: { TranscriptionJobName: left.failedJob, TranscriptionJobStatus: 'FAILED' } });
    open.contact(contactId, left.voiceContact);
    tellOfFailure();
    await open.pass(10);
    expect(await only()).toMatchObject({ transcriptState: 'none' });
    open.saveTranscript(left.transcript);
    await open.pass(10);
    tellOfFailure();
    await open.pass(10);
    expect(await only()).toMatchObject({ transcript: words });
  });
});

inWalks('what agents did stays when the words come late', async () => {
  const left = left202509();
  open.contact(contactId, left.voiceContact);
  open.saveRecording(left.recording);
  await open.pass(10);
  await open.done('ada', contactId, { how: 'e-mail', note: 'Sent a label' });
  open.saveTranscript(left.transcript);
  await open.pass(10);
  expect((await open.list('ada', '?state=done')).voicemails).toMatchObject([{ transcript: words, done: { how: 'e-mail', note: 'Sent a label', mine: true } }]);
});

inWalks('a contact that Connect has forgotten is known by the tags of its recording', async () => {
  open.saveRecording({ ...release202509.recording, tags: { ...release202509.recording.tags, vmx3_queue_arn: support } });
  await open.pass(10);
  expect((await open.list('ben')).voicemails).toMatchObject([{ id: contactId, queue: { name: 'Support' }, receivedAt: '2026-11-23T09:00:00.000Z' }]);
});

inWalks('objects that are no voicemails are passed over, and a withheld number is none', async () => {
  open.saveTranscript({ key: writeCheck, body: {} });
  open.saveRecording({ key: 'notes.wav' });
  open.contact(contactId, { ...left202509().voiceContact, vmx3_from: 'anonymous' });
  open.saveRecording(release202509.recording);
  await open.pass(10);
  const { voicemails } = await open.list('ada');
  expect(voicemails).toHaveLength(1);
  expect(voicemails[0]).not.toHaveProperty('from');
  expect(failures()).toEqual([]);
});

inWalks('while Connect takes no more calls, a voicemail comes late and is not lost', async () => {
  const busy = open.emulator.faults.inject({ service: 'connect', operation: 'GetContactAttributes', kind: 'throttle' });
  const left = left202509();
  open.contact(contactId, left.voiceContact);
  open.saveRecording(left.recording);
  await open.pass(60);
  expect((await open.list('ada')).voicemails).toEqual([]);
  expect(busy.counts.struck).toBeGreaterThan(0);
  busy.remove();
  await open.pass(600);
  expect((await open.list('ada')).voicemails).toMatchObject([{ id: contactId, from }]);
});

mainTest('a backfill lists a day of before, with its words, and the whole of an older bucket', async () => {
  const { s3 } = open.emulator;
  for (const name of [recordings, transcripts]) s3.bucket(name).settings.eventBridge = false;
  for (const n of [1, 2, 3]) {
    open.contact(contactNumber(n), { ...left202509().voiceContact, vmx3_timestamp: `2026-11-2${n}T08:00:00Z` });
    open.saveRecording({ key: `2026/11/2${n}/${contactNumber(n)}.wav` });
    open.saveTranscript({ key: `2026/11/2${n}/${contactNumber(n)}.json`, body: release202509.transcript.body });
  }
  open.contact(contactNumber(4), { ...left202409().voiceContact, vmx3_queue_arn: support });
  open.saveRecording({ key: `${contactNumber(4)}.wav` });
  open.saveTranscript({ key: `vmx3_${contactNumber(4)}_1735600000.json`, body: release202409.transcript.body });
  await open.backfill('2026-11-22');
  await open.pass(30);
  expect((await open.list('ada')).voicemails).toMatchObject([{ id: contactNumber(2), transcript: words }]);
  await open.backfill('all');
  await open.pass(60);
  expect((await open.list('ada')).voicemails.map(({ id, transcriptState }) => [id, transcriptState])).toEqual([4, 3, 2, 1].map((n) => [contactNumber(n), 'there']));
});

describe('a recording', () => {
  beforeEach(async () => {
    const left = left202509();
    open.contact(contactId, left.voiceContact);
    open.saveRecording(left.recording);
    await open.pass(10);
  });

  mainTest('plays by a link of ten minutes, of which parts can be asked for', async () => {
    const { body } = await open.recording('ada', contactId);
    expect(Date.parse(body.expiresAt) - open.emulator.time.now()).toBe(600_000);
    const part = await fetch(body.url, { headers: { range: 'bytes=0-3' } });
    expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([206, 'audio/wav', 'RIFF']);
    await restUntil(open.stage, open.emulator.time.now() + 600_000);
    expect((await fetch(body.url)).status).toBe(403);
  });

  inWalks('that is archived, or gone, is told so, and the row stays', async () => {
    open.emulator.s3.put(recordings, { key: release202509.recording.key, body: Buffer.from('x'), storageClass: 'GLACIER' });
    expect(await open.recording('ada', contactId)).toMatchObject({ status: 409, body: { code: 'recording-archived' } });
    await open.emulator.call('s3', 'DeleteObject', { Bucket: recordings, Key: release202509.recording.key });
    expect(await open.recording('ada', contactId)).toMatchObject({ status: 404, body: { code: 'recording-gone' } });
    expect((await open.list('ada')).voicemails).toHaveLength(1);
  });

  inWalks('that has not come yet is told so', async () => {
    open.contact(contactNumber(9), left202509().voiceContact);
    open.saveTranscript({ key: `2026/11/23/${contactNumber(9)}.json`, body: release202509.transcript.body });
    await open.pass(10);
    expect(await open.recording('ada', contactNumber(9))).toMatchObject({ status: 404, body: { code: 'recording-awaited' } });
  });
});
