import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { DialbackClient } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';
import type { Dials } from '../dials/use-dials';
import type { Voicemails } from './use-voicemails';
import { VoicemailFollowedBy } from './voicemail-followed-by';
import { VoicemailMessage } from './voicemail-message';
import { VoicemailActions } from './voicemail-actions';
import { VoicemailRecording } from './voicemail-recording';
import { VoicemailTable } from './voicemail-table';

export interface VoicemailSectionProps {
  client: DialbackClient;
  voicemails: Voicemails;
  dials: Dials;
  onSchedule: (voicemail: Voicemail) => void;
}

/** The voicemails, and the message of the one that is open. */
export function VoicemailSection({ client, voicemails, dials, onSchedule }: VoicemailSectionProps) {
  const [openId, setOpenId] = useState<string>();
  const open = voicemails.list.find(({ contactId }) => contactId === openId);
  return (
    <SpaceBetween size="l">
      <VoicemailTable
        voicemails={voicemails}
        dials={dials.dials}
        clicks={dials.clicks}
        openId={openId}
        onOpen={setOpenId}
        onCall={({ from, contactId }) => dials.call({ number: from, relatedContactId: contactId })}
        onSchedule={onSchedule}
      />
      {open && (
        <VoicemailMessage
          voicemail={open}
          recording={<VoicemailRecording key={open.contactId} client={client} voicemail={open} />}
          actions={<VoicemailActions voicemail={open} busy={voicemails.busy === open.contactId} onChange={(step) => voicemails.change(open, step)} />}
          followedBy={<VoicemailFollowedBy key={open.contactId} client={client} contactId={open.contactId} dials={dials.dials} />}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </SpaceBetween>
  );
}
