import type { CentreContext, Lifeline } from '../centre-context';
import { attachLeg } from './customer-leg';
import { setFlow } from './hook-flow';
import { openContact } from './open-contact';
import { runEntryFlow } from './run-entry-flow';
import { runScript } from './run-script';

/** The CustomerRemaining hook: when the agent hangs up first, the customer goes on in a contact of its own. */
export function startDisconnectFlow(ctx: CentreContext, lifeline: Lifeline): void {
  const { contact, leg } = lifeline;
  const flow = setFlow(ctx, contact, 'CustomerRemaining');
  if (!flow || !leg) return;
  const next = openContact(ctx, {
    method: 'DISCONNECT',
    previous: contact,
    customerEndpoint: contact.customerEndpoint,
    systemEndpoint: contact.systemEndpoint,
    also: { connectedToSystemAt: contact.connectedToSystemAt },
  });
  lifeline.leg = undefined;
  // The hook belongs to the conversation that ended; the new contact must not run it again.
  delete next.contact.hooks.CustomerRemaining;
  attachLeg(ctx, next, leg);
  runScript(ctx, next, () => runEntryFlow(ctx, next, flow));
}
