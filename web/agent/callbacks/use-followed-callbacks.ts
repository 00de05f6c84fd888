import { useCallback, useEffect, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { ProblemError } from '../../api/problem-error';
import { useInterval } from '../../page/use-interval';
import { usePollPause } from '../../page/use-poll-pause';
import { comesTo } from '../journey/describe-call';

export interface FollowedCallbacks {
  /** Callbacks in order, newest first. */
  followed: ScheduledCallback[];
  follow: (callback: ScheduledCallback) => void;
}

export interface FollowOptions {
  username: string;
  listed: ScheduledCallback[];
  /** Whether they are followed while the page is hidden too. */
  evenHidden: boolean;
  /** Called with each newer view of one of them. */
  onRead: (callback: ScheduledCallback) => void;
}

interface Followed {
  callback: ScheduledCallback;
  /** Number of failed attempts when it was first followed. One more means that this attempt is over. */
  failedBefore: number;
}

/** The callbacks that reach the agent now: those they call now, and their own that fall due. Each is followed to its end, or until it is back on the list. */
export function useFollowedCallbacks(client: DialbackClient, { username, listed, evenHidden, onRead }: FollowOptions): FollowedCallbacks {
  const [followed, setFollowed] = useState<Followed[]>([]);
  const follow = useCallback((callback: ScheduledCallback) => {
    setFollowed((known) => place(known, { callback, failedBefore: callback.failedAttempts }));
  }, []);

  useEffect(() => {
    // A view that was read while following came from here. Following it again would draw the page again.
    const isFollowed = (callback: ScheduledCallback) => followed.some((one) => one.callback === callback && one.failedBefore === callback.failedAttempts);
    for (const callback of listed) if (comesTo(callback, username) && isUnderWay(callback) && !isFollowed(callback)) follow(callback);
  }, [listed, followed, username, follow]);

  const read = async ({ callback: { id }, failedBefore }: Followed) => {
    try {
      const callback = await client.callback(id);
      setFollowed((known) => place(known, { callback, failedBefore }));
      onRead(callback);
    } catch (error) {
      // The callback is no longer theirs to see. Any other error passes by itself.
      if (error instanceof ProblemError && error.problem.status === 404) setFollowed((known) => known.filter(({ callback }) => callback.id !== id));
    }
  };

  const running = followed.filter((one) => !isOver(one));
  const pause = usePollPause(running.map(({ callback }) => `${callback.id} ${callback.version} ${callback.journey.length}`).join());
  useInterval(async () => void (await Promise.all(running.map(read))), running.length > 0 ? pause : null, { evenHidden });
  return { followed: followed.map(({ callback }) => callback), follow };
}

function isUnderWay({ state }: ScheduledCallback): boolean {
  return state !== 'pending' && state !== 'ended';
}

function isOver({ callback, failedBefore }: Followed): boolean {
  return callback.state === 'ended' || (callback.state === 'pending' && callback.failedAttempts > failedBefore);
}

/** Puts a callback at its position if it is known, else first. An older view never replaces a newer one. */
function place(known: Followed[], one: Followed): Followed[] {
  const before = known.find(({ callback }) => callback.id === one.callback.id);
  if (!before) return [one, ...known];
  return one.callback.version < before.callback.version ? known : known.map((other) => (other === before ? one : other));
}
