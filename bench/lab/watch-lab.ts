import type { LabStateChanges } from '../../local/lab-types';
import type { LocalServer } from '../../local/server';

/** The page reads the state once for all lines that come within this time, and each second besides. */
const GATHER_MILLISECONDS = 40;
const PAUSE_MILLISECONDS = 1_000;

/** The tab of a browser, as the server sees it. */
export interface Tab {
  bytes: () => number;
  close: () => void;
}

export type ReadState = () => Promise<number>;

/** Reads all of the state each time. Resolves to the bytes that came. */
export const wholeState =
  ({ url }: LocalServer): ReadState =>
  async () =>
    (await (await fetch(`${url}/lab/api/state`)).text()).length;

/** Reads what changed since the last time, as the pages do. */
export function changesOfState({ url }: LocalServer): ReadState {
  let version = '';
  return async () => {
    const text = await (await fetch(`${url}/lab/api/state/changes?since=${version}`)).text();
    version = (JSON.parse(text) as LabStateChanges).version;
    return text.length;
  };
}

/** Opens a tab that hears of the journal, and reads the state whenever it has grown. */
export function openTab(read: ReadState, journal: string): Tab {
  let bytes = 0;
  let gathering: NodeJS.Timeout | undefined;
  const stop = new AbortController();
  const readNow = () => void read().then((came) => (bytes += came), () => undefined);
  const listen = async () => {
    const { body } = await fetch(journal, { signal: stop.signal });
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      gathering ??= setTimeout(() => {
        gathering = undefined;
        readNow();
      }, GATHER_MILLISECONDS);
    }
  };
  listen().catch(() => undefined);
  const timer = setInterval(readNow, PAUSE_MILLISECONDS);
  return {
    bytes: () => bytes,
    close: () => {
      clearInterval(timer);
      clearTimeout(gathering);
      stop.abort();
    },
  };
}
