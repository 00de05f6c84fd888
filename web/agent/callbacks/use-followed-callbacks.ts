import { useCallback, useEffect, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { ProblemError } from '../../api/problem-error';
import { useInterval } from '../../page/use-interval';
import { usePollPause } from '../../page/use-poll-pause';
import { comesTo } from '../journey/describe-call';

export interface FollowedCallbacks {
  /** Newest first. */
  followed: ScheduledCallback[];
  follow: (callback: ScheduledCallback) => void;
}

export interface FollowOptions {
  username: string;
  listed: ScheduledCallback[];
  /** Called with each newer view of one of them. */
  onRead: (callback: ScheduledCallback) => void;
}

interface Followed {
  callback: ScheduledCallback;
  /** Failed attempts when it was first followed: with one more, this attempt is over. */
  failedBefore: number;
}

/** The callbacks that reach the agent now: those they asked to call now, and their own that fall due. Followed to their end, or back onto the list. */
export function useFollowedCallbacks(client: DialbackClient, { username, listed, onRead }: FollowOptions): FollowedCallbacks {
  const [followed, setFollowed] = useState<Followed[]>([]);
  const follow = useCallback((callback: ScheduledCallback) => {
    setFollowed((known) => place(known, { callback, failedBefore: callback.failedAttempts }));
  }, []);

  useEffect(() => {
    for (const callback of listed) if (comesTo(callback, username) && isUnderWay(callback)) follow(callback);
  }, [listed, username, follow]);

  const read = async ({ callback: { id }, failedBefore }: Followed) => {
    try {
      const callback = await client.callback(id);
      setFollowed((known) => place(known, { callback, failedBefore }));
      onRead(callback);
    } catch (error) {
      // No longer theirs to see; anything else passes by itself.
      if (error instanceof ProblemError && error.problem.status === 404) setFollowed((known) => known.filter(({ callback }) => callback.id !== id));
    }
  };

  const running = followed.filter((one) => !isOver(one));
  const pause = usePollPause(running.map(({ callback }) => `${callback.id} ${callback.version} ${callback.journey.length}`).join());
  useInterval(async () => void (await Promise.all(running.map(read))), running.length > 0 ? pause : null);
  return { followed: followed.map(({ callback }) => callback), follow };
}

function isUnderWay({ state }: ScheduledCallback): boolean {
  return state !== 'pending' && state !== 'ended';
}

function isOver({ callback, failedBefore }: Followed): boolean {
  return callback.state === 'ended' || (callback.state === 'pending' && callback.failedAttempts > failedBefore);
}

/** In its place if it is known, else first; never an older view over a newer one. */
function place(known: Followed[], one: Followed): Followed[] {
  const before = known.find(({ callback }) => callback.id === one.callback.id);
  if (!before) return [one, ...known];
  return one.callback.version < before.callback.version ? known : known.map((other) => (other === before ? one : other));
}
