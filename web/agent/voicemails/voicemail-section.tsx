import { useState } from 'react';
import type { DialbackClient } from '../../api/dialback-client';
import type { Voicemail } from '../../api/voicemail';
import { Beside } from '../../page/beside';
import { later } from '../../page/later';
import type { Dials } from '../dials/use-dials';
import { UnreadableVoicemails } from './unreadable-voicemails';
import type { Voicemails } from './use-voicemails';
import { VoicemailTable } from './voicemail-table';

const OpenVoicemail = later(async () => (await import('./open-voicemail')).OpenVoicemail);

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
    <>
      <VoicemailTable
        voicemails={voicemails}
        dials={dials.dials}
        clicks={dials.clicks}
        openId={openId}
        onOpen={setOpenId}
        onCall={({ from, contactId }) => dials.call({ number: from, relatedContactId: contactId })}
        onSchedule={onSchedule}
      />
      <Beside>
        <UnreadableVoicemails count={voicemails.unreadable} />
        {open && <OpenVoicemail key={open.contactId} client={client} voicemail={open} voicemails={voicemails} dials={dials} onClose={() => setOpenId(undefined)} />}
      </Beside>
    </>
  );
}
