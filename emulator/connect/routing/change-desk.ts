import type { AgentContactState } from '../console';
import type { CentreContext } from '../centre-context';
import { publishAgentEvent } from '../agent-events';
import type { Desk } from './desk';

export function recordDesk(ctx: CentreContext, desk: Desk, what: string): void {
  const username = ctx.store.users.get(desk.userId)?.username;
  ctx.journal.record('agent', what, {
    ...(desk.slot && { contactId: desk.slot.contactId, state: desk.slot.state }),
    username,
    status: ctx.store.statuses.get(desk.statusId)?.name,
  });
  publishAgentEvent(ctx, desk, what === 'LOGIN' || what === 'LOGOUT' ? what : 'STATE_CHANGE');
}

export function showState(ctx: CentreContext, desk: Desk, state: AgentContactState): void {
  desk.slot!.state = state;
  desk.slot!.since = ctx.time.iso();
  recordDesk(ctx, desk, state);
}

export function takeStatus(ctx: CentreContext, desk: Desk, statusId: string): void {
  desk.statusId = statusId;
  desk.statusSince = ctx.time.iso();
  desk.freeSince = ctx.time.now();
  desk.nextStatusId = undefined;
  recordDesk(ctx, desk, 'STATUS');
  ctx.wakeRouter();
}

/** The desk is empty again; a status chosen meanwhile is taken on. */
export function emptyDesk(ctx: CentreContext, desk: Desk): void {
  desk.slot?.timer?.cancel();
  desk.slot?.endsWithIt.forEach((end) => end());
  desk.slot = undefined;
  desk.freeSince = ctx.time.now();
  if (desk.nextStatusId) return takeStatus(ctx, desk, desk.nextStatusId);
  desk.statusSince = ctx.time.iso();
  recordDesk(ctx, desk, 'CLEARED');
  ctx.wakeRouter();
}
