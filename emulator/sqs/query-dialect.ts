import type { QueryDialect } from '../front-door/protocols/query-protocol';
import { queryErrorCodes } from './query-error';
import { queueInputs } from './queue-inputs';

/** SQS as it spoke until 2023, and as the AWS CLI and the SDKs of that time still do. */
export const sqsDialect: QueryDialect = {
  service: 'sqs',
  namespace: 'http://queue.amazonaws.com/doc/2012-11-05/',
  inputs: Object.fromEntries(Object.entries(queueInputs).map(([operation, input]) => [operation, { input }])),
  flat: (operation) => ({
    lists: { QueueUrls: 'QueueUrl', Messages: 'Message', Successful: `${operation}ResultEntry`, Failed: 'BatchResultErrorEntry' },
    maps: { Attributes: { entry: 'Attribute', key: 'Name' }, MessageAttributes: { entry: 'MessageAttribute', key: 'Name' }, Tags: { entry: 'Tag', key: 'Key' } },
  }),
  errorCodes: queryErrorCodes,
};
