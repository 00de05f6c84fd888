import type { Attempt } from './attempt';
import type { Callback } from './callback';

/**
 * The first contact of the newest attempt that came into being: what its contacts are found by. That need not be the present one: an earlier attempt is
 * taken up again when its agent says later what came of it.
 */
export function rootOf(callback: Callback): string | undefined {
  if (callback.origin === 'click') return callback.attempt.handoffContactId;
  const admittedOf = ({ admittedAt }: Attempt) => admittedAt ?? '';
  const made = [...callback.attempts, callback.attempt].filter(({ handoffContactId }) => handoffContactId);
  return made.sort((one, other) => (admittedOf(one) < admittedOf(other) ? -1 : admittedOf(one) > admittedOf(other) ? 1 : 0)).at(-1)?.handoffContactId;
}

/** It goes on, or its end says what became of taking it out. Nobody looks at it first any more. */
export function settledAttempt<A extends Attempt>({ withdrawal: _settled, withdrawnAt: _since, claim: _over, forbidden: _why, ...attempt }: A): Omit<A, 'withdrawal' | 'withdrawnAt' | 'claim' | 'forbidden'> {
  return attempt;
}
