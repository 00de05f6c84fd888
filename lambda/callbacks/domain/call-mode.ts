/** The agent's phone rings first (a queued callback), or, deprecated, the customer's. */
export type DialMode = 'queued-callback' | 'legacy';
/** Or the agent dialled by hand in the CCP, and Dialback only heard of it. */
export type CallMode = DialMode | 'by-hand';
