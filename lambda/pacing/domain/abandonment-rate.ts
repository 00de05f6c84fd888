/**
 * The guard against abandoned calls, under the names of Amazon Connect outbound campaigns (`AbandonmentRatePacingConfig`).
 */
export interface AbandonmentRate {
  /** Abandoned calls as a share of those that a person answered, 0 to 1. Default 0.03. */
  targetRate: number;
  /** A person who answered and has no agent so many seconds after the start point was abandoned. Default 2. */
  connectionThresholdSeconds: number;
  connectionStartPoint: ConnectionStartPoint;
  /** The time over which the rate is reckoned, in hours: 1 to 24. Default 24. AWS writes `PT24H`. */
  evaluationWindowHours: number;
}

/** From where the seconds count: the phone answered, or the greeting that was said to the person began or ended. */
export type ConnectionStartPoint = 'CONNECTED_TO_SYSTEM' | 'GREETING_START' | 'GREETING_END';

/** What is known of one call that a person answered. Instants are ISO. */
export interface AnsweredCall {
  answeredAt: string;
  greetingStartedAt?: string;
  greetingEndedAt?: string;
  agentConnectedAt?: string;
  /** The customer hung up, or the call ended otherwise. */
  endedAt?: string;
}

/** Until when an agent must be on the line. A start point that never came, as the flow plays no greeting, is the answer itself. */
export function connectBy({ answeredAt, greetingStartedAt, greetingEndedAt }: AnsweredCall, rate: AbandonmentRate): string {
  const from = { CONNECTED_TO_SYSTEM: answeredAt, GREETING_START: greetingStartedAt, GREETING_END: greetingEndedAt }[rate.connectionStartPoint] ?? answeredAt;
  return new Date(Date.parse(from) + rate.connectionThresholdSeconds * 1000).toISOString();
}

/**
 * Whether a person answered and no agent came in time. Who hangs up before that time was not abandoned; who hears a recorded message after it was, all the same.
 * Undefined: nobody can say yet.
 */
export function isAbandoned(call: AnsweredCall, rate: AbandonmentRate, now: string): boolean | undefined {
  const by = connectBy(call, rate);
  const settledAt = call.agentConnectedAt ?? call.endedAt;
  if (settledAt !== undefined) return settledAt > by;
  return now > by ? true : undefined;
}
