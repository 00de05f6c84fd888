import type { VirtualTime } from '../clock/virtual-time';
import { NotEmulated } from '../not-emulated';
import { ServiceError } from '../service-error';
import type { MessageQueue } from './message-queue';
import { optionalNumber, requiredNumber } from './number-ranges';
import { settableAttributes, settingsAnswer } from './queue-attributes';
import { receiveMessages } from './receive-messages';
import { batch, readReceiving, sendOne } from './wire-messages';

type Input = Record<string, unknown>;
type Output = Record<string, unknown>;

export interface Queues {
  time: VirtualTime;
  create(name: string, attributes?: Input): { url: string };
  setAttributes(reference: string, attributes: Input): void;
  remove(reference: string): void;
  queue(reference: string): MessageQueue;
  all: Map<string, MessageQueue>;
  urlOf(name: string): string;
}

/** SQS's operations on the wire, by name. */
export function queueOperations(queues: Queues): Record<string, (input: Input) => Output | Promise<Output>> {
  const { time, create, setAttributes, remove, queue, urlOf } = queues;
  const of = (input: Input) => queue(String(input['QueueUrl']));
  const done = (_: unknown): Output => ({});
  const erase = (target: MessageQueue) => (entry: Input) => done(target.delete(receiptIn(entry)));
  const hide = (target: MessageQueue) => (entry: Input) => {
    const seconds = requiredNumber(entry, 'VisibilityTimeout');
    if (target.changeVisibility(receiptIn(entry), seconds)) return {};
    throw new ServiceError('MessageNotInflight', 'The message referred to is not in flight.');
  };
  return {
    CreateQueue({ QueueName, Attributes, tags }) {
      const { url } = create(String(QueueName), (Attributes ?? {}) as Input);
      addTags(queue(url), tags);
      return { QueueUrl: url };
    },
    DeleteQueue: (input) => done(remove(of(input).name)),
    GetQueueUrl: ({ QueueName }) => ({ QueueUrl: urlOf(queue(String(QueueName)).name) }),
    ListQueues: (input) => listQueues(queues, input),
    GetQueueAttributes: (input) => ({ Attributes: attributesOf(of(input), (input['AttributeNames'] ?? []) as string[]) }),
    SetQueueAttributes: (input) => done(setAttributes(String(input['QueueUrl']), input['Attributes'] as Input)),
    SendMessage: (input) => sendOne(of(input), input),
    SendMessageBatch: (input) => batch(input, (entry) => sendOne(of(input), entry)),
    async ReceiveMessage(input) {
      const { take, waitSeconds = of(input).settings.receiveWaitSeconds, write } = readReceiving(input);
      const messages = await receiveMessages(time, of(input), { take, waitSeconds });
      return messages.length > 0 ? { Messages: messages.map(write) } : {};
    },
    DeleteMessage: (input) => erase(of(input))(input),
    DeleteMessageBatch: (input) => batch(input, erase(of(input))),
    ChangeMessageVisibility: (input) => hide(of(input))(input),
    ChangeMessageVisibilityBatch: (input) => batch(input, hide(of(input))),
    PurgeQueue(input) {
      if (of(input).purge()) return {};
      throw new ServiceError('PurgeQueueInProgress', `Only one PurgeQueue operation on ${of(input).name} is allowed every 60 seconds.`, { status: 403 });
    },
    ListQueueTags: (input) => ({ Tags: Object.fromEntries(of(input).tags) }),
    TagQueue: (input) => done(addTags(of(input), input['Tags'])),
    UntagQueue: (input) => done((input['TagKeys'] as string[]).forEach((key) => of(input).tags.delete(key))),
  };
}

/** Whether the answer may come only after time has passed. */
export function waits({ all }: Queues, operation: string, input: Input): boolean {
  if (operation !== 'ReceiveMessage') return false;
  const name = String(input['QueueUrl']).split('/').pop()!;
  return Number(input['WaitTimeSeconds'] ?? all.get(name)?.settings.receiveWaitSeconds ?? 0) > 0;
}

function listQueues({ all, urlOf }: Queues, input: Input): Output {
  const { QueueNamePrefix = '', NextToken } = input;
  const most = optionalNumber(input, 'MaxResults');
  const names = [...all.keys()].filter((name) => name.startsWith(String(QueueNamePrefix)));
  const from = NextToken === undefined ? 0 : names.indexOf(Buffer.from(String(NextToken), 'base64').toString()) + 1;
  const page = names.slice(from, from + (most ?? 1000));
  // Without MaxResults there are no pages: what is beyond a thousand cannot be seen.
  const more = most !== undefined && from + most < names.length;
  return { QueueUrls: page.map(urlOf), ...(more && { NextToken: Buffer.from(page.at(-1)!).toString('base64') }) };
}

function receiptIn(entry: Input): string {
  const handle = String(entry['ReceiptHandle']);
  if (/^[\da-f-]{36}#[01]\.\d+$/.test(handle)) return handle;
  throw new ServiceError('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`, { status: 404 });
}

function addTags({ tags }: MessageQueue, given: unknown): void {
  for (const [key, value] of Object.entries((given ?? {}) as Record<string, string>)) tags.set(key, value);
}

function attributesOf(queue: MessageQueue, names: string[]): Output {
  const { visible, inFlight, delayed } = queue.counts();
  const attributes: Record<string, string> = {
    QueueArn: queue.arn,
    ...settingsAnswer(queue.settings),
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    LastModifiedTimestamp: String(Math.floor(queue.modifiedAt / 1000)),
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
  };
  const fifo = names.find((name) => ['FifoQueue', 'ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'].includes(name));
  if (fifo !== undefined) throw new NotEmulated(`the queue attribute ${fifo}`);
  const unknown = names.find((name) => name !== 'All' && !(name in attributes) && !settableAttributes.includes(name));
  if (unknown !== undefined) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes('All') || names.includes(name)));
}
