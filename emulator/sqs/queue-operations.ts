import { ServiceError } from '../service-error';
import type { MessageQueue } from './message-queue';
import { batch, receiveMany, sendOne } from './wire-messages';

type Input = Record<string, unknown>;
type Output = Record<string, unknown>;

interface Queues {
  create(name: string, attributes?: Input): { url: string };
  setAttributes(reference: string, attributes: Input): void;
  queue(reference: string): MessageQueue;
  all: Map<string, MessageQueue>;
  urlOf(name: string): string;
}

/** SQS's operations on the wire, by name. */
export function queueOperations({ create, setAttributes, queue, all, urlOf }: Queues): Record<string, (input: Input) => Output> {
  const of = (input: Input) => queue(String(input['QueueUrl']));
  const remove = (target: MessageQueue) => (entry: Input) => {
    target.delete(String(entry['ReceiptHandle']));
    return {};
  };
  const hide = (target: MessageQueue) => (entry: Input) => {
    if (target.changeVisibility(String(entry['ReceiptHandle']), Number(entry['VisibilityTimeout']))) return {};
    throw new ServiceError('MessageNotInflight', 'The message referred to is not in flight.');
  };
  return {
    CreateQueue: ({ QueueName, Attributes }) => ({ QueueUrl: create(String(QueueName), (Attributes ?? {}) as Input).url }),
    DeleteQueue: (input) => {
      all.delete(of(input).name);
      return {};
    },
    GetQueueUrl: ({ QueueName }) => ({ QueueUrl: urlOf(queue(String(QueueName)).name) }),
    ListQueues: ({ QueueNamePrefix = '' }) => ({ QueueUrls: [...all.keys()].filter((name) => name.startsWith(String(QueueNamePrefix))).map(urlOf) }),
    GetQueueAttributes: (input) => ({ Attributes: attributesOf(of(input), (input['AttributeNames'] ?? []) as string[]) }),
    SetQueueAttributes: (input) => {
      setAttributes(String(input['QueueUrl']), input['Attributes'] as Input);
      return {};
    },
    SendMessage: (input) => sendOne(of(input), input),
    SendMessageBatch: (input) => batch(input, (entry) => sendOne(of(input), entry)),
    ReceiveMessage: (input) => receiveMany(of(input), input),
    DeleteMessage: (input) => remove(of(input))(input),
    DeleteMessageBatch: (input) => batch(input, remove(of(input))),
    ChangeMessageVisibility: (input) => hide(of(input))(input),
    ChangeMessageVisibilityBatch: (input) => batch(input, hide(of(input))),
    PurgeQueue: (input) => {
      of(input).purge();
      return {};
    },
  };
}

function attributesOf(queue: MessageQueue, names: string[]): Output {
  const { visible, inFlight, delayed } = queue.counts();
  const { visibilityTimeoutSeconds, delaySeconds, retentionSeconds, given } = queue.settings;
  const attributes: Record<string, string> = {
    QueueArn: queue.arn,
    VisibilityTimeout: String(visibilityTimeoutSeconds),
    DelaySeconds: String(delaySeconds),
    MessageRetentionPeriod: String(retentionSeconds),
    ...given,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
  };
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes('All') || names.includes(name)));
}
