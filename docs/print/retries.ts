import { isWorthRetrying, OUTCOMES, type OutcomeCode } from '../../lambda/callbacks/domain/outcome';
import { POLICY } from '../../lambda/callbacks/domain/policy';
import type { PutBack } from '../../lambda/callbacks/domain/withdrawal';

/** Reasons that cost no retry: nobody was called, or the customer named another time. */
const FREE: Record<PutBack | 'try-again', string> = {
  'owner-away': 'at once, for the agents of its queue',
  'not-taken': 'at the time that was set; at once, if that has passed',
  'looked-at': 'when the agent who looks at it first hands it back, or has had their time',
  'called-beside': 'at the time that was set, or once it is known that the other call did not reach the customer',
  'try-again': 'at the time that the customer asked for',
};

/** Outcomes that only a click can have. Promised callbacks have no legacy mode and no held agents, and are put off when Connect is too busy. */
const OF_CLICKS: readonly OutcomeCode[] = ['customer-left-hold', 'turned-into-callback', 'agent-queue-full', 'agent-not-held', 'paused', 'connect-limit', 'connect-busy'];

/** Prints the retry table: which failed attempts are tried again. */
export function printRetries(): string {
  const codes = (Object.keys(OUTCOMES) as OutcomeCode[]).filter((code) => !(code in FREE) && !OF_CLICKS.includes(code));
  const rowsOf = (wanted: boolean) => codes.filter((code) => isWorthRetrying(code) === wanted).map((code) => `| \`${code}\` | ${OUTCOMES[code].en} |`);
  return [
    '# What is tried again',
    '',
    'This page is about promised callbacks. `npm run docs:print` prints it from `lambda/callbacks/domain/outcome.ts`; a test fails when it',
    'is stale. A click is never tried again: the agent sees how it ended, and clicks again.',
    '',
    'After a failed attempt the callback goes back on the list with one retry less. It keeps its owner and its queue. The next attempt starts `retryMinutes` of the',
    'queue after the failed one ended. If the queue is closed then, or closes within `lastPromiseMinutesBeforeClosing`, it starts when the queue opens next, if that is before',
    '`purgeMinutes` after the promised time have passed: the end of the business day does not count for it. The callback ends instead, with the outcome of its last attempt, if no retry is left,',
    'if the next time would be at or after its purge time, or if its queue is no longer in the settings. An attempt that an agent made before',
    'the promised time costs no retry, and the promised time still counts.',
    '',
    'An answered call is over as `answered`, unless the customer hung up within the queue’s `reachedAfterSeconds` of the agent being on the line: Connect then gives the reason',
    '`CUSTOMER_DISCONNECT`. If Connect gives no reason, or another one, the call counts as answered. The agent who had the call can say until the end of the next day what came',
    'of it, and their last word counts. A word that brings the callback back uses a retry like any failed attempt. A retry that a word turns out not to have needed is given',
    'back. If the customer was promised another callback since, the word is recorded, and nobody is called for it. `own-done`, `own-retry` and `own-end` stand for the',
    'operator’s own words, by what they do.',
    '',
    'It is no failed attempt if Connect is too busy for a call, or at its limit of concurrent calls. Dialback then dials a little later. It is no failed attempt either if an override',
    'closed the queue meanwhile. Dialback then dials when the queue opens, if that is before `purgeMinutes` have passed. One',
    `attempt is up to ${POLICY.dialLimit} calls to our own number, ${POLICY.handoffLeaseSeconds} seconds apart, of which one may make the callback.`,
    '',
    '## Tried again',
    '',
    '| Outcome | Why the attempt failed |',
    '|---|---|',
    ...rowsOf(true),
    '',
    '## Dialled again, with no retry less',
    '',
    '| Outcome | Why it costs none | It is dialled |',
    '|---|---|---|',
    ...Object.entries(FREE).map(([code, when]) => `| \`${code}\` | ${OUTCOMES[code as keyof typeof FREE].en} | ${when} |`),
    '',
    '## Final',
    '',
    '| Outcome | Why it is not tried again |',
    '|---|---|',
    ...rowsOf(false),
    '',
  ].join('\n');
}
