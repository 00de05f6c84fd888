import type { Agent } from '../../agents/domain/agent';
import type { Outcome, OutcomeCode } from './outcome';

/** Ways in which agents say what came of a call that was answered. The operator may add some of their own. */
export const SAID_OUTCOMES = ['reached', 'voicemail', 'no-answer', 'wrong-person', 'wrong-number', 'try-again'] as const satisfies OutcomeCode[];

/** The time that a customer asked for, and what follows from it. */
export interface Again {
  dueAt: string;
  zone: string;
  purgeAt: string;
  purgeAtLatest?: string;
}

/** An agent's word on one call. A later one takes its place. */
export interface Said {
  at: string;
  by: Agent;
  outcome: Outcome;
  /** With `try-again` alone. */
  again?: Again;
}
