import { type ContactStory, isOutgoing } from './contact-story';

/** How far an activity has come, in the words of other contact centres. */
export const STATUSES = ['waiting', 'assigning', 'assigned', 'transferring', 'ended', 'failed'] as const;
export type Status = (typeof STATUSES)[number];

/** `failed`: the customer was called and not reached, or the network ended it before anybody talked. Who hangs up in a queue has ended it. */
export function statusOfContact(story: ContactStory): Status {
  const { disconnectedAt, disconnectReason = '', connectedAt, transferredAt, acceptedAt } = story;
  if (disconnectedAt) return connectedAt === undefined && (isOutgoing(story) || /^TELECOM_/.test(disconnectReason)) ? 'failed' : 'ended';
  if (transferredAt) return 'transferring';
  if (connectedAt) return 'assigned';
  return acceptedAt ? 'assigning' : 'waiting';
}
