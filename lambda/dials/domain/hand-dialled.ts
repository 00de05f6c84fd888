import type { Agent } from '../../agents/domain/agent';
import type { Beside } from '../../callbacks/domain/beside';
import type { Callback, Connected, Waiting } from '../../callbacks/domain/callback';
import type { Click } from '../../callbacks/domain/callback-request';
import type { ContactFacts } from '../../callbacks/domain/contact-facts';
import { POLICY } from '../../callbacks/domain/policy';
import { plusSeconds } from '../../ground/domain/instant';
import { subjectBeside } from './new-click';

/** A call that an agent dialled by hand in the CCP. */
export interface HandDialled {
  agent: Agent;
  /** The customer's, E.164. */
  number: string;
  facts: ContactFacts;
  /** An agent is told of a call in the present: the instant when this one was heard of. */
  now: string;
}

type Digest = (...parts: string[]) => string;

/**
 * Its entry in the book of who is being called. It stands in the customer's place, as a click would; or in one of agent and customer, where a promised
 * callback keeps that.
 *
 * @param beside what the customer is owed; `place`: whose place it takes
 */
export function newHandDialled(digest: Digest, { agent, number, facts, now }: HandDialled, { beside, place }: { beside?: Beside; place: 'customer' | 'beside' }): Callback & Click & (Waiting | Connected) {
  const subject = place === 'customer' ? digest('customer', number) : subjectBeside(digest, agent.userId, number);
  const { ringing, talking } = POLICY.handDialledSeconds;
  const attempt = { handoffContactId: facts.contactId, admittedAt: facts.initiatedAt ?? now, call: facts };
  return {
    id: `${subject}.${digest('by-hand', facts.contactId)}`,
    ...{ subject, origin: 'click', mode: 'by-hand', agent, number },
    ...(beside && { beside }),
    requestedAt: facts.initiatedAt ?? now,
    version: 1,
    ...(facts.connectedAt ? { phase: 'connected', attempt, checkAt: plusSeconds(now, talking) } : { phase: 'waiting', attempt, checkAt: plusSeconds(now, ringing) }),
  };
}
