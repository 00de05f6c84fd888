import type { Wanted } from '../../ground/domain/skill';
import type { QueuePolicy } from './queue-policy';
import type { QueueRefusal } from './refusals';

/**
 * Whether criteria of the call to our own number hold for the callback that it makes, Connect says nowhere. So agents are chosen by them only where the customer is called first: that call is itself
 * the one that waits in the queue.
 */
export function refuseWanted({ skills = [], preferredAgents = [] }: Wanted, { customerFirst }: Pick<QueuePolicy, 'customerFirst'>): QueueRefusal<'skills-not-routed'> | undefined {
  return customerFirst || (skills.length === 0 && preferredAgents.length === 0) ? undefined : { code: 'skills-not-routed' };
}
