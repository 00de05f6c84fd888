import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect, useState } from 'react';
import type { DialbackClient } from '../../api/dialback-client';
import { showNumber } from '../../page/format';
import type { Voicemail } from '../../api/voicemail';
import { t } from '../../words/t';

/** The recording to play, or why there is none. Dialback's own are asked for when the message is opened: the address expires. */
export function VoicemailRecording({ client, voicemail }: { client: DialbackClient; voicemail: Voicemail }) {
  const { recording, contactId, from } = voicemail;
  const { address, failure, again } = useAddress(client, recording.kind === 'ask' ? contactId : undefined);
  const url = recording.kind === 'address' ? recording.url : address;
  if (url) return <audio className="recording" controls preload="metadata" src={url} onError={again} aria-label={t('Recording from {from}', { from: from ? showNumber(from) : t('a withheld number') })} />;
  if (failure) {
    return (
      <>
        <StatusIndicator type="error">{failure}</StatusIndicator> <Button variant="inline-link" onClick={again}>{t('Try again')}</Button>
      </>
    );
  }
  if (recording.kind === 'ask') return <StatusIndicator type="loading">{t('Asking for the recording')}</StatusIndicator>;
  return <Box color="text-body-secondary">{recording.kind === 'awaited' ? t('The recording is not there yet.') : t('The recording is not at hand.')}</Box>;
}

/** A link that expired while the message was open is asked for once more; a recording that cannot be played is not asked for again and again. */
const ASK_AT_MOST = 3;

function useAddress(client: DialbackClient, id: string | undefined) {
  const [asked, setAsked] = useState(1);
  const [answer, setAnswer] = useState<{ address?: string; failure?: string }>({});
  useEffect(() => {
    if (id === undefined) return;
    let isWanted = true;
    client.recordingAddress(id).then(
      (address) => isWanted && setAnswer({ address }),
      (error: unknown) => isWanted && setAnswer({ failure: (error as Error).message }),
    );
    return () => {
      isWanted = false;
    };
  }, [client, id, asked]);
  const again = () => {
    setAnswer(asked < ASK_AT_MOST ? {} : { failure: t('The recording cannot be played here.') });
    if (asked < ASK_AT_MOST) setAsked(asked + 1);
  };
  return { ...answer, again };
}
