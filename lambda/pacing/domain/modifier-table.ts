/** How strongly a queue dials, 1 to 10: a cap beside the count of idle agents. */
export type PacingModifier = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface ModifierRow {
  /** Times the agents on queue: the calls that may probably be under way at a time. */
  multiplier: number;
  /** So many agents on queue guarantee one call. */
  agentsForOne: number;
}

/**
 * The table is ours: Genesys, whose setting this is, publishes none that can be read. It is linear, and meets the one known anchor: 10 is one call for each
 * agent. Who has another table puts its multipliers here.
 */
const MULTIPLIERS: Readonly<Record<PacingModifier, number>> = { 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4, 5: 0.5, 6: 0.6, 7: 0.7, 8: 0.8, 9: 0.9, 10: 1 };

export function rowOf(modifier: PacingModifier): ModifierRow {
  const multiplier = MULTIPLIERS[modifier];
  return { multiplier, agentsForOne: Math.ceil(1 / multiplier) };
}

/**
 * The most calls that may be under way at a time. Multiplier times agents is seldom a whole number: `chance`, in [0, 1), decides on the rest, so that the mean
 * over many looks is right. Who these agents are talking to does not matter here.
 */
export function capOf(modifier: PacingModifier, agentsOnQueue: number, chance: number): number {
  const probable = rowOf(modifier).multiplier * agentsOnQueue;
  // 0.7 × 10 is a little less than 7 in floating point.
  const whole = Math.floor(probable + 1e-9);
  return whole + (chance < probable - whole ? 1 : 0);
}
