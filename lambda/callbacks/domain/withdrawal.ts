/** Reasons to take a callback out of Connect for good. */
export const TAKEN_BACK = ['cancelled', 'customer-called-in', 'answered-in-queue', 'reached-otherwise', 'not-taken-in-time', 'purged', 'not-allowed'] as const;
/** Reasons to take it out of its line and call later: its owner does not come, or the agent who called before the time; or an agent looks at it first, or talks to its customer by another call. */
export const PUT_BACK = ['owner-away', 'not-taken', 'looked-at', 'called-beside'] as const;

export type TakenBack = (typeof TAKEN_BACK)[number];
export type PutBack = (typeof PUT_BACK)[number];
export type Withdrawal = TakenBack | PutBack;

export function isTakenBack(withdrawal: Withdrawal | undefined): withdrawal is TakenBack {
  return TAKEN_BACK.some((reason) => reason === withdrawal);
}
