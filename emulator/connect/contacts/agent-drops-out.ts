import { showState } from '../routing/change-desk';
import type { Desk } from '../routing/desk';
import type { CentreContext, Lifeline } from '../centre-context';
import { closeContact } from './close-contact';
import { startDisconnectFlow } from './disconnect-flow';
import { requeueContact } from './enqueue-contact';
import { OVERTAKEN } from './overtaken';

/**
 * The agent hangs up on an accepted contact. During the agent whisper it is offered again (AG:set-whisper-flow);
 * after that it ends, unless a disconnect flow takes the customer who remains.
 */
export function agentDropsOut(ctx: CentreContext, desk: Desk): void {
  const lifeline = ctx.lifelines.get(desk.slot!.contactId)!;
  if (isWhisperedTo(lifeline)) {
    lifeline.handling!.abort(OVERTAKEN);
    showState(ctx, desk, 'ERROR');
    return requeueContact(ctx, lifeline);
  }
  if (lifeline.contact.agent?.connectedAt) startDisconnectFlow(ctx, lifeline);
  closeContact(ctx, lifeline, 'AGENT_DISCONNECT');
}

/** A caller stays in the queue until the agent whisper is over; a callback leaves it on acceptance, and says so here. */
function isWhisperedTo({ contact, leg, agentWhispering }: Lifeline): boolean {
  if (contact.initiationMethod === 'OUTBOUND') return false;
  return leg ? contact.dequeuedAt === undefined : agentWhispering === true;
}
