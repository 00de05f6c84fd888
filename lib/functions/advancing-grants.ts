import type { CallGrant } from '../constructs/call-grant';
import { followContacts, holdAgents, readOpeningHours } from '../constructs/connect-grants';
import type { Foundation } from './foundation';

/**
 * Every function that moves a callback on saves it, may have to look at its calls or stop them, may have to have it placed anew, for which
 * it takes a start of the lane, and may be the one that gives its agent back to routing.
 */
export function advancingGrants(foundation: Foundation): CallGrant[] {
  const { instance, callbacks, dispatchQueue, settings } = foundation;
  return [
    callbacks.items('GetItem', 'PutItem', 'UpdateItem'),
    followContacts(instance),
    ...readOpeningHours(instance, settings.queues),
    dispatchQueue.send(),
    ...holdGrants(foundation),
  ];
}

function holdGrants({ instance, callbacks, settings: { orderGuarantee } }: Foundation): CallGrant[] {
  if (orderGuarantee.kind === 'none') return [];
  return [callbacks.items('GetItem', 'UpdateItem', 'DeleteItem'), ...holdAgents(instance, orderGuarantee)];
}
