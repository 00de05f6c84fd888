import { useRef, useState } from 'react';
import type { ScheduledCallback } from '../../../lambda/http/callback-api-types';
import type { CallbackQuery, DialbackClient } from '../../api/dialback-client';
import { useInterval } from '../../page/use-interval';

/** Somebody else's change shows after this; the agent's own at once. One look is one query for each of the agent's queues. */
const shownMilliseconds = 15_000;
/** As many as the service gives at a time by default. */
const pageLength = 50;
/** A page may be short, even empty, though more follow: then the next is read too. */
const mostRequests = 20;
/** While another section is shown: for the agent's own that fall due. */
const asideMilliseconds = 60_000;

export interface CallbackList {
  callbacks: ScheduledCallback[];
  /** Nothing is known yet of what is asked for. */
  loading: boolean;
  failure: string | undefined;
  /** There are more than are shown. */
  more: boolean;
  showMore: () => void;
  reload: () => void;
  /** A newer view of one of them, known from elsewhere. */
  take: (callback: ScheduledCallback) => void;
}

interface Read {
  about: string;
  callbacks: ScheduledCallback[];
  more: boolean;
}

/** One of the lists of callbacks, read again and again without a flicker. */
export function useCallbackList(client: DialbackClient, query: CallbackQuery, shown: boolean): CallbackList {
  const about = JSON.stringify(query);
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<string>();
  const [pages, setPages] = useState({ about, count: 1 });
  const [round, setRound] = useState(0);
  /** Counts what the agent did: a reading that began before is out of date. */
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
    callbacks: known?.callbacks ?? [],
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

/** The same answer again changes nothing on the page. */
function keepSame(before: Read | undefined, now: Read): Read {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function replace(listed: ScheduledCallback[], callback: ScheduledCallback): ScheduledCallback[] {
  return listed.map((other) => (other.id === callback.id ? callback : other));
}
