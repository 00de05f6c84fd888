import { ConnectRefusal } from '../connect-refusal';
import type { Contact, InitiationMethod } from '../model';
import { showState } from '../routing/change-desk';
import { deskOf } from '../routing/release-desk';
import type { CentreContext } from '../centre-context';
import { closeContact } from './close-contact';
import { findContact } from './find-contact';

/** "Not supported for voice contacts initiated by" these (section 3.2). */
const NOT_STOPPABLE = new Set<InitiationMethod>(['DISCONNECT', 'TRANSFER', 'QUEUE_TRANSFER']);

/** Ends a contact wherever it stands, a live conversation too. */
export function stopContact(ctx: CentreContext, contactId: string): void {
  const contact = findContact(ctx, contactId);
  const lifeline = ctx.lifelines.get(contact.id);
  if (!lifeline || contact.disconnectedAt) return answerForEnded(ctx, contactId);
  if (NOT_STOPPABLE.has(contact.initiationMethod)) {
    throw new ConnectRefusal('InvalidRequestException', `Contact ${contactId} was initiated by ${contact.initiationMethod}; StopContact does not end such voice contacts.`);
  }
  if (contact.callback) stopAttempt(ctx, contact);
  closeContact(ctx, lifeline, 'OTHER');
}

/** Stops a callback, by how far it has come. Nobody has verified this with Connect. */
function stopAttempt(ctx: CentreContext, contact: Contact): void {
  const { stopScheduledCallback, stopAcceptedCallback, agentAfterFailedAttempt } = ctx.switches;
  if (contact.state === 'SCHEDULED' && stopScheduledCallback === 'refused') {
    throw new ConnectRefusal('InvalidRequestException', `Contact ${contact.id} is scheduled and not queued yet.`);
  }
  if (!contact.agent) return;
  if (stopAcceptedCallback === 'refused') throw new ConnectRefusal('InvalidRequestException', `Contact ${contact.id} was accepted by an agent.`);
  const desk = deskOf(ctx, contact);
  if (desk && !contact.agent.connectedAt && agentAfterFailedAttempt === 'error') showState(ctx, desk, 'ERROR');
}

function answerForEnded(ctx: CentreContext, contactId: string): void {
  const answer = ctx.switches.stopOfEndedContact;
  if (answer === 'accepted') return;
  const code = answer === 'contact-not-found' ? 'ContactNotFoundException' : 'ResourceNotFoundException';
  throw new ConnectRefusal(code, `Contact ${contactId} has ended already.`);
}
