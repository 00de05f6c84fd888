import type { CallGrant } from '../constructs/call-grant';
import { holdAgents } from '../constructs/connect-grants';
import type { Foundation } from './foundation';

/** Every function that moves a callback on may be the one that gives its agent back to routing. */
export function holdGrants({ instance, callbacks, settings: { orderGuarantee } }: Foundation): CallGrant[] {
  if (orderGuarantee.kind === 'none') return [];
  return [callbacks.items('GetItem', 'UpdateItem', 'DeleteItem'), ...holdAgents(instance, orderGuarantee)];
}
