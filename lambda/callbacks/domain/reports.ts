import type { Callback } from './callback';
import { conclude } from './conclude';
import type { Circumstances, FollowDecision } from './decision';
import type { Report } from './event';
import type { OutcomeCode } from './outcome';

type Refusing = Exclude<Report, 'queued' | 'legacy-answered' | 'customer-proved'>;

const OUTCOME_OF: Record<Refusing, OutcomeCode> = {
  'number-invalid': 'number-refused',
  'number-not-dialable': 'number-not-dialable',
  'queue-not-found': 'queue-not-found',
  'whisper-refused': 'whisper-refused',
  'callback-refused': 'callback-refused',
  'legacy-queue-full': 'agent-queue-full',
  'legacy-queue-failed': 'queue-not-found',
  'legacy-turned-into-callback': 'turned-into-callback',
  'customer-not-proved': 'not-proved',
  'customer-not-queued': 'no-agent',
  'customer-without-agent': 'no-agent',
};

export function endReported(callback: Callback, report: Refusing, circumstances: Circumstances): FollowDecision {
  return conclude(callback, OUTCOME_OF[report], circumstances);
}
