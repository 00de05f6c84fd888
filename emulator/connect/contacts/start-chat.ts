import { ChatWindow } from '../chats/chat-window';
import { ConnectRefusal } from '../connect-refusal';
import { loadFlow } from '../resources/load-flow';
import { SECOND, type CentreContext } from '../centre-context';
import { closeContact } from './close-contact';
import type { StartChat } from './contact-actions';
import { attachLeg } from './customer-leg';
import { openContact } from './open-contact';
import { runEntryFlow } from './run-entry-flow';
import { runScript } from './run-script';
import { attributesProblem } from './update-attributes';

/** ChatDurationInMinutes, where the request names none (API StartChatContact). */
const DURATION_MINUTES = 1_500;

/** A customer opens a chat. The customer is in it at once: joining by the participant's token is not emulated. */
export function startChat(ctx: CentreContext, request: StartChat): { contactId: string; participantId: string } {
  const flow = loadFlow(ctx.store, request.contactFlowId);
  if (!flow) throw new ConnectRefusal('ResourceNotFoundException', `There is no published flow ${request.contactFlowId}.`);
  if (flow.type !== 'CONTACT_FLOW') throw new ConnectRefusal('InvalidRequestException', `Flow ${flow.name} is of type ${flow.type}; a chat runs a CONTACT_FLOW.`);
  const problem = attributesProblem({}, request.attributes ?? {});
  if (problem) throw new ConnectRefusal('InvalidRequestException', problem);
  if (request.relatedContactId && !ctx.store.contacts.has(request.relatedContactId)) throw new ConnectRefusal('ResourceNotFoundException', `There is no related contact ${request.relatedContactId}.`);
  const lifeline = openContact(ctx, {
    method: 'API',
    relatedContactId: request.relatedContactId,
    attributes: request.attributes,
    also: { channel: 'CHAT', connectedToSystemAt: ctx.time.iso(), segmentAttributes: { 'connect:Subtype': 'connect:Chat', ...request.segmentAttributes }, ...(request.customerId && { customerId: request.customerId }) },
  });
  const { id } = lifeline.contact;
  const window = new ChatWindow(ctx.time, (what, contactId, detail) => void ctx.journal.record('chat', what, { ...(contactId && { contactId }), ...detail }));
  ctx.chats.set(id, window);
  attachLeg(ctx, lifeline, window);
  if (request.initialMessage !== undefined) window.say(request.initialMessage);
  const endAfter = (request.durationMinutes ?? DURATION_MINUTES) * 60 * SECOND;
  lifeline.timers.push(
    ctx.time.after(0, () => runScript(ctx, lifeline, () => runEntryFlow(ctx, lifeline, flow))),
    ctx.time.after(endAfter, () => closeContact(ctx, lifeline, 'OTHER')),
  );
  return { contactId: id, participantId: ctx.random.uuid() };
}
