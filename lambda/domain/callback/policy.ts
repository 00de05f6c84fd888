/** Times and bounds of one callback's way. Seconds. */
export interface Policy {
  /** A call to our own number answers within a few seconds; after this the sweep looks. */
  handoffLeaseSeconds: number;
  /** In legacy mode the customer's phone rings first. */
  legacyLeaseSeconds: number;
  /** Calls placed for one attempt, the first included, before giving up. */
  placementLimit: number;
  /** A click older than this is not placed again: the agent has moved on. */
  freshnessSeconds: number;
  /** Least and most time between two looks at a callback that waits. */
  lookEverySeconds: { least: number; most: number };
}

export const POLICY: Policy = {
  handoffLeaseSeconds: 20,
  legacyLeaseSeconds: 90,
  placementLimit: 2,
  freshnessSeconds: 150,
  lookEverySeconds: { least: 60, most: 3600 },
};
