import type { CentreContext } from '../centre-context';
import type { Desk } from './desk';

/** Whether the desk could be offered a voice contact now. Voice concurrency is 1. */
export function canTake(ctx: CentreContext, desk: Desk): boolean {
  return desk.loggedIn && !desk.slot && ctx.store.statuses.get(desk.statusId)?.type === 'ROUTABLE' && ctx.store.users.get(desk.userId)!.canUseSoftphone;
}
