/**
 * An agent taken out of routing for a moment, so that no other call can come before their click's own (opt-in).
 * One record per agent; several clicks may hold at once, and the last one out gives the agent back.
 */
export const GUARANTEE_KINDS = ['hold-status', 'quiet-routing-profile'] as const;
export type GuaranteeKind = (typeof GUARANTEE_KINDS)[number];

export interface AgentHold {
  userId: string;
  kind: GuaranteeKind;
  /** Status id or routing profile id to go back to. */
  original: string;
  /** Callback ids. */
  holders: string[];
  checkAt: string;
}

/** Whether this moment of the callback frees the agent. A hold by status ends when the callback is queued, one by profile when it is taken. */
export function isReleasedBy(kind: GuaranteeKind, moment: 'queued' | 'connected' | 'ended'): boolean {
  return kind === 'hold-status' || moment !== 'queued';
}

/** For the sweep: whether a callback in this phase (or gone) still needs its agent held. */
export function stillHolds(kind: GuaranteeKind, phase: string | undefined): boolean {
  if (phase === 'dispatching' || phase === 'handing-off') return true;
  return kind === 'quiet-routing-profile' && (phase === 'waiting' || phase === 'holding');
}
