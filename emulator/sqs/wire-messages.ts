import { ServiceError } from '../service-error';
import { bytesOfAttributes, askedAttributes, checkAttributes, md5OfAttributes } from './message-attributes';
import type { Message, MessageAttribute, MessageQueue, NewMessage } from './message-queue';
import { optionalNumber } from './number-ranges';

type Input = Record<string, unknown>;

/** 1 MiB for all messages of a batch together: API reference, SendMessageBatch. */
const maximumBatchBytes = 1_048_576;

export function sendOne(queue: MessageQueue, input: Input): Record<string, unknown> {
  const message = queue.send(newMessage(input, queue.settings.maximumMessageBytes));
  return { MessageId: message.id, MD5OfMessageBody: message.bodyMd5, MD5OfMessageAttributes: md5OfAttributes(message.attributes) };
}

/** Runs a batch operation: every entry by itself, its failure beside the successes. */
export function batch(input: Input, run: (entry: Input) => Record<string, unknown>): Record<string, unknown> {
  const entries = (input['Entries'] ?? []) as (Input & { Id: string })[];
  if (entries.length === 0) throw new ServiceError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > 10)
    throw new ServiceError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are 10. You have sent ${entries.length}.`);
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) throw new ServiceError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
  const misnamed = entries.find(({ Id }) => !/^[\w-]{1,80}$/.test(Id));
  if (misnamed) throw new ServiceError('InvalidBatchEntryId', `A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long. (It is "${misnamed.Id}".)`);
  const bytes = entries.reduce((sum, entry) => sum + bytesOf(entry), 0);
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

/** Characters that SQS takes in a body: API reference, SendMessage, MessageBody. */
const unallowed = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

function newMessage(input: Input, maximumBytes: number): NewMessage {
  const { MessageGroupId } = input;
  const body = String(input['MessageBody'] ?? '');
  const attributes = attributesIn(input);
  if (body === '') throw new ServiceError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (unallowed.test(body)) throw new ServiceError('InvalidMessageContents', 'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF');
  checkAttributes(attributes);
  if (bytesOf(input) > maximumBytes)
    throw new ServiceError('InvalidParameterValue', `One or more parameters are invalid. Reason: Message must be shorter than ${maximumBytes} bytes.`);
  if (MessageGroupId !== undefined && !/^[!-~]{1,128}$/.test(String(MessageGroupId)))
    throw new ServiceError('InvalidParameterValue', `Value ${String(MessageGroupId)} for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.`);
  const delaySeconds = optionalNumber(input, 'DelaySeconds');
  return { body, attributes, ...(delaySeconds !== undefined && { delaySeconds }), ...(MessageGroupId !== undefined && { groupId: String(MessageGroupId) }) };
}

const attributesIn = (input: Input) => (input['MessageAttributes'] ?? {}) as Record<string, MessageAttribute>;
const bytesOf = (input: Input) => Buffer.byteLength(String(input['MessageBody'] ?? '')) + bytesOfAttributes(attributesIn(input));

const systemNames = ['SenderId', 'SentTimestamp', 'ApproximateReceiveCount', 'ApproximateFirstReceiveTimestamp', 'MessageGroupId', 'DeadLetterQueueSourceArn'];
/** Known to SQS; no message has them here. */
const absentNames = ['SequenceNumber', 'MessageDeduplicationId', 'AWSTraceHeader'];

/** Reads the wishes of a receiver from ReceiveMessage. It throws SQS's own refusal for values out of range and unknown names. */
export function readReceiving(input: Input): { take: Parameters<MessageQueue['receive']>[0]; waitSeconds?: number; write: (message: Message) => Record<string, unknown> } {
  const maximum = optionalNumber(input, 'MaxNumberOfMessages');
  const visibilityTimeoutSeconds = optionalNumber(input, 'VisibilityTimeout');
  const waitSeconds = optionalNumber(input, 'WaitTimeSeconds');
  const asked = [...list(input['AttributeNames']), ...list(input['MessageSystemAttributeNames'])];
  const unknown = asked.find((name) => ![...systemNames, ...absentNames, 'All'].includes(name));
  if (unknown !== undefined) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  const wanted = (name: string) => asked.includes('All') || asked.includes(name);
  return {
    take: { ...(maximum !== undefined && { maximum }), ...(visibilityTimeoutSeconds !== undefined && { visibilityTimeoutSeconds }) },
    ...(waitSeconds !== undefined && { waitSeconds }),
    write(message) {
      const system = Object.entries(systemAttributes(message)).filter(([name]) => wanted(name));
      const own = askedAttributes(message.attributes, list(input['MessageAttributeNames']));
      return {
        MessageId: message.id,
        ReceiptHandle: message.receiptHandle,
        Body: message.body,
        MD5OfBody: message.bodyMd5,
        ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
        ...(Object.keys(own).length > 0 && { MessageAttributes: own, MD5OfMessageAttributes: md5OfAttributes(own) }),
      };
    },
  };
}

export function systemAttributes({ receiveCount, sentAt, firstReceivedAt = sentAt, groupId, deadLetterOf }: Message): Record<string, string> {
  return {
    ApproximateReceiveCount: String(receiveCount),
    // Whole milliseconds, which programs read as integers: time that follows the wall's has fractions.
    SentTimestamp: String(Math.floor(sentAt)),
    SenderId: 'emulated',
    ApproximateFirstReceiveTimestamp: String(Math.floor(firstReceivedAt)),
    ...(groupId !== undefined && { MessageGroupId: groupId }),
    ...(deadLetterOf !== undefined && { DeadLetterQueueSourceArn: deadLetterOf }),
  };
}

const list = (value: unknown) => (value ?? []) as string[];
