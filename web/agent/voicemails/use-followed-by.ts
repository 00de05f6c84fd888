import { useRef, useState } from 'react';
import type { Dial } from '../../../lambda/http/api-types';
import type { RelatedWork } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';
import { pollSeconds } from '../../page/poll-seconds';
import { useInterval } from '../../page/use-interval';

/**
 * Reads what followed a contact. It is read again whenever a call on it that this page knows of gets on.
 * @param dials of this page
 */
export function useFollowedBy(client: DialbackClient, contactId: string, dials: Dial[]): { work?: RelatedWork; failure?: string } {
  const [read, setRead] = useState<{ work?: RelatedWork; failure?: string }>({});
  const progress = dials.filter(({ relatedContactId }) => relatedContactId === contactId).map(({ id, state }) => `${id} ${state}`).join();
  const subject = `${contactId} ${progress}`;
  const latest = useRef(subject);
  latest.current = subject;
  useInterval(
    async () => {
      const next = await client.related(contactId).then(
        (work) => ({ work }),
        (error: unknown) => ({ failure: (error as Error).message }),
      );
      // An answer about another message, or from before the call got on, is late.
      if (latest.current === subject) setRead(next);
    },
    1000 * (read.failure === undefined ? pollSeconds.followedBy : pollSeconds.afterFailure),
    { about: subject },
  );
  return read;
}
