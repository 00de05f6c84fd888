import { useEffect, useState } from 'react';
import type { DialbackClient } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';

export interface VoicemailOfCall {
  /** The contact that the call follows. Undefined: none. */
  contactId: string | undefined;
  /** E.164. */
  number: string;
  /** Those that the page shows. */
  listed: readonly Voicemail[];
}

/** The voicemail that a call answers. One that the list does not show is looked for by the customer's number. */
export function useVoicemailOfCall(client: Pick<DialbackClient, 'voicemails'>, { contactId, number, listed }: VoicemailOfCall): Voicemail | undefined {
  const [found, setFound] = useState<Voicemail>();
  const shown = listed.find((voicemail) => voicemail.contactId === contactId);
  const isWanted = contactId !== undefined && shown === undefined && found?.contactId !== contactId && number !== '';
  useEffect(() => {
    if (!isWanted) return;
    let isAsked = true;
    // Where nobody keeps voicemails there are none. A call needs no reason to be made.
    client.voicemails({ state: 'unanswered', search: number }).then(
      ({ voicemails }) => isAsked && setFound(voicemails.find((voicemail) => voicemail.contactId === contactId)),
      () => undefined,
    );
    return () => {
      isAsked = false;
    };
  }, [client, contactId, number, isWanted]);
  return shown ?? (found?.contactId === contactId ? found : undefined);
}
