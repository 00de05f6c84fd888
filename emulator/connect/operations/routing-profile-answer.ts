import type { RoutingProfile as RoutingProfileAnswer } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { RoutingProfile } from '../model';

export function routingProfileAnswer(centre: Pick<ContactCentre, 'listUsers' | 'store'>, profile: RoutingProfile): RoutingProfileAnswer {
  return {
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
  };
}
