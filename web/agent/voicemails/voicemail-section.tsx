import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Voicemail } from '../../api/voicemail';
import type { Dials } from '../dials/use-dials';
import type { Voicemails } from './use-voicemails';
import { VoicemailMessage } from './voicemail-message';
import { VoicemailTable } from './voicemail-table';

export interface VoicemailSectionProps {
  voicemails: Voicemails;
  dials: Dials;
  onSchedule: (voicemail: Voicemail) => void;
}

/** The voicemails, and the message of the one that is open. */
export function VoicemailSection({ voicemails, dials, onSchedule }: VoicemailSectionProps) {
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
      {open && <VoicemailMessage voicemail={open} onClose={() => setOpenId(undefined)} />}
    </SpaceBetween>
  );
}
