import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { AgentCallbackRefusal } from '../domain/refusals';

/** Whether the contact is a voicemail that agents hear on their page. */
export type IsVoicemail = (contactId: string) => Promise<boolean>;

export type VoicemailRefused = AgentCallbackRefusal<'voicemail-customer-first'>;

/**
 * The answer to a voicemail needs an agent who has heard it, so none is promised where the customer is called before an agent. Genesys has no voicemails in such queues either; the refusal is
 * ours.
 */
export async function refuseVoicemail(isVoicemail: IsVoicemail, { queue, contactId }: { queue: Pick<QueuePolicy, 'name' | 'customerFirst'>; contactId: string | undefined }): Promise<VoicemailRefused | undefined> {
  if (!queue.customerFirst || contactId === undefined) return undefined;
  return (await isVoicemail(contactId)) ? { code: 'voicemail-customer-first', queue: queue.name } : undefined;
}
