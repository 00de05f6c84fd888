import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import type { TimeLeft } from '../../ground/ports/time-left';

interface Consumer {
  /** The name of the work in the notice of its failure. */
  what: string;
  notices: Notices & { flush(): void };
  time: TimeLeft;
  /** @param receives how often the message has been delivered, this time included: whoever got it before may have done the work, or a part of it */
  work: (body: string, receives: number) => Promise<unknown>;
}

/** One message is worked on with so much time or more: a call to Connect, the write of its outcome, and the message that follows. */
export const LEAST_SECONDS_PER_MESSAGE = 4;

/**
 * Messages of a batch, one after the other. Each has its share of the time that is left, so that none is cut off by those before it. One for which too
 * little is left is not begun. Those and the ones that failed are brought again, and in the end kept in the failure queue.
 */
export async function eachMessage({ Records }: SQSEvent, { what, notices, time, work }: Consumer): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  try {
    for (const [nth, { messageId, body, attributes }] of Records.entries()) {
      try {
        const share = time.seconds() / (Records.length - nth);
        if (time.seconds() < LEAST_SECONDS_PER_MESSAGE) throw new Error('It was not begun: too little of the time was left by the messages before it.');
        await time.within(Math.max(LEAST_SECONDS_PER_MESSAGE, share), () => work(body, Number(attributes.ApproximateReceiveCount)));
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
