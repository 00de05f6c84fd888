import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';
import type { BackfillQueue, TellAnswered } from '../ports/voicemails';

const SAVED = v.object({ source: v.literal('aws.s3'), 'detail-type': v.literal('Object Created'), detail: v.object({ bucket: v.object({ name: v.string() }), object: v.object({ key: v.string() }) }) });
const TRANSCRIBED = v.object({ source: v.literal('aws.transcribe'), detail: v.object({ TranscriptionJobName: v.string(), TranscriptionJobStatus: v.string() }) });
const TASK_QUEUED = v.object({ source: v.literal('aws.connect'), detail: v.object({ previousContactId: v.string() }) });
const ANSWERED = v.strictObject({ answered: v.string() });
const RECORDING = v.strictObject({ recording: v.string() });
/** `day`: a date, or `all`. */
const BACKFILL = v.strictObject({ backfill: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}|all)$/)), after: v.optional(v.string()) });

export type VoicemailMessage =
  | { kind: 'saved'; bucket: string; key: string }
  | { kind: 'job-failed'; job: string }
  /** `contactId`: of the voicemail that somebody answered, or that a task follows which came into a queue. */
  | { kind: 'answered'; contactId: string }
  | { kind: 'recording'; key: string }
  | { kind: 'backfill'; day: string; after?: string }
  /** Nothing of ours: a rule may send more than it must. */
  | { kind: 'other' };

/**
 * Reads what EventBridge, the operator or this function itself has put on the queue.
 *
 * @throws SyntaxError when it is no JSON; TypeError when it is in none of the known forms.
 */
export function readVoicemailMessage(body: string): VoicemailMessage {
  const read = v.safeParse(v.union([SAVED, TRANSCRIBED, TASK_QUEUED, ANSWERED, RECORDING, BACKFILL]), JSON.parse(body));
  if (!read.success) throw new TypeError('The message is no event of S3, Transcribe or a task, and no {"backfill": "2026-11-23"} or {"backfill": "all"}.');
  const message = read.output;
  if ('answered' in message) return { kind: 'answered', contactId: message.answered };
  if ('recording' in message) return { kind: 'recording', key: message.recording };
  if ('backfill' in message) return { kind: 'backfill', day: message.backfill, ...(message.after && { after: message.after }) };
  if (message.source === 'aws.s3') return { kind: 'saved', bucket: message.detail.bucket.name, key: message.detail.object.key };
  if (message.source === 'aws.connect') return { kind: 'answered', contactId: message.detail.previousContactId };
  return message.detail.TranscriptionJobStatus === 'FAILED' ? { kind: 'job-failed', job: message.detail.TranscriptionJobName } : { kind: 'other' };
}

/** SQS takes ten messages a call. */
const BATCH = 10;

export function createBackfillQueue(sqs: SQSClient, QueueUrl: string): BackfillQueue {
  return {
    async recordings(keys) {
      for (let from = 0; from < keys.length; from += BATCH) {
        const Entries = keys.slice(from, from + BATCH).map((recording, nth) => ({ Id: String(nth), MessageBody: JSON.stringify({ recording }) }));
        const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
        if (Failed.length > 0) throw new Error(`${Failed.length} recordings of a backfill could not be put on the queue.`);
      }
    },
    async nextPage({ day, after }) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ backfill: day, after }) }));
    },
  };
}

export function createTellAnswered(sqs: SQSClient, QueueUrl: string): TellAnswered {
  return async (answered) => void (await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ answered }) })));
}
