import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DialbackClient, VoicemailStep } from '../../api/dialback-client';
import { fetchListedVoicemails } from '../../api/listed-voicemails';
import { ProblemError } from '../../api/problem-error';
import type { Voicemail } from '../../api/voicemail';
import { keepEqual } from '../../page/keep-equal';
import { useInAddress } from '../../page/use-in-address';
import { pollSeconds } from '../../page/poll-seconds';
import { useInterval } from '../../page/use-interval';
import type { Session } from '../../session/session';
import { readVoicemails, type VoicemailFilter, type VoicemailPages } from './read-voicemails';

export interface Voicemails {
  /** False where nobody keeps a list of voicemails. */
  kept: boolean;
  list: Voicemail[];
  /** Entries that could not be read at all. */
  unreadable: number;
  loading: boolean;
  failure: string | undefined;
  /** Whether there are older ones than are shown. */
  more: boolean;
  showOlder: () => void;
  reload: () => void;
  /** Undefined where another service keeps the list: there is nothing to choose. */
  filter: VoicemailFilter | undefined;
  ask: (filter: VoicemailFilter) => void;
  /** The id of the voicemail that is being changed. */
  busy: string | undefined;
  change: (voicemail: Voicemail, step: VoicemailStep) => void;
}

export interface VoicemailSources {
  client: DialbackClient;
  session: Session;
  /** The list of another service; undefined: Dialback's own. */
  url: string | undefined;
}

/** Agents answer voicemails all the time: a list that is older than this misleads. */
const PAUSE_MILLISECONDS = 10_000;

/** The voicemails to call back. They are read again and again; a failure is told until a reading succeeds, and the rows stay. */
export function useVoicemails({ client, session, url }: VoicemailSources): Voicemails {
  const [state, setState] = useInAddress('voicemails');
  const [search, setSearch] = useInAddress('search');
  const filter = useMemo<VoicemailFilter>(() => ({ state: state === 'done' ? 'done' : 'unanswered', search }), [state, search]);
  const [pages, setPages] = useState({ filter, count: 1 });
  const count = pages.filter === filter ? pages.count : 1;
  const [read, setRead] = useState<VoicemailPages>({ voicemails: [], unreadable: 0, more: false });
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<string>();
  const [kept, setKept] = useState(true);
  const [busy, setBusy] = useState<string>();
  // An answer to what was asked before is of no use.
  const asked = `${filter.state} ${filter.search} ${count}`;
  /** A list that was there once is not gone for one answer: something between may have given it. */
  const wasThere = useRef(false);
  const latest = useRef(asked);
  latest.current = asked;
  const load = useCallback(async () => {
    try {
      const found = url === undefined ? await readVoicemails(client, filter, count) : { ...(await fetchListedVoicemails(url, await session.token())), more: false };
      if (latest.current !== asked) return;
      wasThere.current = true;
      setKept(true);
      // Rows are drawn a few at a time, so that a click never waits for all of them.
      startTransition(() => setRead((before) => keepEqual(before, found)));
      setFailure(undefined);
    } catch (error) {
      if (!wasThere.current && error instanceof ProblemError && error.problem.status === 404) setKept(false);
      else setFailure((error as Error).message);
    }
    setLoading(false);
  }, [url, session, client, filter, count, asked]);
  useInterval(load, kept ? PAUSE_MILLISECONDS : 1000 * pollSeconds.voicemailsKept, { about: asked });
  useEffect(() => setLoading(true), [asked]);
  const reload = () => {
    setLoading(true);
    void load();
  };
  const ask = (wanted: VoicemailFilter) => {
    setState(wanted.state === 'done' ? 'done' : '');
    setSearch(wanted.search);
  };
  const change = async (voicemail: Voicemail, step: VoicemailStep) => {
    setBusy(voicemail.contactId);
    try {
      const changed = await client.changeVoicemail(voicemail.contactId, step);
      setRead((before) => ({ ...before, voicemails: before.voicemails.map((one) => (one.contactId === changed.contactId ? changed : one)) }));
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setBusy(undefined);
    void load();
  };
  return { kept, list: read.voicemails, unreadable: read.unreadable, loading, failure, more: read.more, showOlder: () => setPages({ filter, count: count + 1 }), reload, filter: url === undefined ? filter : undefined, ask, busy, change: (voicemail, step) => void change(voicemail, step) };
}
