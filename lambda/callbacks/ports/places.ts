import type { Skill } from '../../ground/domain/skill';

export interface RoutedTo {
  /** Only agents who can do all of it are offered the contact. */
  skills: readonly Skill[];
  /** Those of them who are offered it first, for so many seconds. Undefined: nobody comes first. */
  preferred?: { userIds: readonly string[]; seconds: number };
}

/** Places of customers who wait in a queue of Connect, or are about to. */
export interface Places {
  /** As if the contact had waited so many seconds longer. */
  age(contactId: string, seconds: number): Promise<void>;
  /** 1 is served first; Connect's default is 5. Instead of an age. */
  prioritise(contactId: string, priority: number): Promise<void>;
  /** Whom the contact is offered to. */
  route(contactId: string, to: RoutedTo): Promise<void>;
}
