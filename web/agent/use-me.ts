import { useCallback, useState } from 'react';
import type { Me } from '../../lambda/http/api-types';
import type { DialbackClient } from '../api/dialback-client';
import { isTheirs, type PhoneView } from '../softphone/phone';
import { keepEqual } from '../page/keep-equal';
import { pollSeconds } from '../page/poll-seconds';
import { useReading } from '../page/use-reading';

export interface MeView {
  /** Undefined until the first answer. */
  me: Me | undefined;
  /** A sentence, if the last read failed. */
  failure: string | undefined;
  refresh: () => void;
  /** Takes what the softphone on the page says: it knows the agent's status at once, the service up to a minute late. */
  hear: (view: PhoneView) => void;
}

/** The agent as the product sees them. The page reads it each minute, and whenever it has a reason to. */
export function useMe(client: DialbackClient): MeView {
  const [me, setMe] = useState<Me>();
  const [heard, setHeard] = useState<PhoneView>();
  const { failure, read } = useReading(async () => {
    const now = await client.me();
    // The service's time is another in each answer, and was taken over when it was read. Nothing is drawn for it.
    setMe((before) => keepEqual(before, { ...now, now: before?.now ?? now.now }));
  }, pollSeconds.status);
  const hear = useCallback(
    (view: PhoneView) => {
      setHeard(view);
      void read();
    },
    [read],
  );
  return { me: withStatus(me, heard), failure, refresh: () => void read(), hear };
}

function withStatus(me: Me | undefined, heard: PhoneView | undefined): Me | undefined {
  if (!me || heard?.status === undefined || !isTheirs(heard, me.agent.username)) return me;
  const { statusUnknown: _known, ...rest } = me;
  return { ...rest, status: heard.status };
}
