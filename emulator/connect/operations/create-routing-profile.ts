import type { CreateRoutingProfileRequest, CreateRoutingProfileResponse } from '@aws-sdk/client-connect';
import { NotEmulated } from '../../not-emulated';
import { ConnectError } from '../api/connect-error';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';
import { readQueueConfigs } from './routing-profile-queues';

export const createRoutingProfile =
  (centre: Pick<ContactCentre, 'createRoutingProfile'>): Operation<CreateRoutingProfileRequest, CreateRoutingProfileResponse> =>
  (input) => {
    checkConcurrency(input);
    const profile = centre.createRoutingProfile({
      name: input.Name!,
      description: input.Description,
      defaultOutboundQueueId: input.DefaultOutboundQueueId!,
      queues: readQueueConfigs(input.QueueConfigs),
      manualAssignmentQueueIds: input.ManualAssignmentQueueConfigs?.map(({ QueueReference }) => QueueReference!.QueueId!),
      tags: input.Tags,
    });
    return { RoutingProfileArn: profile.arn, RoutingProfileId: profile.id };
  };

/** An agent has one voice contact at a time (amazon-connect.md, appendix C); the emulator has no other channel. */
function checkConcurrency({ MediaConcurrencies }: CreateRoutingProfileRequest): void {
  for (const { Channel, Concurrency } of MediaConcurrencies!) {
    if (Channel !== 'VOICE') throw new NotEmulated(`connect:CreateRoutingProfile with the channel ${Channel}`);
    if (Concurrency !== undefined && Concurrency !== 1) {
      throw new ConnectError('InvalidParameterException', `MediaConcurrencies: VOICE has Concurrency ${Concurrency}. It must be 1.`);
    }
  }
}
