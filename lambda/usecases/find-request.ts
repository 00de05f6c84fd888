import { isPromised, type Callback, type Promised } from '../domain/callback/callback';
import type { Refusal } from '../domain/refusal';
import type { CallbackStore } from '../ports/callback-store';
import type { TokenBook } from '../ports/tokens';
import { holderOf } from './request-callback';

/** The callback that a token of this app names. What is wrong with any other, nobody learns. */
export async function findRequest(
  { tokens, store }: { tokens: TokenBook; store: Pick<CallbackStore, 'find'> },
  { app, token }: { app: string; token: string },
): Promise<{ callback: Callback & Promised } | { refusal: Refusal }> {
  const id = await tokens.find(holderOf(app), token);
  const callback = id === undefined ? undefined : await store.find(id);
  return callback && isPromised(callback) ? { callback } : { refusal: { code: 'request-not-found' } };
}
