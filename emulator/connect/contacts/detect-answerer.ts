import type { CentreContext, Lifeline } from '../centre-context';
import type { AnsweringMachineDetectionStatus } from '../contact-record';
import type { OutboundCallStatus } from '../flow-runner/host';
import type { AnsweredBy, DialFailure } from '../telephony/customer-leg';

const STATUS_OF_ANSWERER: Record<AnsweredBy, AnsweringMachineDetectionStatus> = {
  person: 'HUMAN_ANSWERED',
  voicemail: 'VOICEMAIL_BEEP',
  'voicemail-without-beep': 'VOICEMAIL_NO_BEEP',
  fax: 'FAX_MACHINE_DETECTED',
  silence: 'AMD_UNRESOLVED_SILENCE',
};

/** What the network says of a call that nobody answered, as tones. */
const STATUS_OF_FAILURE: Record<DialFailure, AnsweringMachineDetectionStatus> = {
  TELECOM_UNANSWERED: 'AMD_UNANSWERED',
  TELECOM_BUSY: 'SIT_TONE_BUSY',
  TELECOM_NUMBER_INVALID: 'SIT_TONE_INVALID_NUMBER',
  TELECOM_POTENTIAL_BLOCKING: 'SIT_TONE_DETECTED',
  TELECOM_PROBLEM: 'AMD_ERROR',
  TELECOM_ORIGINATOR_CANCEL: 'AMD_UNANSWERED',
};

const PROGRESS: Partial<Record<AnsweringMachineDetectionStatus, OutboundCallStatus>> = {
  HUMAN_ANSWERED: 'CallAnswered',
  VOICEMAIL_BEEP: 'VoicemailBeep',
  VOICEMAIL_NO_BEEP: 'VoicemailNoBeep',
  AMD_UNRESOLVED_SILENCE: 'NotDetected',
};

/** Listens to who answered. The status shows once it is known, and so does the branch of CheckOutboundCallStatus. */
export function detectAnswerer(ctx: CentreContext, lifeline: Lifeline, { by, awaitsPrompt }: { by: AnsweredBy; awaitsPrompt: boolean }): void {
  const { answeringMachineDetectionSeconds, voicemailGreetingSeconds } = ctx.switches;
  const greeting = awaitsPrompt && by === 'voicemail' ? voicemailGreetingSeconds : 0;
  lifeline.callProgress = ctx.time.sleep((answeringMachineDetectionSeconds + greeting) * 1_000, lifeline.ended.signal).then(() => {
    const status = STATUS_OF_ANSWERER[by];
    lifeline.contact.answeringMachineDetectionStatus = status;
    return status === 'FAX_MACHINE_DETECTED' && ctx.switches.callProgressOfFax === 'not-detected' ? 'NotDetected' : PROGRESS[status];
  });
  // Whoever asks is told. Where nobody does, the end of the call is no fault.
  lifeline.callProgress.catch(() => {});
}

export function noteUnanswered({ contact }: Lifeline, reason: DialFailure): void {
  contact.answeringMachineDetectionStatus = STATUS_OF_FAILURE[reason];
}
