import type { Skill } from '../../ground/domain/skill';

/** An agent as one of their events shows them. */
export interface SeenAgent {
  userId: string;
  /** ISO instant of the event. */
  at: string;
  /** Those of the twins that they serve now, by routing profile: none where they are neither routable nor on a contact. */
  twinQueueIds: readonly string[];
  /** They would be offered a contact. */
  isIdle: boolean;
  skills: readonly Skill[];
}

/** Of several events of one agent the last one counts. */
export function lastOfEach(seen: readonly SeenAgent[]): SeenAgent[] {
  const last = new Map<string, SeenAgent>();
  for (const one of seen) if (one.at >= (last.get(one.userId)?.at ?? '')) last.set(one.userId, one);
  return [...last.values()];
}
