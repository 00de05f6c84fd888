import type { AgentDeskView } from '../console';
import type { CentreContext } from '../centre-context';
import { queueArn } from '../resources/arns';
import type { Desk, Slot } from '../routing/desk';

/** Returns what the softphone shows. */
export function viewDesk(ctx: CentreContext, desk: Desk): AgentDeskView {
  const user = ctx.store.users.get(desk.userId)!;
  const nextStatus = desk.nextStatusId && ctx.store.statuses.get(desk.nextStatusId)?.name;
  return {
    userId: user.id,
    userArn: user.arn,
    username: user.username,
    routingProfile: ctx.store.routingProfiles.get(user.routingProfileId)?.name ?? '',
    loggedIn: desk.loggedIn,
    status: shownStatus(ctx, desk),
    statusSince: desk.slot && OVER_STATUS[desk.slot.state] ? desk.slot.since : desk.statusSince,
    ...(nextStatus && { nextStatus }),
    ...(desk.slot && { contact: viewContact(ctx, desk.slot) }),
  };
}

/** Connect's own status names while something is over but not cleared. */
const OVER_STATUS: Partial<Record<Slot['state'], string>> = {
  ENDED: 'AfterContactWork',
  MISSED: 'MissedCallAgent',
  REJECTED: 'MissedCallAgent',
  ERROR: 'FailedConnectCustomer',
};

function shownStatus(ctx: CentreContext, desk: Desk): string {
  return (desk.slot && OVER_STATUS[desk.slot.state]) ?? ctx.store.statuses.get(desk.statusId)!.name;
}

function viewContact(ctx: CentreContext, slot: Slot): NonNullable<AgentDeskView['contact']> {
  const contact = ctx.store.contacts.get(slot.contactId)!;
  const { queue, name, contactDescription } = contact;
  const queueName = queue?.kind === 'STANDARD' ? ctx.store.queues.get(queue.queueId)?.name : queue && queueArn(ctx.store.instance, queue);
  return {
    contactId: contact.id,
    state: slot.state,
    ringing: slot.ringing,
    initiationMethod: contact.initiationMethod,
    number: contact.customerEndpoint?.address ?? '',
    queue: queueName ?? '',
    since: slot.since,
    attributes: { ...contact.attributes },
    ...(name !== undefined && { name }),
    ...(contactDescription !== undefined && { description: contactDescription }),
    heard: [...slot.heard],
    ...(slot.screen && { screen: slot.screen.view }),
  };
}
