/** Measured of the last half hour. Undefined: too little was measured. */
export interface Measured {
  /** The share of dialled calls that a person answered and proved to be one. */
  answerRate: number;
  /** Agents of the queue who became free, a second. */
  agentsFreedPerSecond: number;
  /** From the dial until the person is proved. */
  secondsToAgent: number;
}

/** Below so many agents chance is too strong: no caution keeps the rate. Above so many calls for each idle agent nothing was tried. */
export const agentsForOverdialling = 10;
const callsPerAgentAtMost = 3;

/**
 * How many calls may be under way so that, with great likelihood, no more people answer than agents are free by then. `caution` is that likelihood as a number
 * of standard deviations: 3 is about one in a thousand. `agentsLeft`: idle agents less those whom somebody waits for already.
 */
export function callsAhead(agentsLeft: number, { answerRate, agentsFreedPerSecond, secondsToAgent }: Measured, caution: number): number {
  const freed = agentsFreedPerSecond * secondsToAgent;
  const supply = agentsLeft + freed;
  const fits = (calls: number) => calls * answerRate + caution * Math.sqrt(calls * answerRate * (1 - answerRate) + freed) <= supply;
  let calls = 0;
  while (calls < callsPerAgentAtMost * agentsLeft && fits(calls + 1)) calls += 1;
  return calls;
}
