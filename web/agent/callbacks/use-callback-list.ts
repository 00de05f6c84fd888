import { useRef, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackQuery, DialbackClient } from '../../api/dialback-client';
import { keepEqual } from '../../page/keep-equal';
import { pollSeconds } from '../../page/poll-seconds';
import { useInterval } from '../../page/use-interval';
import { type ListRead, readChanges, readList } from './read-list';
import { t } from '../../words/t';

export interface CallbackList {
  callbacks: ScheduledCallback[];
  /** Whether nothing has been read yet for this query. */
  loading: boolean;
  failure: string | undefined;
  /** Whether there are more than are shown. */
  more: boolean;
  showMore: () => void;
  reload: () => void;
  /** Takes a newer view of one callback that came from elsewhere. */
  take: (callback: ScheduledCallback) => void;
}

/** It is always the same list, so that effects that depend on it rest while nothing is known. */
const noCallbacks: ScheduledCallback[] = [];

interface Read extends Omit<ListRead, 'since'> {
  about: string;
}

/**
 * Reads one of the lists of callbacks again and again without a flicker.
 *
 * @param evenHidden whether it is read while the page is hidden too
 */
export function useCallbackList(client: DialbackClient, query: CallbackQuery, evenHidden: boolean): CallbackList {
  const about = JSON.stringify(query);
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<string>();
  const [pages, setPages] = useState({ about, count: 1 });
  const [round, setRound] = useState(0);
  /** Counts the agent's acts. A read that began before the last act is out of date. */
  const deeds = useRef(0);
  const count = pages.about === about ? pages.count : 1;
  const subject = `${about} ${count} ${round}`;
  const latest = useRef(subject);
  latest.current = subject;
  /** The answer that changes are asked for since, and when the whole list was read last. */
  const base = useRef<{ subject: string; read: ListRead; wholeAt: number }>(undefined);

  useInterval(
    async () => {
      const deed = deeds.current;
      const isLate = () => deed !== deeds.current || latest.current !== subject;
      try {
        const there = base.current;
        const isKnown = there && there.subject === subject && there.read.since && Date.now() - there.wholeAt < 1000 * pollSeconds.wholeList;
        const answer = isKnown ? await readChanges(client, query, { before: there.read, count }) : await readList(client, query, count);
        if (!isLate()) {
          base.current = { subject, read: answer, wholeAt: isKnown ? there.wholeAt : Date.now() };
          const { callbacks, more, unread } = answer;
          setRead((before) => keepEqual(before, { about, callbacks, more, unread }));
          setFailure(unread > 0 ? sentenceOfUnread(unread) : undefined);
        }
      } catch (error) {
        if (!isLate()) setFailure((error as Error).message);
      }
    },
    1000 * pollSeconds.list,
    { about: subject, evenHidden },
  );

  const known = read?.about === about ? read : undefined;
  return {
    callbacks: known?.callbacks ?? noCallbacks,
    loading: !known && !failure,
    failure,
    more: known?.more ?? false,
    showMore: () => setPages({ about, count: count + 1 }),
    reload: () => setRound((before) => before + 1),
    take: (callback) => {
      deeds.current += 1;
      const taken = (listed: ScheduledCallback[]) => replace(listed, callback).filter(({ state }) => query.list !== 'pending' || state !== 'ended');
      setRead((before) => before && { ...before, callbacks: taken(before.callbacks) });
      const there = base.current;
      if (there) base.current = { ...there, read: { ...there.read, callbacks: taken(there.read.callbacks) } };
    },
  };
}

function replace(listed: ScheduledCallback[], callback: ScheduledCallback): ScheduledCallback[] {
  return listed.map((other) => (other.id === callback.id ? callback : other));
}

function sentenceOfUnread(unread: number): string {
  const what = unread === 1 ? t('One callback of this list') : t('{unread} callbacks of this list', { unread });
  return t('{what} cannot be read and shown. Load the page again; if it stays so, tell your supervisor.', { what });
}
