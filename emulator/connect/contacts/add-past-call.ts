import type { CentreContext } from '../centre-context';
import { arnOf } from '../resources/arns';
import type { PastCall } from './contact-actions';
import { endpointOf } from './open-contact';

export function addPastCall(ctx: CentreContext, { id, from, startedAt, endedAt, attributes }: PastCall): void {
  ctx.store.contacts.set(id, {
    ...{ id, arn: arnOf(ctx.store.instance, 'contact', id), channel: 'VOICE', initiationMethod: 'INBOUND', state: 'COMPLETED' },
    ...{ initialContactId: id, contactAssociationId: id, chainStartedAt: startedAt },
    ...{ initiatedAt: startedAt, connectedToSystemAt: startedAt, disconnectedAt: endedAt, completedAt: endedAt, lastUpdatedAt: endedAt },
    ...{ disconnectReason: 'CUSTOMER_DISCONNECT', customerEndpoint: endpointOf(from), attributes: { ...attributes } },
    ...{ queuePriority: 5, queueTimeAdjustmentSeconds: 0, agentConnectionAttempts: 0 },
    ...{ hooks: {}, disabledHooks: [], references: {}, recordings: [], tags: {}, segmentAttributes: { 'connect:Subtype': 'connect:Telephony' } },
  });
  ctx.store.chains.set(id, [id]);
}
