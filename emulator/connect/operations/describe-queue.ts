import type { DescribeQueueRequest, DescribeQueueResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { queueAnswer } from './queue-answer';

export const describeQueue =
  (centre: Pick<ContactCentre, 'describeQueue'>): Operation<DescribeQueueRequest, DescribeQueueResponse> =>
  (input) => ({ Queue: queueAnswer(centre.describeQueue(input.QueueId!)) });
