import type { ListQueuesRequest, ListQueuesResponse, QueueSummary } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';
import { queueReferenceOf } from './queue-reference';

/** Standard queues, then each user's own, which has no name. */
export const listQueues =
  (centre: Pick<ContactCentre, 'listQueues' | 'listUsers' | 'store'>): Operation<ListQueuesRequest, ListQueuesResponse> =>
  (input) => {
    const types = input.QueueTypes?.length ? input.QueueTypes : ['STANDARD', 'AGENT'];
    const standard = centre.listQueues().map(({ id, arn, name }): QueueSummary => ({ Id: id, Arn: arn, Name: name, QueueType: 'STANDARD' }));
    const own = centre.listUsers().map(({ id }): QueueSummary => {
      return { ...queueReferenceOf({ kind: 'AGENT', userId: id }, centre.store.instance.arn), QueueType: 'AGENT' };
    });
    const { page, nextToken } = pageOf([...standard, ...own].filter(({ QueueType }) => types.includes(QueueType!)), input);
    return { QueueSummaryList: page, NextToken: nextToken };
  };
