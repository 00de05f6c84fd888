import { useCallback, useEffect, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { readEach } from '../../api/read-each';
import { usePollPause } from '../../page/use-poll-pause';
import { useReading } from '../../page/use-reading';
import { comesTo } from '../journey/describe-call';

export interface FollowedCallbacks {
  /** Callbacks in order, newest first. */
  followed: ScheduledCallback[];
  follow: (callback: ScheduledCallback) => void;
  /** Why one of them could not be read the last time. */
  failure: string | undefined;
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

  const running = followed.filter((one) => !isOver(one));
  const pause = usePollPause(running.map(({ callback }) => `${callback.id} ${callback.version} ${callback.journey.length}`).join());
  const { failure } = useReading(
    async () => {
      const { read, failures } = await readEach(running.map(({ callback }) => callback), client.callback);
      for (const { id, found } of read) {
        const { failedBefore } = running.find(({ callback }) => callback.id === id)!;
        setFollowed((known) => (found ? place(known, { callback: found, failedBefore }) : known.filter(({ callback }) => callback.id !== id)));
        if (found) onRead(found);
      }
      if (failures[0] !== undefined) throw failures[0];
    },
    running.length > 0 ? pause : null,
    { evenHidden },
  );
  return { followed: followed.map(({ callback }) => callback), follow, failure };
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
