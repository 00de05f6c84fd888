import { ServiceError } from '../service-error';
import { checkMapping } from './check-mapping';
import type { MappingDefinition, MappingSurroundings } from './mapping-definition';
import type { Message, MessageQueue } from './message-queue';
import { systemAttributes } from './wire-messages';

/** Polls a queue for a function as Lambda does. Refuses what Lambda refuses at creation. Returns a function that ends the polling. */
export function mapQueueToFunction(around: MappingSurroundings, definition: MappingDefinition): () => void {
  const queue = mappedQueue(around, definition.queueArn);
  checkMapping(around, definition, queue);
  const poller = new Poller(around, definition, queue);
  const stop = queue.onVisible(() => poller.poll());
  around.time.after(0, () => poller.poll());
  return () => {
    stop();
    poller.stop();
  };
}

/** What Lambda says where there is no such queue: it has asked SQS. */
function mappedQueue({ sqs }: MappingSurroundings, arn: string): MessageQueue {
  const found = sqs.queues().find((queue) => queue.arn === arn);
  if (!found)
    throw new ServiceError('InvalidParameterValueException', 'Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified queue does not exist.');
  return found;
}

class Poller {
  private running = 0;
  private gathered: Message[] = [];
  private window: { cancel(): void } | undefined;
  private stopped = false;

  constructor(
    private readonly around: MappingSurroundings,
    private readonly definition: MappingDefinition,
    private readonly queue: MessageQueue,
  ) {}

  /** Batches under way end; what was gathered for another one goes back when its visibility timeout ends. */
  stop(): void {
    this.stopped = true;
    this.window?.cancel();
  }

  poll(): void {
    if (this.stopped) return;
    const { batchSize = 10, maximumBatchingWindowSeconds = 0, maximumConcurrency = 5 } = this.definition;
    while (this.running < maximumConcurrency) {
      const taken = this.queue.receive({ maximum: batchSize - this.gathered.length });
      this.gathered.push(...taken);
      if (this.gathered.length === 0) return;
      if (this.gathered.length < batchSize && maximumBatchingWindowSeconds > 0) {
        this.window ??= this.around.time.after(maximumBatchingWindowSeconds * 1000, () => this.dispatch());
        return;
      }
      this.dispatch();
    }
  }

  private dispatch(): void {
    this.window?.cancel();
    this.window = undefined;
    const batch = this.gathered.splice(0);
    if (batch.length === 0) return;
    this.running += 1;
    void this.handOver(batch).finally(() => {
      this.running -= 1;
      this.poll();
    });
  }

  private async handOver(batch: Message[]): Promise<void> {
    const { functions, region } = this.around;
    const Records = batch.map((message) => recordOf(message, { queueArn: this.queue.arn, region }));
    // A throttled or failed invocation leaves the batch in the queue until its visibility timeout ends.
    const result = await functions.invoke({ function: this.definition.function, payload: { Records } }).catch(() => undefined);
    if (!result || 'error' in result) return;
    const failed = this.definition.reportBatchItemFailures ? failuresIn(result.payload, batch) : new Set<string>();
    batch.filter(({ id }) => !failed.has(id)).forEach(({ receiptHandle }) => this.queue.delete(receiptHandle!));
  }
}

/**
 * Ids of the messages that failed. An answer that cannot be read, or names an unknown message, fails them all:
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
function failuresIn(payload: unknown, batch: Message[]): Set<string> {
  const all = new Set(batch.map(({ id }) => id));
  if (payload === null || payload === undefined) return new Set();
  if (typeof payload !== 'object') return all;
  const { batchItemFailures } = payload as { batchItemFailures?: unknown };
  if (batchItemFailures === undefined || batchItemFailures === null) return new Set();
  if (!Array.isArray(batchItemFailures)) return all;
  const named = batchItemFailures.map((failure: { itemIdentifier?: string } | null) => failure?.itemIdentifier ?? '');
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}

function recordOf(message: Message, { queueArn, region }: { queueArn: string; region: string }) {
  const attributes = Object.entries(message.attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
    name,
    { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue, stringListValues: [], binaryListValues: [] },
  ]);
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: systemAttributes(message),
    messageAttributes: Object.fromEntries(attributes) as Record<string, unknown>,
    md5OfBody: message.bodyMd5,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
