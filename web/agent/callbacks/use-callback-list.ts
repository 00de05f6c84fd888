import { useRef, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackQuery, DialbackClient } from '../../api/dialback-client';
import { useInterval } from '../../page/use-interval';

/** Another agent's change shows after this time; the agent's own shows at once. One read is one query for each of the agent's queues. */
const shownMilliseconds = 15_000;
/** The service's own default for one page. */
const pageLength = 50;
/** A page may be short, even empty, although more follow. Then the next one is read too. */
const mostRequests = 20;
/** The interval while another section is shown, for the agent's own callbacks that fall due. */
const asideMilliseconds = 60_000;

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

interface Read {
  about: string;
  callbacks: ScheduledCallback[];
  more: boolean;
}

/** Reads one of the lists of callbacks again and again without a flicker. */
export function useCallbackList(client: DialbackClient, query: CallbackQuery, shown: boolean): CallbackList {
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

  useInterval(
    async () => {
      const deed = deeds.current;
      const isLate = () => deed !== deeds.current || latest.current !== subject;
      try {
        const answer = await readPages(client, query, count);
        if (!isLate()) {
          setRead((before) => keepSame(before, { about, ...answer }));
          setFailure(undefined);
        }
      } catch (error) {
        if (!isLate()) setFailure((error as Error).message);
      }
    },
    shown ? shownMilliseconds : asideMilliseconds,
    subject,
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
      setRead((before) => before && { ...before, callbacks: replace(before.callbacks, callback).filter(({ state }) => query.list !== 'pending' || state !== 'ended') });
    },
  };
}

async function readPages(client: DialbackClient, query: CallbackQuery, count: number): Promise<Omit<Read, 'about'>> {
  const callbacks: ScheduledCallback[] = [];
  let next: string | undefined;
  for (let asked = 0; asked < mostRequests && callbacks.length < count * pageLength; asked += 1) {
    const answer = await client.callbacks({ ...query, ...(next && { next }) });
    callbacks.push(...answer.callbacks);
    next = answer.next;
    if (!next) break;
  }
  return { callbacks, more: next !== undefined };
}

/** An equal answer keeps the old objects, so that nothing on the page is drawn again. */
function keepSame(before: Read | undefined, now: Read): Read {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function replace(listed: ScheduledCallback[], callback: ScheduledCallback): ScheduledCallback[] {
  return listed.map((other) => (other.id === callback.id ? callback : other));
}
