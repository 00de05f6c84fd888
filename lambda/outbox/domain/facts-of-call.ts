import type { Attempt } from '../../callbacks/domain/attempt';
import type { Callback } from '../../callbacks/domain/callback';
import { mayHaveReached } from '../../callbacks/domain/outcome';
import type { CallFact } from './fact';

/** What stands in one attempt. Its facts only accumulate, whatever order Connect tells them in. */
export function factsOfCall(callback: Callback, { handoffContactId, admittedAt, call, said }: Attempt): CallFact[] {
  // Of a queued callback a call may be placed that is turned away: only the one that was let in counts.
  const isPlaced = handoffContactId !== undefined && (admittedAt !== undefined || callback.mode !== 'queued-callback');
  return [
    ...(isPlaced ? [{ what: 'placed' as const, key: `placed/${handoffContactId}`, at: admittedAt ?? call?.initiatedAt ?? callback.requestedAt, contactId: handoffContactId }] : []),
    ...moments(call?.contactId, { offered: call?.queuedAt, accepted: call?.acceptedAt, answered: call?.connectedAt }),
    ...(said ? [{ what: mayHaveReached(said.outcome.code) ? ('reached' as const) : ('not-reached' as const), key: `said/${said.at}`, at: said.at, by: said.by, outcome: said.outcome }] : []),
  ];
}

type Moment = Extract<CallFact['what'], 'offered' | 'accepted' | 'answered'>;

function moments(contactId: string | undefined, told: Record<Moment, string | undefined>): CallFact[] {
  if (contactId === undefined) return [];
  return (Object.keys(told) as Moment[]).flatMap((what) => {
    const at = told[what];
    return at === undefined ? [] : [{ what, key: `${what}/${contactId}`, at, contactId }];
  });
}
