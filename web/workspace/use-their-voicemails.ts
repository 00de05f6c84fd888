import { useState } from 'react';
import type { DialbackClient } from '../api/dialback-client';
import type { Voicemail } from '../api/voicemail';
import { pollSeconds } from '../page/poll-seconds';
import { useInterval } from '../page/use-interval';

/** The voicemails of a customer that nobody has answered. They are read again as long as the call is there. */
export function useTheirVoicemails(client: DialbackClient, number: string): readonly Voicemail[] {
  const [voicemails, setVoicemails] = useState<readonly Voicemail[]>([]);
  useInterval(
    async () => {
      // Where nobody keeps voicemails there are none, and a failure is told at their list.
      const read = await client.voicemails({ state: 'unanswered', search: number }).catch(() => undefined);
      if (read) setVoicemails(read.voicemails.filter(({ from }) => from === number));
    },
    pollSeconds.followedBy * 1000,
    { about: number },
  );
  return voicemails;
}
