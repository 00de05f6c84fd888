import type { Callback } from './callback';
import { connectBy } from '../../pacing/domain/abandonment-rate';
import type { ContactFacts } from './contact-facts';
import type { Circumstances } from './decision';
import { type Outcome, outcome, outcomeOfCall, outcomeOfDetection } from './outcome';

/** What came of the call of an attempt that is over. Where customers come first, someone may have answered before any agent did. */
export function outcomeOfAttempt({ mode, attempt }: Callback, call: ContactFacts, { queue, policy }: Circumstances): Outcome {
  const { reachedAfterSeconds } = queue ?? policy;
  if (!attempt.customerFirst || call.connectedAt) return outcomeOfCall(call, mode, reachedAfterSeconds);
  if (attempt.isMachine) return outcome('voicemail');
  const detected = attempt.provedAt ? undefined : outcomeOfDetection(call);
  if (detected) return detected;
  if (!call.customerAnsweredAt) return outcomeOfCall(call, 'legacy', reachedAfterSeconds);
  if (!attempt.provedAt) return outcome('not-proved');
  return outcome(isAfterThreshold(attempt.provedAt, call, queue) ? 'no-agent' : 'customer-hung-up');
}

function isAfterThreshold(provedAt: string, { customerAnsweredAt, disconnectedAt }: ContactFacts, queue: Circumstances['queue']): boolean {
  if (!queue?.customerFirst || !disconnectedAt) return false;
  return disconnectedAt > connectBy({ answeredAt: customerAnsweredAt ?? provedAt, greetingEndedAt: provedAt }, queue.customerFirst.abandonmentRate);
}
