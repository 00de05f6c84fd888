import type { DisassociateRoutingProfileQueuesRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateRoutingProfileQueues =
  (centre: Pick<ContactCentre, 'disassociateRoutingProfileQueues'>): Operation<DisassociateRoutingProfileQueuesRequest, void> =>
  (input) => {
    const named = (input.QueueReferences ?? []).map(({ QueueId, Channel }) => ({ queueId: QueueId!, channel: Channel! }));
    centre.disassociateRoutingProfileQueues(input.RoutingProfileId!, named);
  };
