import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';

const QUARTER_SECONDS = 900;
const QUARTER_MILLISECONDS = QUARTER_SECONDS * 1_000;
/** Four hours. */
const QUARTERS = 16;

/** The quarter of an hour that the instant is in. Zones differ by whole quarters, so it begins at one of every clock. */
export function quarterOf(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / QUARTER_MILLISECONDS) * QUARTER_MILLISECONDS).toISOString();
}

/** How many wait for a time in each of the next quarters of an hour. Those whose time has come are in the first. */
export function dueByQuarter(callbacks: readonly (Callback & Promised)[], now: string): number[] {
  const from = Date.parse(quarterOf(now));
  const due = Array.from({ length: QUARTERS }, () => 0);
  for (const { phase, dueAt } of callbacks) {
    if (phase !== 'pending') continue;
    const nth = Math.max(0, Math.floor((Date.parse(dueAt) - from) / QUARTER_MILLISECONDS));
    if (nth < QUARTERS) due[nth]! += 1;
  }
  return due;
}

/** How many contacts so many agents can take in a quarter of an hour, if each contact keeps its agent for so long. */
export function takenInAQuarter(agents: number, handleSeconds: number): number {
  return Math.floor((agents * QUARTER_SECONDS) / handleSeconds);
}
