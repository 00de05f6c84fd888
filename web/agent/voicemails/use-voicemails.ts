import { useCallback, useEffect, useState } from 'react';
import { fetchVoicemails, type Voicemail } from '../../api/voicemail';
import type { Session } from '../../session/session';

export interface Voicemails {
  list: Voicemail[];
  loading: boolean;
  failure: string | undefined;
  reload: () => void;
}

/** The voicemails to call back. The page reads them at the start and when the agent asks. @param url undefined if there is no list */
export function useVoicemails(url: string | undefined, session: Session): Voicemails {
  const [list, setList] = useState<Voicemail[]>([]);
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<string>();
  const reload = useCallback(async () => {
    if (url === undefined) return;
    setLoading(true);
    try {
      setList(await fetchVoicemails(url, await session.token()));
      setFailure(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
    setLoading(false);
  }, [url, session]);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { list, loading, failure, reload: () => void reload() };
}
