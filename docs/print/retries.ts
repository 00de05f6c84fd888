import type { PutBack } from '../../lambda/domain/callback/callback';
import { isWorthRetrying, OUTCOMES, type OutcomeCode } from '../../lambda/domain/callback/outcome';
import { POLICY } from '../../lambda/domain/callback/policy';

/** Nobody was called: it is placed anew, and has as many retries left as before. */
const PUT_BACK: Record<PutBack, string> = {
  'owner-away': 'at once, for the agents of its queue',
  'not-taken': 'at the time that was set; at once, if that has passed',
};

/** Only a click ends so: legacy mode and held agents are not for what is promised, and what Connect is too busy for is put off. */
const OF_CLICKS: readonly OutcomeCode[] = ['customer-left-hold', 'turned-into-callback', 'agent-queue-full', 'agent-not-held', 'connect-limit', 'connect-busy'];

/** The retry table: which failed attempts are tried again. */
export function printRetries(): string {
  const codes = (Object.keys(OUTCOMES) as OutcomeCode[]).filter((code) => !(code in PUT_BACK) && !OF_CLICKS.includes(code));
  const rowsOf = (wanted: boolean) => codes.filter((code) => isWorthRetrying(code) === wanted).map((code) => `| \`${code}\` | ${OUTCOMES[code]} |`);
  return [
    '# What is tried again',
    '',
    'Of a callback that is promised for a time. Printed by `npm run docs:print` from `lambda/domain/callback/outcome.ts`; a test fails when this',
    'page is stale. A click is never tried again: the agent sees how it ended, and clicks.',
    '',
    'A failed attempt goes back on the list with one retry less, with the same owner and queue, `retryMinutes` of its queue after it',
    'ended, or when the queue opens next, if that is later. It ends instead, with the outcome of its last attempt, when no retry is left,',
    'when that time would be at or after its purge time, or when its queue is in the settings no more. An attempt that an agent made before',
    'its time costs no retry: the time that was set stands.',
    '',
    'Connect too busy for a call, or at its limit of concurrent calls, is no failed attempt: it is placed a little later; nor is it',
    'one when an override closed the queue meanwhile: it is placed when that opens, if that is before its purge time. One',
    `attempt is up to ${POLICY.placementLimit} calls to our own number, ${POLICY.handoffLeaseSeconds} seconds apart, of which one may make the callback.`,
    '',
    '## Tried again',
    '',
    '| Outcome | Why the attempt failed |',
    '|---|---|',
    ...rowsOf(true),
    '',
    '## Placed anew, with no retry less',
    '',
    '| Outcome | Why nobody was called | It is placed |',
    '|---|---|---|',
    ...Object.entries(PUT_BACK).map(([code, when]) => `| \`${code}\` | ${OUTCOMES[code as PutBack]} | ${when} |`),
    '',
    '## Final',
    '',
    '| Outcome | Why it is not tried again |',
    '|---|---|',
    ...rowsOf(false),
    '',
  ].join('\n');
}
