import type { SearchQueuesRequest, SearchQueuesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { queueAnswer } from './queue-answer';
import { search, usualFields } from './search-resources';

/** Standard queues; the one type that a search may ask for (SearchableQueueType). */
export const searchQueues =
  (centre: Pick<ContactCentre, 'listQueues'>): Operation<SearchQueuesRequest, SearchQueuesResponse> =>
  (input) => {
    const conditions = { QueueTypeCondition: () => 'STANDARD' };
    const { page, nextToken, total } = search({ things: centre.listQueues(), fields: usualFields, conditions, tags: ({ tags }) => tags }, input);
    return { Queues: page.map(queueAnswer), NextToken: nextToken, ApproximateTotalCount: total };
  };
