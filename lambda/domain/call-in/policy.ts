/** What the operator decided about call-ins, and our own bounds. Seconds. */
export interface CallInPolicy {
  /** How long a customer may take to accept once it is their turn. */
  readySeconds: number;
  /** How long after that they may take to call. */
  codeSeconds: number;
  /** Whether callers of immediate call-ins are given a code too. Otherwise their number is enough. */
  immediateCode: boolean;
  /** A push that could not be sent is tried again after this. */
  pushAgainSeconds: number;
  /** A matched caller counts as one whom an agent is kept for this long: Connect's count of free agents lags behind. */
  settleSeconds: number;
}

export const CALL_IN_BOUNDS = { pushAgainSeconds: 15, settleSeconds: 30 } as const satisfies Partial<CallInPolicy>;
