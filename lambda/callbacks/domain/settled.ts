import type { SettledBy } from './beside';
import type { Attempt } from './attempt';
import type { Callback } from './callback';
import { isPromised, type Promised } from './callback-request';
import { settledAttempt } from './current-attempt';
import type { Withdrawal } from './withdrawal';

/** It is called no more, whatever comes of the call that it has. */
export function settle<C extends Promised>(callback: C, by: SettledBy): C {
  const { settledBy = [] } = callback;
  const isKnown = settledBy.some(({ why, click }) => why === by.why && click === by.click);
  return isKnown ? callback : { ...callback, settledBy: [...settledBy, by] };
}

/**
 * An agent was faster than those who took it out of its line, or its call was over before: it is to be taken out no more. What the customer needs no call for any more, or people took back,
 * stays so. Its purge time, or an agent who did not come, says nothing once one came; the rules are asked again before each call; a talk by another call is noted by that.
 */
export function notTakenOut<C extends Callback>(callback: C): C {
  const { withdrawal, withdrawnAt } = callback.attempt;
  const there = { ...callback, attempt: settledAttempt(callback.attempt) };
  if (!isPromised(there) || withdrawnAt === undefined || !isSettling(withdrawal) || isTooLate(callback.attempt)) return there;
  return settle(there, { at: withdrawnAt, why: withdrawal });
}

/** Nobody cancels a talk that is over: what its agent says of it may bring the callback back. */
function isTooLate({ withdrawal, withdrawnAt = '', call }: Attempt): boolean {
  return withdrawal === 'cancelled' && call?.connectedAt !== undefined && call.disconnectedAt !== undefined && call.disconnectedAt < withdrawnAt;
}

const SETTLING = ['cancelled', 'customer-called-in', 'answered-in-queue'] as const;

function isSettling(withdrawal: Withdrawal | undefined): withdrawal is (typeof SETTLING)[number] {
  return SETTLING.some((why) => why === withdrawal);
}
