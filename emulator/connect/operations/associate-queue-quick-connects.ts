import type { AssociateQueueQuickConnectsRequest } from '@aws-sdk/client-connect';
import type { ContactCentre } from '../contact-centre';
import type { Operation } from './operation';

export const associateQueueQuickConnects =
  (centre: Pick<ContactCentre, 'associateQueueQuickConnects'>): Operation<AssociateQueueQuickConnectsRequest, void> =>
  (input) => {
    centre.associateQueueQuickConnects(input.QueueId!, input.QuickConnectIds!);
  };
