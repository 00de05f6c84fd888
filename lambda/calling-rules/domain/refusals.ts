import type { NoFacts, RefusalOf, RefusalTable } from '../../ground/domain/refusal';
import { spanText } from '../../ground/domain/span-text';
import type { ReachedLimit } from './call-limits';
import type { EntrySource } from './list-entry';

interface Facts {
  /** `reason`: why it was blocked; customers are not told. */
  'number-blocked': { reason?: string };
  'number-prefix-blocked': { prefix: string };
  /** `allowed`: beginnings of numbers that the queue may call. */
  'number-not-of-queue': { allowed: readonly string[] };
  /** `since`: the day, in UTC. */
  'do-not-call': { since: string; source: EntrySource; reason?: string };
  'not-on-your-list': NoFacts;
  /** None was given; or, when the call is placed, the number was not yet one of those when it was asked for. */
  'pin-needed': NoFacts;
  'pin-not-set': NoFacts;
  'pin-wrong': { triesLeft: number };
  'pin-locked': NoFacts;
  'called-too-often': ReachedLimit;
}

export type RuleRefusal<Code extends keyof Facts = keyof Facts> = RefusalOf<Facts, Code>;

const WHO: Record<EntrySource, string> = {
  administrator: 'an administrator',
  import: 'an administrator',
  agent: 'an agent, after a call',
  customer: 'the customer',
};

export const RULE_REFUSALS = {
  'number-blocked': {
    status: 422,
    sentence: ({ reason }) => `This number is blocked, so it is not called${because(reason)}.`,
    example: { reason: 'fraud' },
  },
  'number-prefix-blocked': {
    status: 422,
    sentence: ({ prefix }) => `Numbers that begin with ${prefix} may not be called.`,
    example: { prefix: '+1900' },
  },
  'number-not-of-queue': {
    status: 422,
    sentence: ({ allowed }) => `Callbacks of this queue go to numbers that begin with ${allowed.join(', ')}, and this is none of them.`,
    example: { allowed: ['+4930', '+4940'] },
  },
  'do-not-call': {
    status: 422,
    sentence: ({ since, source, reason }) => `This number has been on the do-not-call list since ${since}, put there by ${WHO[source]}${because(reason)}. It is not called.`,
    example: { since: '2026-11-20', source: 'customer', reason: 'asked by key' },
  },
  'not-on-your-list': {
    status: 403,
    sentence: () => 'You may call the numbers of your personal list, and this is not one of them. An administrator can add it.',
    example: {},
  },
  'pin-needed': {
    status: 403,
    sentence: () => 'This destination is called with the agent’s PIN alone, and none was given.',
    example: {},
  },
  'pin-not-set': {
    status: 403,
    sentence: () => 'This destination is called with your PIN alone, and you have none yet. Set one first.',
    example: {},
  },
  'pin-wrong': {
    status: 403,
    sentence: ({ triesLeft }) => `This is not your PIN. ${triesLeft === 1 ? '1 try is' : `${triesLeft} tries are`} left.`,
    example: { triesLeft: 4 },
  },
  'pin-locked': {
    status: 403,
    sentence: () => 'Your PIN was tried wrongly too often, and is locked. An administrator can take it away, and you set another.',
    example: {},
  },
  'called-too-often': {
    status: 429,
    sentence: ({ of, atMost, retryAfterSeconds }) => `${of === 'number' ? 'This number was called' : 'Calls were placed for this agent'} ${atMost === 1 ? 'once' : `${atMost} times`} within 24 hours, and that is the limit. The next call may be in ${spanText(retryAfterSeconds)}.`,
    example: { of: 'number', atMost: 20, retryAfterSeconds: 10_800 },
  },
} satisfies RefusalTable<Facts>;

function because(reason: string | undefined): string {
  return reason ? ` (${reason})` : '';
}

/** Why it is not called, for whoever asked, and for the journey. */
export function ruleRefusalSentence(refusal: RuleRefusal): string {
  return (RULE_REFUSALS[refusal.code].sentence as (facts: RuleRefusal) => string)(refusal);
}
