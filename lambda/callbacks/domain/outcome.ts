import { secondsBetween } from '../../ground/domain/instant';
import { type Sentences, teller } from '../../ground/domain/sentences';
import type { CallMode } from './call-mode';
import type { ContactFacts } from './contact-facts';
import { ANSWERING_OUTCOMES } from './outcomes/answering';
import { OURS_OUTCOMES } from './outcomes/ours';
import { PLACING_OUTCOMES } from './outcomes/placing';
import { TALK_OUTCOMES } from './outcomes/talk';

/** Every way a callback can end, and what is said of it. Code and English sentence are what the record, the log and the metrics show. */
export const OUTCOMES = { ...TALK_OUTCOMES, ...ANSWERING_OUTCOMES, ...OURS_OUTCOMES, ...PLACING_OUTCOMES } satisfies Sentences;

export type OutcomeCode = keyof typeof OUTCOMES;

export interface Outcome {
  code: OutcomeCode;
  /** English. */
  sentence: string;
  /** The operator's own code, where `code` says only what that does. */
  own?: string;
}

export function outcome(code: OutcomeCode): Outcome {
  return { code, sentence: OUTCOMES[code].en };
}

export function isOutcomeCode(code: string): code is OutcomeCode {
  return Object.hasOwn(OUTCOMES, code);
}

/** What is said of an outcome to a reader. One that has more to say than its code stays as it was written. */
export function outcomeSentence({ code, sentence }: Pick<Outcome, 'code' | 'sentence'>, language?: string): string {
  return sentence === OUTCOMES[code].en ? teller(OUTCOMES, language).say(code) : sentence;
}

/** Connect's disconnect reasons for a call that nobody talked on (contact record data model). */
const BY_REASON = new Map<string, OutcomeCode>([
  ['TELECOM_BUSY', 'busy'],
  ['TELECOM_UNANSWERED', 'no-answer'],
  ['TELECOM_TIMEOUT', 'no-answer'],
  ['TELECOM_NUMBER_INVALID', 'number-not-in-service'],
  ['TELECOM_POTENTIAL_BLOCKING', 'blocked'],
  ['AGENT_DISCONNECT', 'agent-hung-up'],
]);

/** What answering-machine detection says where nobody talked (amazon-connect.md 7). Statuses that it lacks say nothing: HUMAN_ANSWERED, and whatever is new. */
const BY_DETECTION = new Map<string, OutcomeCode>([
  ['VOICEMAIL_BEEP', 'voicemail'],
  ['VOICEMAIL_NO_BEEP', 'voicemail'],
  ['AMD_UNANSWERED', 'no-answer'],
  ['AMD_UNRESOLVED', 'not-detected'],
  ['AMD_UNRESOLVED_SILENCE', 'not-detected'],
  ['AMD_NOT_APPLICABLE', 'detection-failed'],
  ['AMD_ERROR', 'detection-failed'],
  ['SIT_TONE_BUSY', 'busy'],
  ['SIT_TONE_INVALID_NUMBER', 'number-not-in-service'],
  ['SIT_TONE_DETECTED', 'network-announcement'],
  ['FAX_MACHINE_DETECTED', 'fax'],
]);

/** Undefined: nothing was detected, or a person, or what Connect says is not known here. */
export function outcomeOfDetection({ answeringMachineStatus }: ContactFacts): Outcome | undefined {
  const code = BY_DETECTION.get(answeringMachineStatus ?? '');
  return code && outcome(code);
}

export function outcomeOfCall(call: ContactFacts, mode: CallMode, reachedAfterSeconds: number): Outcome {
  if (call.connectedAt) return outcome(isHungUpAtOnce(call, reachedAfterSeconds) ? 'hung-up-at-once' : 'answered');
  if (mode === 'legacy' && call.customerAnsweredAt) return outcome('customer-left-hold');
  if (call.customerAnsweredAt) return outcome('customer-hung-up');
  const known = BY_REASON.get(call.disconnectReason ?? '');
  if (known) return outcome(known);
  return outcome(mode !== 'queued-callback' ? 'no-answer' : call.acceptedAt ? 'call-failed' : 'removed');
}

/** If Connect does not say who hung up, the call counts as answered: nobody is called again without a reason. */
function isHungUpAtOnce({ connectedAt, disconnectedAt, disconnectReason }: ContactFacts, withinSeconds: number): boolean {
  if (!connectedAt || !disconnectedAt || disconnectReason !== 'CUSTOMER_DISCONNECT') return false;
  return withinSeconds > 0 && secondsBetween(connectedAt, disconnectedAt) <= withinSeconds;
}

const NUMBER_AT_FAULT: readonly OutcomeCode[] = ['number-not-in-service', 'number-refused', 'number-not-dialable', 'connect-refused-destination'];

/** Ends that another attempt cannot mend: it was answered, or taken back, or the number is at fault. All others are tried again. */
const FINAL: readonly OutcomeCode[] = [
  'answered',
  'reached',
  'live-voice',
  'live-voice-to-flow',
  'fax',
  'wrong-number',
  'own-done',
  'own-end',
  'cancelled',
  'customer-called-in',
  'answered-in-queue',
  'reached-otherwise',
  'not-taken-in-time',
  'purged',
  'missed',
  'not-allowed',
  ...NUMBER_AT_FAULT,
];

export function isWorthRetrying(code: OutcomeCode): boolean {
  return !FINAL.includes(code);
}

/** Nobody reached the customer, nor put an end to it: neither a talk nor a word of an agent stands against its being taken back. */
export function isInVain(code: OutcomeCode): boolean {
  return isWorthRetrying(code) || NUMBER_AT_FAULT.includes(code);
}

/** The customer may have been reached: nobody has said otherwise. */
export function mayHaveReached(code: OutcomeCode): boolean {
  return code === 'answered' || code === 'reached' || code === 'own-done';
}

/** Ends after which Connect may hold a retry of its own, or a callback that showed too late: neither must dial. */
const LEAVING: readonly OutcomeCode[] = ['no-answer', 'busy', 'call-failed', 'number-not-in-service', 'blocked', 'agent-hung-up', 'handoff-incomplete', 'answered-in-queue', 'reached-otherwise'];

export function mayLeaveCall(code: OutcomeCode): boolean {
  return LEAVING.includes(code);
}

/** Ends that no agent or customer chose and no number explains: something is set up wrongly, or Connect's limits are reached. */
const LOST: readonly OutcomeCode[] = [
  'not-placed',
  'handoff-incomplete',
  'queue-not-found',
  'whisper-refused',
  'connect-refused-outbound',
  'connect-limit',
  'connect-busy',
  'connect-misconfigured',
  'agent-not-held',
];

export function isLost(code: OutcomeCode): boolean {
  return LOST.includes(code);
}
