import { useEffect, useState } from 'react';
import type { Dial } from '../../../lambda/http/api-types';
import type { RelatedWork } from '../../../lambda/http/callback-api-types';
import type { DialbackClient } from '../../api/dialback-client';

/**
 * Reads what followed a contact. It is read again whenever a call on it that this page knows of gets on.
 * @param dials of this page
 */
export function useFollowedBy(client: DialbackClient, contactId: string, dials: Dial[]): { work?: RelatedWork; failure?: string } {
  const [read, setRead] = useState<{ work?: RelatedWork; failure?: string }>({});
  const progress = dials.filter(({ relatedContactId }) => relatedContactId === contactId).map(({ id, state }) => `${id} ${state}`).join();
  useEffect(() => {
    let isWanted = true;
    client.related(contactId).then(
      (work) => isWanted && setRead({ work }),
      (error: unknown) => isWanted && setRead({ failure: (error as Error).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, contactId, progress]);
  return read;
}
