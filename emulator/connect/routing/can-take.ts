import type { CentreContext } from '../centre-context';
import type { Desk } from './desk';

/** Whether the desk could be offered a contact now. It has one place, whatever the channel. */
export function canTake(ctx: CentreContext, desk: Desk): boolean {
  return desk.loggedIn && !desk.slot && ctx.store.statuses.get(desk.statusId)?.type === 'ROUTABLE' && ctx.store.users.get(desk.userId)!.canUseSoftphone;
}
