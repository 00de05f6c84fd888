import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Notices } from '../ports/surroundings';

interface Consumer {
  /** What the work is called where it fails. */
  what: string;
  notices: Notices & { flush(): void };
  work: (body: string) => Promise<unknown>;
}

/** Messages of a batch, one after the other. Only those that failed are brought again, and in the end kept in the failure queue. */
export async function eachMessage({ Records }: SQSEvent, { what, notices, work }: Consumer): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  try {
    for (const { messageId, body } of Records) {
      try {
        await work(body);
      } catch (error) {
        notices.failed(what, messageId, error);
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    return { batchItemFailures };
  } finally {
    notices.flush();
  }
}
