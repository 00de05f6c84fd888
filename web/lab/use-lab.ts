import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { JournalLine, LabState } from '../../local/lab-types';
import { createLabClient, type LabClient, readJournalLine } from '../api/lab-client';
import { keepEqual } from '../page/keep-equal';
import { useInterval } from '../page/use-interval';

/** Many lines come at one instant. The state is read once for all of them. */
const gatherMilliseconds = 40;

/** What acts on the simulation. It keeps its identity, so that only what shows a change is drawn again. */
export interface Lab {
  client: LabClient;
  /** Does something in the simulation, then reads the state again. A refusal becomes the view's `failure`. */
  act: (action: Promise<void>) => void;
  /** ISO instant of the simulation's present, as it was last read. */
  now: () => string;
}

export interface LabView {
  lab: Lab;
  /** Undefined until the first read. A part that says the same in the next read keeps its identity. */
  state: LabState | undefined;
  /** A sentence: the last refusal, or why the state cannot be read, as long as it cannot. */
  failure: string | undefined;
  dismissFailure: () => void;
}

export interface JournalReader {
  /** The journal is read from after this line on. */
  begin: (client: LabClient, order: number) => void;
  add: (line: JournalLine) => void;
}

export interface LabOptions {
  labUrl: string;
  /** Time between two reads when there is no news, because the clock moves on. */
  pauseMilliseconds: number;
  /** Gets each journal line that comes. It must keep its identity between renders. Without it the hook asks only for news. */
  journal?: JournalReader;
}

/** The state of the simulation. It is read again whenever the journal grows. */
export function useLab({ labUrl, pauseMilliseconds, journal: reader }: LabOptions): LabView {
  const client = useMemo(() => createLabClient(labUrl), [labUrl]);
  const [state, setState] = useState<LabState>();
  const [unread, setUnread] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const gathering = useRef<number>(undefined);

  const read = useCallback(async () => {
    try {
      const now = await client.state();
      setState((before) => keepEqual(before, now));
      setUnread(undefined);
    } catch (error) {
      setUnread((error as Error).message);
    }
  }, [client]);
  useInterval(read, pauseMilliseconds);

  const ready = state !== undefined;
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    if (!ready) return;
    const { journalOrder } = latest.current!;
    const journal = client.journal(journalOrder, reader !== undefined);
    reader?.begin(client, journalOrder);
    journal.addEventListener('line', (event: MessageEvent<string>) => {
      const line = readJournalLine(event.data);
      if (line) reader?.add(line);
      gathering.current ??= window.setTimeout(() => {
        gathering.current = undefined;
        void read();
      }, gatherMilliseconds);
    });
    return () => journal.close();
  }, [client, reader, read, ready]);

  const act = useCallback(
    (action: Promise<void>) => {
      action.then(
        () => setRefusal(undefined),
        (error: Error) => setRefusal(error.message),
      ).finally(() => void read());
    },
    [read],
  );
  const lab = useMemo<Lab>(() => ({ client, act, now: () => latest.current!.clock.now }), [client, act]);
  return { lab, state, failure: refusal ?? unread, dismissFailure: () => setRefusal(undefined) };
}
