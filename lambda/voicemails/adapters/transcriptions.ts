import { type LanguageCode, StartTranscriptionJobCommand, TranscribeClient } from '@aws-sdk/client-transcribe';
import { boundClient } from '../../ground/adapters/bound-client';
import { nameOf } from '../../ground/adapters/connect-errors';
import { invocationTime } from '../../ground/adapters/invocation-time';
import type { TimeLeft } from '../../ground/ports/time-left';
import { jobName, transcriptKey } from '../domain/own-recorder';
import type { Transcriptions } from '../ports/voicemails';

/** A job is taken within a second. */
const LIMITS = { least: 0.2, tryAtMost: 3 };

export function createTranscribeClient(time: TimeLeft = invocationTime): TranscribeClient {
  return boundClient(new TranscribeClient({ maxAttempts: 3, requestHandler: { connectionTimeout: 1000, throwOnRequestTimeout: true } }), time, LIMITS);
}

interface TranscriptionsOptions {
  recordings: string;
  transcripts: string;
  language: string;
  stackName: string;
}

/** Amazon Transcribe writes into the bucket of transcripts, with the rights of this function. */
export function createTranscriptions(client: TranscribeClient, { recordings, transcripts, language, stackName }: TranscriptionsOptions): Transcriptions {
  return {
    async start(contactId, recordingKey) {
      const job = new StartTranscriptionJobCommand({
        TranscriptionJobName: jobName(stackName, contactId),
        LanguageCode: language as LanguageCode,
        MediaFormat: 'wav',
        Media: { MediaFileUri: `s3://${recordings}/${recordingKey}` },
        OutputBucketName: transcripts,
        OutputKey: transcriptKey(contactId),
      });
      try {
        await client.send(job);
        return 'started';
      } catch (error) {
        if (nameOf(error) === 'ConflictException') return 'started';
        // A language that Transcribe does not know, or a recording that it cannot reach: no later try helps.
        if (nameOf(error) === 'BadRequestException') return 'refused';
        throw error;
      }
    },
  };
}
