import { ServiceError } from '../service-error';
import type { Message, MessageAttribute, MessageQueue, NewMessage } from './message-queue';

type Input = Record<string, unknown>;

/** 1 MiB for all messages of a batch together: API reference, SendMessageBatch. */
const maximumBatchBytes = 1_048_576;

export function sendOne(queue: MessageQueue, input: Input): Record<string, unknown> {
  const message = queue.send(newMessage(input, queue.settings.maximumMessageBytes));
  return { MessageId: message.id, MD5OfMessageBody: message.bodyMd5 };
}

/** Runs a batch operation: every entry by itself, its failure beside the successes. */
export function batch(input: Input, run: (entry: Input) => Record<string, unknown>): Record<string, unknown> {
  const entries = (input['Entries'] ?? []) as (Input & { Id: string })[];
  if (entries.length === 0) throw new ServiceError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10)
    throw new ServiceError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are 10. You have sent ${entries.length}.`);
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  const misnamed = entries.find(({ Id }) => !/^[\w-]{1,80}$/.test(Id));
  if (misnamed) throw new ServiceError('InvalidBatchEntryId', `"${misnamed.Id}" is no batch entry id. It must be 1 to 80 letters, digits, hyphens or underscores.`);
  const bytes = entries.reduce((sum, { MessageBody = '' }) => sum + Buffer.byteLength(String(MessageBody)), 0);
  if (bytes > maximumBatchBytes)
    throw new ServiceError('BatchRequestTooLong', `Batch requests cannot be longer than ${maximumBatchBytes} bytes. You have sent ${bytes} bytes.`);
  const Successful: unknown[] = [];
  const Failed: unknown[] = [];
  for (const { Id, ...entry } of entries) {
    try {
      Successful.push({ Id, ...run(entry) });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      Failed.push({ Id, Code: error.code, Message: error.message, SenderFault: true });
    }
  }
  return { Successful, Failed };
}

export function receiveMany(queue: MessageQueue, input: Input): Record<string, unknown> {
  const maximum = (input['MaxNumberOfMessages'] as number | undefined) ?? 1;
  if (maximum < 1 || maximum > 10)
    throw new ServiceError('InvalidParameterValue', `Value ${maximum} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.`);
  const asked = new Set([...list(input['AttributeNames']), ...list(input['MessageSystemAttributeNames'])]);
  const visibility = input['VisibilityTimeout'] as number | undefined;
  const received = queue.receive({ maximum, ...(visibility !== undefined && { visibilityTimeoutSeconds: visibility }) });
  const wantsAttributes = list(input['MessageAttributeNames']).length > 0;
  const Messages = received.map((message) => {
    const system = Object.entries(systemAttributes(message)).filter(([name]) => asked.has('All') || asked.has(name));
    return {
      MessageId: message.id,
      ReceiptHandle: message.receiptHandle,
      Body: message.body,
      MD5OfBody: message.bodyMd5,
      ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
      ...(wantsAttributes && { MessageAttributes: message.attributes }),
    };
  });
  return Messages.length > 0 ? { Messages } : {};
}

export function systemAttributes({ receiveCount, sentAt, firstReceivedAt = sentAt }: Message): Record<string, string> {
  return {
    ApproximateReceiveCount: String(receiveCount),
    // Whole milliseconds, which programs read as integers: time that follows the wall's has fractions.
    SentTimestamp: String(Math.floor(sentAt)),
    SenderId: 'emulated',
    ApproximateFirstReceiveTimestamp: String(Math.floor(firstReceivedAt)),
  };
}

function newMessage({ MessageBody, DelaySeconds, MessageAttributes, MessageGroupId }: Input, maximumBytes: number): NewMessage {
  const body = String(MessageBody ?? '');
  if (body === '') throw new ServiceError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (Buffer.byteLength(body) > maximumBytes)
    throw new ServiceError('InvalidParameterValue', `One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`);
  if (MessageGroupId !== undefined) throw new ServiceError('InvalidParameterValue', 'The request include parameter MessageGroupId which is not valid for this queue type.');
  const delaySeconds = DelaySeconds as number | undefined;
  if (delaySeconds !== undefined && !(delaySeconds >= 0 && delaySeconds <= 900))
    throw new ServiceError('InvalidParameterValue', `Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`);
  return {
    body,
    ...(delaySeconds !== undefined && { delaySeconds }),
    ...(MessageAttributes !== undefined && { attributes: MessageAttributes as Record<string, MessageAttribute> }),
  };
}

const list = (value: unknown) => (value ?? []) as string[];
