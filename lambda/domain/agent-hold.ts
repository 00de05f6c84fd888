/**
 * An agent taken out of routing for a moment, so that no other call can come before their click's own (opt-in).
 * One record per agent; several clicks may hold at once, and the last one out gives the agent back.
 */
export type GuaranteeKind = 'hold-status' | 'quiet-routing-profile';

export interface AgentHold {
  userId: string;
  kind: GuaranteeKind;
  /** Status id or routing profile id to go back to. */
  original: string;
  /** Callback ids. */
  holders: string[];
  attentionAt: string;
}

/** Which moment of the callback's way frees the agent: the status until the callback is queued, the profile until it was taken. */
export function isReleasedBy(kind: GuaranteeKind, moment: 'queued' | 'connected' | 'ended'): boolean {
  return kind === 'hold-status' || moment !== 'queued';
}

/** For the sweep: whether a callback in this phase (or gone) still needs its agent held. */
export function stillHolds(kind: GuaranteeKind, phase: string | undefined): boolean {
  if (phase === 'dispatching' || phase === 'handing-off') return true;
  return kind === 'quiet-routing-profile' && (phase === 'waiting' || phase === 'holding');
}
