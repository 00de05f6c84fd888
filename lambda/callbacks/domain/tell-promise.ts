import type { BesideNews } from './beside';
import type { Callback } from './callback';
import { isPromised } from './callback-request';
import type { FollowEffect } from './decision';
import { hasTalked } from './has-talked';
import { mayHaveReached } from './outcome';

/**
 * Tells the promise that a click stands beside what is known of the click. Repeating it changes nothing. A promise that stays, whatever comes of that call, must
 * not ring the customer in the middle of it either.
 */
export function tellPromise(callback: Callback): Extract<FollowEffect, { type: 'tell-promise' }>[] {
  if (isPromised(callback) || !callback.beside) return [];
  const news = callback.beside.stays ? (callback.phase === 'connected' ? 'talking' : undefined) : newsOf(callback);
  const said = callback.mode === 'by-hand' && callback.attempt.said;
  return news ? [{ type: 'tell-promise', callbackId: callback.beside.callbackId, news, by: callback.agent, ...(said && { said }) }] : [];
}

/** In talk only the agent's word settles: a voicemail may have answered. At the end, the length of the talk does, until the agent says otherwise. */
function newsOf(click: Callback): BesideNews | undefined {
  const { call, said } = click.attempt;
  if (click.phase === 'connected') return said && mayHaveReached(said.outcome.code) ? 'reached' : 'talking';
  if (click.phase !== 'ended' || !call?.connectedAt) return undefined;
  return hasTalked(click) ? 'reached' : 'not-reached';
}
