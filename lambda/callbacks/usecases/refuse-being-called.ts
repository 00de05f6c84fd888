import { secondsBetween } from '../../ground/domain/instant';
import type { CallBeside } from '../domain/beside';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { calledSince, placeStateOf } from '../domain/customers-place';
import { handlerOf } from '../domain/handler-of';
import { possibleTalkOf } from '../domain/in-talk';
import type { CallbackRefusal } from '../domain/refusals';

interface Ask {
  /** Whether the one who asks may be told whose call it is. */
  mayKnow: boolean;
  now: string;
  /** The calls beside it that go on, newest first. Default: none is known to. */
  open?: CallBeside[];
}

/** The customer is being called: by this callback, or by a call that an agent makes beside it; or they talk, and this was promised in that talk. */
export function refuseBeingCalled(callback: Callback, { mayKnow, now, open = [] }: Ask): { refusal: CallbackRefusal<'customer-being-called'> } {
  const other = placeStateOf(callback) !== 'being-called' ? callback : undefined;
  const calls = other ? open : [];
  const beside = calls.at(-1) ?? other?.calledBeside;
  const callers = [...new Set(calls.map(({ agent }) => agent.username))].join(' and ');
  const talk = other && !beside && isPromised(other) ? possibleTalkOf(other, now) : undefined;
  const since = beside?.at ?? talk?.since ?? calledSince(callback);
  const by = mayKnow ? callers || (beside?.agent ?? talk?.agent ?? handlerOf(callback))?.username : undefined;
  const forSeconds = Math.max(1, Math.round(secondsBetween(since, now)));
  return { refusal: { code: 'customer-being-called', since, forSeconds, talking: callback.phase === 'connected' || talk !== undefined, ...(by && { by }) } };
}
