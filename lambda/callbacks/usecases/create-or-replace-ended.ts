import type { InTalk } from '../domain/beside';
import { type Callback, isPromised } from '../domain/callback';
import { givesWay } from '../domain/customers-place';
import type { FollowEvent } from '../domain/event';
import { talkOf, withTalk } from '../domain/in-talk';
import type { CallbackStore } from '../ports/callback-store';
import { followCallback, type FollowPorts } from './advance-callback';
import { lookUpCallback } from './look-up-callback';

/**
 * An earlier callback of the same subject gives way when it is over and nothing of it is left in Connect, or past its purge. To a promise, one in talk
 * gives way too: agents make it while they talk. The promise notes that talk, and waits for its end. Connect is asked here
 * whether it is over: the news of its end may have been lost, and who asks should not have to wait for the sweep.
 */
export async function createOrReplaceEnded(ports: FollowPorts, callback: Callback, mayReplace?: (there: Callback) => Promise<boolean>): ReturnType<CallbackStore['create']> {
  const write = await ports.store.create(callback, mayReplace);
  if (write.created || write.existing.id === callback.id) return write;
  const { standing, talk } = await giveWay(ports, write.existing, isPromised(callback) ? 'promise' : 'click');
  return givesWay(standing, callback) ? ports.store.create(withTalk(callback, talk), mayReplace) : { created: false, existing: standing };
}

/** `standing`: the one that stands there, or is over and not settled. Absent: this customer is owed none, so that another may be moved there. */
export type FreePlace = (subject: string) => Promise<{ standing?: Callback; talk?: InTalk }>;

export async function freePlace(ports: FollowPorts, subject: string): ReturnType<FreePlace> {
  const there = await ports.store.findLatest(subject);
  if (!there) return {};
  const { standing, talk } = await giveWay(ports, there, 'promise');
  return standing.phase === 'ended' && standing.checkAt === undefined ? { ...(talk && { talk }) } : { standing };
}

/** `talk`: the one that it gave way in the middle of. */
async function giveWay(ports: FollowPorts, existing: Callback, by: 'click' | 'promise'): Promise<{ standing: Callback; talk?: InTalk }> {
  const isInConnect = existing.phase === 'waiting' || existing.phase === 'holding' || existing.phase === 'connected';
  // Only its events tell of a call that was dialled by hand.
  const seen = isInConnect && existing.mode !== 'by-hand' ? await follow(ports, existing, await lookUpCallback(ports.contacts, existing)) : existing;
  const asked = await follow(ports, seen, { type: 'replacement-asked', by });
  // It ended just now: what it may have left in Connect is stopped for good before the next one.
  if (asked.phase !== 'ended' || seen.phase === 'ended') return { standing: asked };
  const talk = talkOf(seen);
  return { standing: await follow(ports, asked, { type: 'replacement-asked', by }), ...(talk && { talk }) };
}

async function follow(ports: FollowPorts, callback: Callback, event: FollowEvent): Promise<Callback> {
  const decision = await followCallback(ports, callback, event);
  return 'next' in decision ? decision.next : callback;
}
