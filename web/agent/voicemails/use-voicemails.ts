import { useCallback, useEffect, useRef, useState } from 'react';
import type { DialbackClient, VoicemailStep } from '../../api/dialback-client';
import { fetchListedVoicemails } from '../../api/listed-voicemails';
import { ProblemError } from '../../api/problem-error';
import type { Voicemail, VoicemailsRead } from '../../api/voicemail';
import { useInterval } from '../../page/use-interval';
import type { Session } from '../../session/session';

export interface VoicemailFilter {
  state: 'unanswered' | 'done';
  /** Part of a number, or words. Empty: all. */
  search: string;
}

export interface Voicemails {
  /** False where nobody keeps a list of voicemails. */
  kept: boolean;
  list: Voicemail[];
  /** Entries that could not be read at all. */
  unreadable: number;
  loading: boolean;
  failure: string | undefined;
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
  const [filter, ask] = useState<VoicemailFilter>({ state: 'unanswered', search: '' });
  const [read, setRead] = useState<VoicemailsRead>({ voicemails: [], unreadable: 0 });
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<string>();
  const [kept, setKept] = useState(true);
  const [busy, setBusy] = useState<string>();
  // An answer to what was asked before is of no use.
  const latest = useRef(filter);
  latest.current = filter;
  const load = useCallback(async () => {
    try {
      const found = url === undefined ? await client.voicemails({ state: filter.state, ...(filter.search.trim().length > 1 && { search: filter.search.trim() }) }) : await fetchListedVoicemails(url, await session.token());
      if (latest.current !== filter) return;
      setRead(found);
      setFailure(undefined);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) setKept(false);
      else setFailure((error as Error).message);
    }
    setLoading(false);
  }, [url, session, client, filter]);
  useInterval(load, kept ? PAUSE_MILLISECONDS : null, `${filter.state} ${filter.search}`);
  useEffect(() => setLoading(true), [filter]);
  const reload = () => {
    setLoading(true);
    void load();
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
  return { kept, list: read.voicemails, unreadable: read.unreadable, loading, failure, reload, filter: url === undefined ? filter : undefined, ask, busy, change: (voicemail, step) => void change(voicemail, step) };
}
