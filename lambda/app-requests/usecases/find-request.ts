import type { AppRefusal } from '../../app-access/domain/refusals';
import type { TokenBook } from '../../app-access/ports/tokens';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import { holderOf } from '../domain/new-request';

export interface FindRequestNeeds {
  tokens: Pick<TokenBook, 'find'>;
  store: Pick<CallbackStore, 'find'>;
}

export type FindRequest = (named: { app: string; token: string }) => Promise<{ callback: Callback & Promised } | { refusal: AppRefusal<'request-not-found'> }>;

/** The callback that a token of this app names. All other tokens get the same refusal, so that nobody can probe for valid ones. */
export function createFindRequest({ tokens, store }: FindRequestNeeds): FindRequest {
  return async ({ app, token }) => {
    const id = await tokens.find(holderOf(app), token);
    const callback = id === undefined ? undefined : await store.find(id);
    return callback && isPromised(callback) ? { callback } : { refusal: { code: 'request-not-found' } };
  };
}
