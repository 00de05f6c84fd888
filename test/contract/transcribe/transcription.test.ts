import { DeleteTranscriptionJobCommand, GetTranscriptionJobCommand, StartTranscriptionJobCommand, TranscribeClient, type StartTranscriptionJobRequest } from '@aws-sdk/client-transcribe';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { spokenWav } from '../../../emulator/speech/spoken-wav';
import { allow } from '../s3/s3-bench';

let emulator: Emulator;
const clients: TranscribeClient[] = [];
const clientWith = (credentials: { accessKeyId: string; secretAccessKey: string }) => {
  const client = new TranscribeClient({ endpoint: emulator.endpoint, region: 'eu-west-2', credentials, maxAttempts: 1 });
  clients.push(client);
  return client;
};
beforeEach(async () => {
  emulator = await startEmulator({ startAt: '2026-11-23T09:00:00.000Z' });
  emulator.s3.create('recordings');
  emulator.s3.create('words');
  emulator.s3.put('recordings', { key: 'calls/a.wav', body: spokenWav(3, 'Please call me back.') });
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await emulator.stop();
});

const job: StartTranscriptionJobRequest = { TranscriptionJobName: 'job-a', LanguageCode: 'en-GB', MediaFormat: 'wav', Media: { MediaFileUri: 's3://recordings/calls/a.wav' }, OutputBucketName: 'words', OutputKey: 'texts/a.json' };
const start = (change: Partial<StartTranscriptionJobRequest> = {}, client = clientWith({ accessKeyId: 'a', secretAccessKey: 'b' })) => client.send(new StartTranscriptionJobCommand({ ...job, ...change }));
const events = () => emulator.journal.entries.filter(({ what }) => what === 'Transcribe Job State Change').map(({ detail }) => detail['detail']);
const keys = () => emulator.s3.bucket('words').all(emulator.time.now()).map(({ key }) => key);
const written = (key: string): unknown => JSON.parse(emulator.s3.get('words', key).body.toString());

test('a job writes the words of its recording, and tells EventBridge that it is done', async () => {
  expect((await start()).TranscriptionJob).toMatchObject({ TranscriptionJobName: 'job-a', TranscriptionJobStatus: 'IN_PROGRESS', LanguageCode: 'en-GB', CreationTime: new Date('2026-11-23T09:00:00.000Z') });
  expect(keys()).toEqual(['texts/.write_access_check_file.temp']);
  await emulator.time.advance(60_000);
  expect(written('texts/a.json')).toMatchObject({ jobName: 'job-a', accountId: '111122223333', status: 'COMPLETED', results: { transcripts: [{ transcript: 'Please call me back.' }] } });
  expect(events()).toEqual([{ TranscriptionJobName: 'job-a', TranscriptionJobStatus: 'COMPLETED' }]);
  const [client] = clients;
  const { TranscriptionJob } = await client!.send(new GetTranscriptionJobCommand({ TranscriptionJobName: 'job-a' }));
  expect(TranscriptionJob).toMatchObject({ TranscriptionJobStatus: 'COMPLETED', Transcript: { TranscriptFileUri: 's3://words/texts/a.json' } });
});

test.each([
  [{ OutputKey: 'texts/' }, 'texts/job-a.json'],
  [{ OutputKey: undefined }, 'job-a.json'],
])('%o: the result lies at %s', async (change, key) => {
  await start(change);
  await emulator.time.advance(60_000);
  expect(keys()).toContain(key);
});

test('what is no wav file fails, and EventBridge is told why', async () => {
  emulator.s3.put('recordings', { key: 'calls/a.wav', body: Buffer.from('ID3') });
  await start();
  await emulator.time.advance(60_000);
  expect(events()).toEqual([{ TranscriptionJobName: 'job-a', TranscriptionJobStatus: 'FAILED', FailureReason: expect.stringContaining('media format') as string }]);
  expect(keys()).toEqual(['texts/.write_access_check_file.temp']);
});

test('a name is taken once, until its job is deleted', async () => {
  await start();
  await expect(start()).rejects.toMatchObject({ name: 'ConflictException' });
  await clients[0]!.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: 'job-a' }));
  await start();
  await expect(clients[0]!.send(new GetTranscriptionJobCommand({ TranscriptionJobName: 'other' }))).rejects.toMatchObject({ name: 'BadRequestException', message: "The requested job couldn't be found. Check the job name and try your request again." });
  await expect(clients[0]!.send(new DeleteTranscriptionJobCommand({ TranscriptionJobName: 'other' }))).rejects.toMatchObject({ name: 'BadRequestException' });
});

test.each([
  ['a language and none', { IdentifyLanguage: true }],
  ['neither a language nor the wish to find it', { LanguageCode: undefined }],
  ['a name with a slash', { TranscriptionJobName: 'a/b' }],
  ['a recording that is no object in S3', { Media: { MediaFileUri: 'https://example.com/a.wav' } }],
] as [string, Partial<StartTranscriptionJobRequest>][])('%s is refused', async (_what, change) => {
  await expect(start(change)).rejects.toMatchObject({ name: 'BadRequestException' });
});

test('it reads and writes with the rights of whoever starts the job', async () => {
  const all = [allow('transcribe:StartTranscriptionJob', '*'), allow('s3:GetObject', 'arn:aws:s3:::recordings/*'), allow('s3:PutObject', 'arn:aws:s3:::words/*')];
  const roleWith = (name: string, statements: typeof all) => clientWith(emulator.iam.createRole({ name, policies: [{ name: 'p', document: { Statement: statements } }] }));
  for (const [missing] of all.entries()) await expect(start({}, roleWith(`without-${missing}`, all.filter((_, nth) => nth !== missing)))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  await start({}, roleWith('with-all', all));
});
