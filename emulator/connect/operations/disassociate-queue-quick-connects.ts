import type { DisassociateQueueQuickConnectsRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const disassociateQueueQuickConnects =
  (centre: Pick<ContactCentre, 'disassociateQueueQuickConnects'>): Operation<DisassociateQueueQuickConnectsRequest, void> =>
  (input) => {
    centre.disassociateQueueQuickConnects(input.QueueId!, input.QuickConnectIds!);
  };
