import type { Callback } from './callback';
import { conclude } from './conclude';
import type { Circumstances, FollowDecision } from './decision';
import type { Report } from './event';
import { type Outcome, outcome, type OutcomeCode } from './outcome';

type Refusing = Exclude<Report, 'queued' | 'legacy-answered' | 'customer-proved' | 'machine-to-queue'>;

const OUTCOME_OF: Record<Refusing, OutcomeCode | Outcome> = {
  'number-invalid': 'number-refused',
  'number-not-dialable': 'number-not-dialable',
  'queue-not-found': 'queue-not-found',
  'whisper-refused': 'whisper-refused',
  'callback-refused': 'callback-refused',
  'legacy-queue-full': 'agent-queue-full',
  'legacy-queue-failed': 'queue-not-found',
  'legacy-turned-into-callback': 'turned-into-callback',
  'customer-not-proved': 'not-proved',
  'customer-listed-themselves': { ...outcome('not-allowed'), sentence: 'The customer wants no more calls: they pressed the key for it, and their number is on the do-not-call list.' },
  'customer-not-queued': 'no-agent',
  'customer-without-agent': 'no-agent',
  'live-voice-to-flow': 'live-voice-to-flow',
  'live-voice-hung-up': 'live-voice',
  'machine-to-flow': 'voicemail-to-flow',
  'machine-hung-up': 'voicemail',
};

export function isRefusing(report: Report): report is Refusing {
  return report in OUTCOME_OF;
}

export function endReported(callback: Callback, report: Refusing, circumstances: Circumstances): FollowDecision {
  const reported = OUTCOME_OF[report];
  // Nobody let a machine down: it is not called next of all.
  return conclude(callback, reported === 'no-agent' && callback.attempt.isMachine ? 'voicemail' : reported, circumstances);
}
