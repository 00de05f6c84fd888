import { type NoFacts, type RefusalOf, tableOf } from '../../ground/domain/refusal';
import type { ReachedLimit } from './call-limits';
import type { EntrySource } from './list-entry';
import { RULE_SENTENCES } from './sentences';

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

const WHO = { administrator: 'who.administrator', import: 'who.administrator', agent: 'who.agent', customer: 'who.customer' } as const satisfies Record<EntrySource, string>;

export const RULE_REFUSALS = tableOf<Facts, typeof RULE_SENTENCES>(RULE_SENTENCES, {
  'number-blocked': {
    status: 422,
    say: ({ reason }, { say }) => say('number-blocked', { because: because(reason) }),
    example: { reason: 'fraud' },
  },
  'number-prefix-blocked': { status: 422, example: { prefix: '+1900' } },
  'number-not-of-queue': {
    status: 422,
    say: ({ allowed }, { say }) => say('number-not-of-queue', { allowed: allowed.join(', ') }),
    example: { allowed: ['+4930', '+4940'] },
  },
  'do-not-call': {
    status: 422,
    say: ({ since, source, reason }, { say }) => say('do-not-call', { since, who: say(WHO[source]), because: because(reason) }),
    example: { since: '2026-11-20', source: 'customer', reason: 'asked by key' },
  },
  'not-on-your-list': { status: 403, example: {} },
  'pin-needed': { status: 403, example: {} },
  'pin-not-set': { status: 403, example: {} },
  'pin-wrong': {
    status: 403,
    say: ({ triesLeft }, { say }) => say(triesLeft === 1 ? 'pin-wrong.one' : 'pin-wrong.many', { triesLeft }),
    example: { triesLeft: 4 },
  },
  'pin-locked': { status: 403, example: {} },
  'called-too-often': {
    status: 429,
    say: ({ of, atMost, retryAfterSeconds }, { say, span }) => say(`called-too-often.${of}.${atMost === 1 ? 'one' : 'many'}`, { atMost, span: span(retryAfterSeconds) }),
    example: { of: 'number', atMost: 20, retryAfterSeconds: 10_800 },
  },
});

function because(reason: string | undefined): string {
  return reason ? ` (${reason})` : '';
}

/** Why it is not called, for whoever asked, and for the journey. @param language a BCP 47 tag */
export function ruleRefusalSentence(refusal: RuleRefusal, language?: string): string {
  return (RULE_REFUSALS[refusal.code].sentence as (facts: RuleRefusal, language?: string) => string)(refusal, language);
}
