import { secondsBetween } from '../../ground/domain/instant';
import type { CallMode } from './call-mode';
import type { ContactFacts } from './contact-facts';

/** Every way a callback can end. Code and sentence are what the agent's page, the log and the metrics show. */
export const OUTCOMES = {
  answered: 'The call was answered. Nobody has said yet who answered it.',
  reached: 'The agent reached the customer.',
  voicemail: 'A voicemail answered.',
  'wrong-person': 'Somebody else answered, and the customer was not there.',
  'wrong-number': 'Somebody answered who is not the customer: the number is wrong.',
  'try-again': 'The customer asks to be called at another time.',
  'hung-up-at-once': 'The customer hung up as soon as the agent was on the line.',
  'own-done': 'The agent said that it is done, in a word of the operator’s own.',
  'own-retry': 'The agent said that it is to be tried again, in a word of the operator’s own.',
  'own-end': 'The agent said that it ends, in a word of the operator’s own.',
  'no-answer': 'The customer did not answer.',
  busy: 'The customer’s line was busy.',
  'number-not-in-service': 'The network says that the number is not in service.',
  blocked: 'The network blocked the call.',
  'customer-hung-up': 'The customer answered and hung up before the agent was on the line.',
  'live-voice': 'A person answered, and heard who called.',
  'live-voice-to-flow': 'A person answered, and went on to another flow.',
  'voicemail-to-flow': 'A voicemail answered, and went on to another flow.',
  fax: 'A fax machine answered.',
  'network-announcement': 'The network said that it cannot put the call through.',
  'not-detected': 'Something answered, and Connect could not tell what.',
  'detection-failed': 'Something answered, and Connect failed to tell what.',
  'not-proved': 'The phone answered, but nobody proved to be a person: it was a voicemail, or somebody who did not press the key.',
  'no-agent': 'The customer answered, and no agent was there in time. They are called next, and an agent comes first.',
  'agent-hung-up': 'The agent hung up before the customer answered.',
  'customer-left-hold': 'The customer hung up while holding for the agent.',
  'turned-into-callback': 'The customer chose to be called back instead of holding.',
  removed: 'The callback was removed from the queue before the agent took it.',
  'call-failed': 'The call failed after the agent took it.',
  cancelled: 'The callback was cancelled.',
  'customer-called-in': 'The customer called in before they were called back.',
  'answered-in-queue': 'An agent answered the caller in the queue before they were called back.',
  'reached-otherwise': 'Another call of an agent to the customer was answered before this one was made.',
  'not-taken-in-time': 'The agent did not take the call in time: it was taken out of their queue, and the customer was not called.',
  'owner-away': 'Its owner did not come: it was given to the agents of its queue.',
  'called-beside': 'An agent talked to the customer by another call: what was promised waited for what came of that.',
  'not-taken': 'The agent who called before the time did not take it: the time that was set stands.',
  'looked-at': 'An agent opened it to look at it first: it was taken out of its line.',
  purged: 'Nobody took the callback before its purge time, or the end of the business day.',
  missed: 'As many callbacks were waiting in line as may: this one is on the list of missed ones.',
  'not-placed': 'The call to the instance’s own number, which makes the callback, did not come through.',
  'handoff-incomplete': 'The handoff flow ended without making a callback.',
  'number-refused': 'The contact flow refused the number as not valid.',
  'number-not-dialable': 'The instance may not call this number: its country or prefix is not enabled.',
  'queue-not-found': 'Connect does not know the queue the callback was meant for.',
  'whisper-refused': 'Connect refused the agent whisper flow.',
  'callback-refused': 'Connect refused the callback: the agent’s queue may be full.',
  'agent-queue-full': 'The customer was on the line, but the agent’s queue was full.',
  'connect-refused-destination': 'Connect does not allow calls to this destination.',
  'connect-refused-outbound': 'The instance does not allow outbound calls.',
  'connect-limit': 'The instance has reached its limit of concurrent calls.',
  'connect-busy': 'Connect takes no more calls at this moment.',
  'not-allowed': 'The calling rules forbid this call.',
  paused: 'Calls are paused: this one was not placed.',
  'agent-not-held': 'You could not be taken out of routing for this call, so it was not placed.',
  'connect-misconfigured': 'Connect does not know the flow, number or queue that Dialback is set up with.',
} as const;

export type OutcomeCode = keyof typeof OUTCOMES;

export interface Outcome {
  code: OutcomeCode;
  sentence: string;
  /** The operator's own code, where `code` says only what that does. */
  own?: string;
}

export function outcome(code: OutcomeCode): Outcome {
  return { code, sentence: OUTCOMES[code] };
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
  'number-not-in-service',
  'number-refused',
  'number-not-dialable',
  'connect-refused-destination',
];

export function isWorthRetrying(code: OutcomeCode): boolean {
  return !FINAL.includes(code);
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
