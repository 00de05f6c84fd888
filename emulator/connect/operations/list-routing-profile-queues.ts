import type { ListRoutingProfileQueuesRequest, ListRoutingProfileQueuesResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { pageOf } from './pages';

export const listRoutingProfileQueues =
  (
    centre: Pick<ContactCentre, 'describeRoutingProfile' | 'describeQueue'>,
  ): Operation<ListRoutingProfileQueuesRequest, ListRoutingProfileQueuesResponse> =>
  (input) => {
    const { page, nextToken } = pageOf(centre.describeRoutingProfile(input.RoutingProfileId!).queues, input, 100);
    const summaries = page.map(({ queueId, priority, delaySeconds, channel }) => {
      const { id, arn, name } = centre.describeQueue(queueId);
      return { QueueId: id, QueueArn: arn, QueueName: name, Priority: priority, Delay: delaySeconds, Channel: channel };
    });
    return { RoutingProfileQueueConfigSummaryList: summaries, NextToken: nextToken };
  };
