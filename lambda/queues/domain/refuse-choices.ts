import { type CallShown, refuseCallerId } from './caller-id';
import { type RecordingPolicy, refuseRecording } from './recording';
import type { QueueRefusal } from './refusals';

/** What an agent chooses for a call: whether it is recorded, and the number that the customer sees. */
export interface Choices {
  recorded?: boolean | undefined;
  /** E.164. Empty: the usual one. */
  callerId?: string | undefined;
}

/** The calls that choices are for: those of a queue, or clicks. */
export interface ChoosingFor extends Pick<CallShown, 'callerIds'> {
  /** Undefined: never. */
  recording?: RecordingPolicy | undefined;
  /** The number that their customers see; undefined: Connect decides. */
  callerId?: string | undefined;
}

/** What an agent may be told of their choices. */
export type ChoiceRefusal = QueueRefusal<'recording-not-a-choice' | 'caller-id-not-allowed'>;

/** One of those calls, as to the number that the customer sees. @param customer the customer's number, E.164 */
export function shownIn({ callerIds, callerId: usual }: ChoosingFor, customer: string, chosen: string | undefined): CallShown {
  return { callerIds, usual, customer, chosen };
}

/** A choice that would not count is no choice: whoever makes it is told. @param customer the customer's number, E.164 */
export function refuseChoices({ recorded, callerId }: Choices, calls: ChoosingFor, customer: string): ChoiceRefusal | undefined {
  return refuseRecording(calls.recording ?? 'never', recorded) ?? refuseCallerId(shownIn(calls, customer, callerId || undefined));
}
