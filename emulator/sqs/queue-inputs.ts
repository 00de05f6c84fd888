/** Data table: what each operation of SQS takes. API reference of 2012-11-05; the names of flat members are the query protocol's. */
import { listOf, mapOf, number, required, structure, text, type Structure } from '../front-door/shapes/shape';

const names = (flat: string) => listOf(text, flat);
const attributes = mapOf(text, { entry: 'Attribute', key: 'Name' });
const tags = mapOf(text, { entry: 'Tag', key: 'Key' });
const queue = { QueueUrl: required(text) };
const message = {
  MessageBody: required(text),
  DelaySeconds: number,
  MessageAttributes: mapOf(structure({ DataType: required(text), StringValue: text, BinaryValue: text }), { entry: 'MessageAttribute', key: 'Name' }),
  MessageGroupId: text,
};
const receipt = { ReceiptHandle: required(text) };
const entries = (operation: string, members: Structure['members']) =>
  structure({ ...queue, Entries: required(listOf(structure({ Id: required(text), ...members }), `${operation}RequestEntry`)) });

export const queueInputs: Record<string, Structure> = {
  CreateQueue: structure({ QueueName: required(text), Attributes: attributes, tags }),
  DeleteQueue: structure(queue),
  GetQueueUrl: structure({ QueueName: required(text) }),
  ListQueues: structure({ QueueNamePrefix: text, MaxResults: number, NextToken: text }),
  GetQueueAttributes: structure({ ...queue, AttributeNames: names('AttributeName') }),
  SetQueueAttributes: structure({ ...queue, Attributes: required(attributes) }),
  SendMessage: structure({ ...queue, ...message }),
  SendMessageBatch: entries('SendMessageBatch', message),
  ReceiveMessage: structure({
    ...queue,
    AttributeNames: names('AttributeName'),
    MessageSystemAttributeNames: names('MessageSystemAttributeName'),
    MessageAttributeNames: names('MessageAttributeName'),
    MaxNumberOfMessages: number,
    VisibilityTimeout: number,
    WaitTimeSeconds: number,
  }),
  DeleteMessage: structure({ ...queue, ...receipt }),
  DeleteMessageBatch: entries('DeleteMessageBatch', receipt),
  ChangeMessageVisibility: structure({ ...queue, ...receipt, VisibilityTimeout: required(number) }),
  ChangeMessageVisibilityBatch: entries('ChangeMessageVisibilityBatch', { ...receipt, VisibilityTimeout: number }),
  PurgeQueue: structure(queue),
  ListQueueTags: structure(queue),
  TagQueue: structure({ ...queue, Tags: required(tags) }),
  UntagQueue: structure({ ...queue, TagKeys: required(names('TagKey')) }),
};
