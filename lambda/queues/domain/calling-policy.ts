import { ALWAYS, type CallingWindows } from '../../calendar/domain/calling-window';
import type { CallerId } from './caller-id';

/** The operator's rules of whom Dialback may call, and when. They hold for every queue, and for clicks. */
export interface CallingPolicy {
  /** Beginnings of numbers that nobody may call, E.164: `+1900`. An entry of the allow list that is longer lifts them. */
  blockedPrefixes: readonly string[];
  /**
   * True: a customer who asks for a callback themself is called, though they stand on the do-not-call list, if they asked after they were put on it. Their newest
   * word counts.
   */
  customersOverrideDoNotCall: boolean;
  windows: CallingWindows;
  /** Countries, ISO 3166, and beginnings of numbers, E.164, that an agent calls with their PIN alone. */
  pinFor: readonly string[];
  callsADay: CallsADay;
  /** Numbers that customers may see instead of the usual ones. The first that fits counts. */
  callerIds: readonly CallerId[];
}

/** Calls that may be placed within 24 hours, counted from the first. Undefined: any number. */
export interface CallsADay {
  /** To one number, whoever asks for them. */
  toNumber?: number;
  /** For one agent: clicks, and callbacks that they promised. */
  ofAgent?: number;
}

/** Settings of before there were such rules have these. */
export const USUAL_CALLING: CallingPolicy = { blockedPrefixes: [], customersOverrideDoNotCall: false, windows: ALWAYS, pinFor: [], callsADay: {}, callerIds: [] };
