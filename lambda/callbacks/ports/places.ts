import type { Skill } from '../../ground/domain/skill';

/** Places of customers who wait in a queue of Connect, or are about to. */
export interface Places {
  /** As if the contact had waited so many seconds longer. */
  age(contactId: string, seconds: number): Promise<void>;
  /** 1 is served first; Connect's default is 5. Instead of an age. */
  prioritise(contactId: string, priority: number): Promise<void>;
  /** Only agents who can do all of it are offered the contact. */
  need(contactId: string, skills: readonly Skill[]): Promise<void>;
}
