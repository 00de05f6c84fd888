import { runFlow } from '../flow-runner/run-flow';
import type { Contact } from '../model';
import type { Desk } from '../routing/desk';
import type { CentreContext } from '../centre-context';
import { closeContact } from './close-contact';
import { setFlow } from './hook-flow';
import { openContact } from './open-contact';
import { runScript } from './run-script';

/**
 * Starts the guide that a contact has as its default flow for agent UI, when it is offered and not only when it is accepted
 * (AG:how-to-invoke-a-flow-sg). It is a chat contact of its own, related to the one it is about (AG:step-by-step-guided-experiences), and so with a
 * copy of its attributes. That it begins as API, and ends when the desk is cleared, is assumed [U].
 */
export function startGuide(ctx: CentreContext, contact: Contact, desk: Desk): void {
  const flow = setFlow(ctx, contact, 'DefaultAgentUI');
  if (!flow) return;
  const slot = desk.slot!;
  const guide = openContact(ctx, {
    method: 'API',
    relatedContactId: contact.id,
    also: { channel: 'CHAT', segmentAttributes: { 'connect:Subtype': 'connect:Guide' } },
  });
  slot.endsWithIt.push(() => closeContact(ctx, guide, 'OTHER'));
  runScript(ctx, guide, async () => {
    await runFlow(ctx.flowHost(guide, { signal: guide.ended.signal, listener: 'nobody', guided: { desk, slot } }), flow, guide.session);
    closeContact(ctx, guide, 'CONTACT_FLOW_DISCONNECT');
  });
}
