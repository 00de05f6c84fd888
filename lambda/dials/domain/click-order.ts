import type { Asking } from '../../agents/domain/role';
import type { DialMode } from '../../callbacks/domain/call-mode';
import type { CallerId } from '../../queues/domain/caller-id';
import type { RecordingPolicy } from '../../queues/domain/recording';

export interface ClickOrder extends Asking {
  /** As typed. */
  number: string;
  mode: DialMode;
  comment?: string;
  relatedContactId?: string;
  /** The callback that the agent means, of several that the number is owed. */
  callbackId?: string;
  /** The agent knows that another call to this customer is under way, or owed by others, and calls all the same. */
  evenSo?: boolean;
  /** The agent knows that it is outside the calling window where the customer is, and calls all the same. */
  atAnyHour?: boolean;
  /** The agent's PIN, where the destination needs one. It is looked at, and kept nowhere. */
  pin?: string;
  /** It was theirs. */
  pinGiven?: true;
  /** The zone where the customer is, IANA, as they or the CRM named it. */
  customerZone?: string;
  /** Whether the call is to be recorded, where agents choose. */
  recorded?: boolean;
  /** The number that the customer is to see, E.164. */
  callerId?: string;
  idempotencyKey: string;
}

/** The operator's rules for clicks. */
export interface ClickRules {
  legacyAllowed: boolean;
  /** A click that its agent does not take is taken out of Connect after so long. */
  atMostMinutes: number;
  recording: RecordingPolicy;
  /** The number that customers see; undefined: Connect decides. */
  callerId?: string | undefined;
  /** Others that they may see. */
  callerIds: readonly CallerId[];
}
