import type { DescribeRoutingProfileRequest, DescribeRoutingProfileResponse } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const describeRoutingProfile =
  (
    centre: Pick<ContactCentre, 'describeRoutingProfile' | 'listUsers' | 'store'>,
  ): Operation<DescribeRoutingProfileRequest, DescribeRoutingProfileResponse> =>
  (input) => {
    const profile = centre.describeRoutingProfile(input.RoutingProfileId!);
    return {
      RoutingProfile: {
        InstanceId: centre.store.instance.id,
        Name: profile.name,
        RoutingProfileArn: profile.arn,
        RoutingProfileId: profile.id,
        Description: profile.description,
        MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
        DefaultOutboundQueueId: profile.defaultOutboundQueueId,
        Tags: profile.tags,
        NumberOfAssociatedQueues: profile.queues.length,
        NumberOfAssociatedUsers: centre.listUsers().filter(({ routingProfileId }) => routingProfileId === profile.id).length,
        AssociatedQueueIds: profile.queues.map(({ queueId }) => queueId),
      },
    };
  };
