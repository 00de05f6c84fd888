/** Times and bounds of one callback's way. Seconds. */
export interface Policy {
  /** A call to our own number answers within a few seconds; after this it is looked at. */
  handoffLeaseSeconds: number;
  /** Connect's list of associated contacts may not show what a call made until so long after the call ended. Not documented: a guess. */
  listLagSeconds: number;
  /** In legacy mode the customer's phone rings first. */
  legacyLeaseSeconds: number;
  /** Calls placed for one attempt, the first included, before giving up. */
  placementLimit: number;
  /** A click older than this is not placed again: the agent has moved on. */
  freshnessSeconds: number;
  /** The agent whisper (2 minutes at most) and 60 seconds of ringing: a taken callback without an answer after this failed. */
  attemptSeconds: number;
  /** Least and most time between two looks at a callback that waits. */
  lookEverySeconds: { least: number; most: number };
  /** An owner may log out while their callback waits for them: how often that is looked at. */
  ownerLookSeconds: number;
  /** What is being taken out of Connect is looked at again after this. */
  withdrawalSeconds: number;
}

export const POLICY: Policy = {
  handoffLeaseSeconds: 20,
  listLagSeconds: 10,
  legacyLeaseSeconds: 90,
  placementLimit: 2,
  freshnessSeconds: 150,
  attemptSeconds: 200,
  lookEverySeconds: { least: 300, most: 3600 },
  ownerLookSeconds: 60,
  withdrawalSeconds: 5,
};
