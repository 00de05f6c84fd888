import type { PromiseCallback } from '../../agenda/usecases/promise-callback';
import type { Callback, Pending } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import type { CancelIfAnswered } from './cancel-if-answered';
import type { LinkChoice } from './link-choice';

export interface PromiseChoiceNeeds {
  promiseCallback: PromiseCallback;
  cancelIfAnswered: CancelIfAnswered;
  linkChoice: LinkChoice;
}

/** @param contactId the caller's call */
export type PromiseChoice = (callback: Callback & Promised & Pending, contactId: string) => Promise<{ promised: Callback & Promised } | { refused: string }>;

/** What a caller has chosen is promised by a message of its own, and not by their call. */
export function createPromiseChoice({ promiseCallback, cancelIfAnswered, linkChoice }: PromiseChoiceNeeds): PromiseChoice {
  return async (callback, contactId) => {
    await linkChoice(callback, contactId);
    const promise = await promiseCallback(callback);
    const isTheirs = promise.outcome === 'created' || promise.outcome === 'repeated';
    if (!isTheirs || promise.callback.phase === 'ended') return { refused: `The customer has a callback already: ${promise.outcome}.` };
    // An agent may have answered while this was on its way: the news of it came before there was anything to cancel.
    return (await cancelIfAnswered(promise.callback, contactId)) ? { refused: 'An agent has answered the caller.' } : { promised: promise.callback };
  };
}
