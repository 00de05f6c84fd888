import { NotEmulated } from '../../not-emulated';
import { ConnectRefusal } from '../connect-refusal';
import type { Contact, QueueRef, User } from '../model';
import { findResource } from '../resources/find-resource';
import { offerContact } from '../routing/offer-contact';
import { endAfterContactWork } from '../routing/release-desk';
import type { CentreContext } from '../centre-context';
import { findContact } from './find-contact';

/**
 * AssociateContactWithUser: offers a contact that waits to one agent, whatever the agent's status. A standard queue has to be
 * among those of the agent's routing profile for manual assignment; an agent's own queue is that agent's.
 */
export function associateContactWithUser(ctx: CentreContext, contactId: string, userReference: string): void {
  const contact = findContact(ctx, contactId);
  const user = findResource(ctx.store.users, userReference, 'user');
  const desk = ctx.desks.get(user.id)!;
  if (contact.state !== 'QUEUED') refuse(`Contact ${contactId} is ${contact.state}; only one that is queued can be given to an agent.`);
  if (!mayTakeFrom(ctx, user, contact.queue!)) refuse(`The queue of contact ${contactId} is not open to ${user.username} for manual assignment.`);
  if (!desk.loggedIn) refuse(`${user.username} is not logged in.`);
  if (desk.slot) throw new NotEmulated(`AssociateContactWithUser for an agent whose desk shows another contact (${desk.slot.state})`);
  offerContact(ctx, desk, ctx.lifelines.get(contact.id)!);
}

/** DismissUserContact: clears what an agent's desk still shows of a contact that is over for the agent. */
export function dismissUserContact(ctx: CentreContext, userReference: string, contactId: string): void {
  const user = findResource(ctx.store.users, userReference, 'user');
  const contact: Contact = findContact(ctx, contactId);
  const desk = ctx.desks.get(user.id)!;
  if (desk.slot?.contactId !== contact.id) refuse(`The desk of ${user.username} does not show contact ${contactId}.`);
  if (!['ENDED', 'MISSED', 'REJECTED', 'ERROR'].includes(desk.slot!.state)) refuse(`Contact ${contactId} is ${desk.slot!.state}; only one that is over can be dismissed.`);
  endAfterContactWork(ctx, desk);
}

function mayTakeFrom(ctx: CentreContext, user: User, queue: QueueRef): boolean {
  if (queue.kind === 'AGENT') return queue.userId === user.id;
  return ctx.store.routingProfiles.get(user.routingProfileId)?.manualAssignmentQueueIds.includes(queue.queueId) ?? false;
}

function refuse(message: string): never {
  throw new ConnectRefusal('InvalidRequestException', message);
}
