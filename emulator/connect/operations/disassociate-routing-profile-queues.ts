import type { DisassociateRoutingProfileQueuesRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateRoutingProfileQueues =
  (centre: Pick<ContactCentre, 'disassociateRoutingProfileQueues'>): Operation<DisassociateRoutingProfileQueuesRequest, void> =>
  (input) => {
    const queueIds = (input.QueueReferences ?? []).map(({ QueueId }) => QueueId!);
    centre.disassociateRoutingProfileQueues(input.RoutingProfileId!, queueIds);
  };
