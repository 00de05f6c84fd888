/** How often a visible page asks, in seconds. The bench `agents` asks as often. */
export const pollSeconds = {
  /** What changed on the list of callbacks. Another agent's change shows after this and the second and a half in which the service hears of it; the agent's own shows at once. */
  list: 3,
  /** The whole list, and not only what changed: an agent may have been given other queues. */
  wholeList: 300,
  /** The agent's status. The service knows it a minute old at most. It asks Amazon Connect for all agents of a routing profile at once, so that pages cost no calls. */
  status: 60,
  /** What administrators changed of the lists of numbers, and who has a PIN. */
  rules: 60,
  /** What failed of the slower ones is asked again after this: a failure should not be told for longer than it lasts. */
  afterFailure: 15,
  /** The queues that callbacks may be made for: their hours open and close. */
  queues: 300,
  /** Whether somebody keeps a list of voicemails, where nobody did: what stands between may have said so once. */
  voicemailsKept: 300,
  /** What followed the contact that is open on the page: a colleague may have called meanwhile. */
  followedBy: 30,
  /** The agent's calls of late: another tab or computer of theirs may have begun one. */
  ownCalls: 30,
  /** Calls under way, while something happens. */
  call: 1,
  /** Calls under way, once nothing has happened for a while. */
  quietCall: 4,
  callIsQuietAfter: 30,
} as const;
