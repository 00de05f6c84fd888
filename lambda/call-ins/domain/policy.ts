/** The operator's rules for call-ins, and our own bounds. Seconds. */
export interface CallInPolicy {
  /** How long a customer may take to accept once it is their turn. */
  readySeconds: number;
  /** How long after that they may take to call. */
  codeSeconds: number;
  /** After several wrong codes of a caller, none of theirs is looked at for this long. That is at most a quarter of a code's lifetime, so the right code still lets them in afterwards. */
  lockSeconds: number;
  /** Whether callers of immediate call-ins are given a code too. Otherwise their number is enough. */
  immediateCode: boolean;
  /** A push that could not be sent is tried again after this. */
  pushAgainSeconds: number;
  /** A matched caller counts as one whom an agent is kept for this long: Connect's count of free agents lags behind. */
  settleSeconds: number;
}

const LONGEST_LOCK_SECONDS = 120;

/** At most a quarter of the time that a code is valid. */
export function lockSecondsOf(codeSeconds: number): number {
  return Math.min(LONGEST_LOCK_SECONDS, Math.floor(codeSeconds / 4));
}

export const CALL_IN_BOUNDS = { pushAgainSeconds: 15, settleSeconds: 30 } as const satisfies Partial<CallInPolicy>;
