import { operationIn, type Register } from '../front-door/shapes/operation';
import { flag, required, structure, text } from '../front-door/shapes/shape';
import type { RightsNeeded } from '../front-door/service';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { Place, TranscriptionJob, TranscriptionJobs } from './transcription-jobs';

export interface TranscribeContext {
  jobs: TranscriptionJobs;
  accountId: string;
  region: string;
}

const operation = operationIn<TranscribeContext>();
const badRequest = (message: string) => new ServiceError('BadRequestException', message);

/** Starting a job knows no resource; the others are checked against the job. */
const onJob =
  (action: string) =>
  ({ region, accountId }: TranscribeContext, { TranscriptionJobName = '' }: { TranscriptionJobName?: string }): RightsNeeded[] => [
    { action: `transcribe:${action}`, resources: [`arn:aws:transcribe:${region}:${accountId}:transcription-job/${TranscriptionJobName}`] },
  ];

/** Amazon Transcribe's operations by name. It reads and writes with the rights of whoever starts the job. */
export const transcribeOperations: Register<TranscribeContext> = {
  StartTranscriptionJob: operation({
    input: structure({
      TranscriptionJobName: required(text),
      LanguageCode: text,
      IdentifyLanguage: flag,
      MediaFormat: text,
      Media: required(structure({ MediaFileUri: required(text) })),
      OutputBucketName: required(text),
      OutputKey: text,
    }),
    rights(_context, { Media, OutputBucketName = '', OutputKey = '', TranscriptionJobName = '' }) {
      const media = placeOf(Media?.MediaFileUri ?? '');
      return [
        { action: 'transcribe:StartTranscriptionJob', resources: ['*'], context: { 'transcribe:OutputBucketName': OutputBucketName, ...(OutputKey && { 'transcribe:OutputKey': OutputKey }) } },
        ...(media ? [{ action: 's3:GetObject', resources: [`arn:aws:s3:::${media.bucket}/${media.key}`] }] : []),
        { action: 's3:PutObject', resources: [`arn:aws:s3:::${OutputBucketName}/${keyOf(TranscriptionJobName, OutputKey)}`] },
      ];
    },
    run({ jobs }, { TranscriptionJobName: name, LanguageCode: languageCode, IdentifyLanguage, MediaFormat, Media, OutputBucketName, OutputKey = '' }) {
      if (!/^[0-9a-zA-Z._-]{1,200}$/.test(name)) throw badRequest(`1 validation error detected: Value '${name}' at 'transcriptionJobName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-zA-Z._-]+`);
      if ((languageCode === undefined) === (IdentifyLanguage !== true)) throw badRequest('You must specify either LanguageCode or IdentifyLanguage, and not both.');
      if (MediaFormat !== undefined && MediaFormat !== 'wav') throw new NotEmulated(`the media format ${MediaFormat}. wav is.`);
      const media = placeOf(Media.MediaFileUri);
      if (!media) throw badRequest('The URI that you provided doesn’t point to an S3 object. Make sure that the object exists and try your request again.');
      return { TranscriptionJob: answerOf(jobs.start({ name, media, output: { bucket: OutputBucketName, key: keyOf(name, OutputKey) }, ...(languageCode !== undefined && { languageCode }) })) };
    },
  }),

  GetTranscriptionJob: operation({
    input: structure({ TranscriptionJobName: required(text) }),
    rights: onJob('GetTranscriptionJob'),
    run: ({ jobs }, { TranscriptionJobName }) => ({ TranscriptionJob: answerOf(jobs.find(TranscriptionJobName)) }),
  }),

  DeleteTranscriptionJob: operation({
    input: structure({ TranscriptionJobName: required(text) }),
    rights: onJob('DeleteTranscriptionJob'),
    run: ({ jobs }, { TranscriptionJobName }) => jobs.remove(TranscriptionJobName),
  }),
};

/** `s3://bucket/key`, or the address of an object in S3. */
function placeOf(uri: string): Place | undefined {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? /^https:\/\/s3[.-][a-z0-9-]+\.amazonaws\.com\/([^/]+)\/(.+)$/.exec(uri) ?? [];
  return bucket && key ? { bucket, key } : undefined;
}

/** A key that ends in a slash is a folder, in which the result is named after its job; without a key, it lies so in the bucket itself. */
function keyOf(name: string, outputKey: string): string {
  return outputKey === '' || outputKey.endsWith('/') ? `${outputKey}${name}.json` : outputKey;
}

function answerOf({ name, status, failureReason, languageCode, media, output, createdAt, completedAt }: TranscriptionJob) {
  return {
    TranscriptionJobName: name,
    TranscriptionJobStatus: status,
    ...(languageCode !== undefined && { LanguageCode: languageCode }),
    ...(failureReason !== undefined && { FailureReason: failureReason }),
    MediaFormat: 'wav',
    Media: { MediaFileUri: `s3://${media.bucket}/${media.key}` },
    ...(status === 'COMPLETED' && { Transcript: { TranscriptFileUri: `s3://${output.bucket}/${output.key}` } }),
    CreationTime: createdAt / 1000,
    StartTime: createdAt / 1000,
    ...(completedAt !== undefined && { CompletionTime: completedAt / 1000 }),
  };
}
