/** Times and bounds of one callback's way. Seconds. */
export interface Policy {
  /** A call to our own number answers within a few seconds. It is checked after this. */
  handoffLeaseSeconds: number;
  /** Connect's list of associated contacts may not show what a call made until so long after the call ended. Not documented: a guess. */
  listLagSeconds: number;
  /** In legacy mode the customer's phone rings first. */
  legacyLeaseSeconds: number;
  /** Where customers come first: the ringing, the greeting and the proof. After this, Connect is asked. */
  customerFirstLeaseSeconds: number;
  /**
   * Where customers come first, and Connect does not say whether it calls: dialled again for so long. A function may have died before it dialled, and its message comes back 180 seconds later, perhaps
   * twice. An idle agent is kept for it meanwhile.
   */
  callAgainSeconds: number;
  /** So long after the first dial there is no such call any more that its flow has not told of: after the last dial a function may take 30 to place it, and a phone rings 60 at most. */
  unknownCallSeconds: number;
  /** Calls dialled for one attempt, the first included, before giving up. */
  dialLimit: number;
  /** A click older than this is not dialled again: the agent has moved on. */
  freshnessSeconds: number;
  /** The agent whisper (2 minutes at most) and 60 seconds of ringing: a taken callback without an answer after this failed. */
  attemptSeconds: number;
  /** Least and most time between two checks of a callback that waits. */
  checkEverySeconds: { least: number; most: number };
  /** An owner may log out while their callback waits for them. It is checked as often as this. */
  ownerCheckSeconds: number;
  /** A withdrawal from Connect is checked again after this. */
  withdrawalSeconds: number;
  /** A time within this the next tick may not come to in time, or the last one passed it by: whoever puts a callback on the list for it brings it. */
  tickAheadSeconds: number;
  /** The customer of a click who hung up within this, once the agent was on the line, was not reached. Queues have their own. */
  reachedAfterSeconds: number;
  /** A call that an agent dialled by hand counts as over when nothing was heard of it for so long, while it rang or while they talked: events may be lost. */
  handDialledSeconds: { ringing: number; talking: number };
}

export const POLICY: Policy = {
  handoffLeaseSeconds: 20,
  listLagSeconds: 10,
  legacyLeaseSeconds: 90,
  customerFirstLeaseSeconds: 120,
  callAgainSeconds: 420,
  unknownCallSeconds: 540,
  dialLimit: 2,
  freshnessSeconds: 150,
  attemptSeconds: 200,
  checkEverySeconds: { least: 300, most: 3600 },
  ownerCheckSeconds: 60,
  withdrawalSeconds: 5,
  tickAheadSeconds: 90,
  reachedAfterSeconds: 5,
  handDialledSeconds: { ringing: 120, talking: 3600 },
};
