import type { QueryDialect } from '../front-door/protocols/query-protocol';
import { queueInputs } from './queue-inputs';

const prefix = 'AWS.SimpleQueueService.';

/** SQS as it spoke until 2023, and as the AWS CLI and the SDKs of that time still do. */
export const sqsDialect: QueryDialect = {
  service: 'sqs',
  namespace: 'http://queue.amazonaws.com/doc/2012-11-05/',
  inputs: Object.fromEntries(Object.entries(queueInputs).map(([operation, input]) => [operation, { input }])),
  flat: (operation) => ({
    lists: { QueueUrls: 'QueueUrl', Messages: 'Message', Successful: `${operation}ResultEntry`, Failed: 'BatchResultErrorEntry' },
    maps: { Attributes: 'Attribute', MessageAttributes: 'MessageAttribute' },
  }),
  // The codes of the JSON protocol by those they had before: SQS API reference, each operation's errors.
  errorCodes: {
    QueueDoesNotExist: `${prefix}NonExistentQueue`,
    QueueNameExists: 'QueueAlreadyExists',
    MessageNotInflight: `${prefix}MessageNotInflight`,
    EmptyBatchRequest: `${prefix}EmptyBatchRequest`,
    TooManyEntriesInBatchRequest: `${prefix}TooManyEntriesInBatchRequest`,
    BatchEntryIdsNotDistinct: `${prefix}BatchEntryIdsNotDistinct`,
    BatchRequestTooLong: `${prefix}BatchRequestTooLong`,
    InvalidBatchEntryId: `${prefix}InvalidBatchEntryId`,
  },
};
