import type { DialbackClient } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';
import type { Dials } from '../dials/use-dials';
import type { Voicemails } from './use-voicemails';
import { VoicemailActions } from './voicemail-actions';
import { VoicemailFollowedBy } from './voicemail-followed-by';
import { VoicemailMessage } from './voicemail-message';
import { VoicemailRecording } from './voicemail-recording';

export interface OpenVoicemailProps {
  client: DialbackClient;
  voicemail: Voicemail;
  voicemails: Pick<Voicemails, 'busy' | 'change'>;
  dials: Dials;
  onClose: () => void;
}

/** The voicemail that an agent has opened: to hear, to read, to answer, and what followed it. */
export function OpenVoicemail({ client, voicemail, voicemails: { busy, change }, dials, onClose }: OpenVoicemailProps) {
  const { contactId } = voicemail;
  return (
    <VoicemailMessage
      voicemail={voicemail}
      recording={<VoicemailRecording client={client} voicemail={voicemail} />}
      actions={<VoicemailActions voicemail={voicemail} busy={busy === contactId} onChange={(step) => change(voicemail, step)} />}
      followedBy={<VoicemailFollowedBy client={client} contactId={contactId} dials={dials.dials} />}
      onClose={onClose}
    />
  );
}
