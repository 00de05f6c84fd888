import type { Promised } from '../../callbacks/domain/callback-request';
import type { Skill } from '../../ground/domain/skill';
import type { QueuePolicy } from '../../queues/domain/queue-policy';

/** The one callback that a caller chose in a call: a repeat of the same choice finds it, and so does giving it up. */
export interface CallersChoice {
  /** The caller's own contact. */
  contactId: string;
  /** The number to call them at, E.164. */
  number: string;
  /** From the offer. */
  choice: string;
  /** As Connect shows the caller; undefined where it shows nobody. */
  callerId?: string;
  /** ISO 639, as the flow named it. */
  language?: string;
  /** What their agent must be able to do, as the flow named it. */
  skills?: Skill[];
}

/** What their callback knows of their call. Skills count where customers are called first: elsewhere nobody is chosen by them. */
export function saidByCaller({ contactId, language, skills }: CallersChoice, { customerFirst }: Pick<QueuePolicy, 'customerFirst'>): Pick<Promised, 'relatedContactId' | 'language' | 'skills'> {
  return { relatedContactId: contactId, ...(language && { language }), ...(customerFirst && skills && { skills }) };
}

export function callerCallbackIds(digest: (...parts: string[]) => string, { contactId, number, choice }: CallersChoice): { id: string; subject: string } {
  const subject = digest('customer', number);
  return { id: `${subject}.${digest('caller', contactId, choice)}`, subject };
}
