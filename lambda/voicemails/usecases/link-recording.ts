import type { Asking } from '../../agents/domain/role';
import type { VoicemailRefusal } from '../domain/refusals';
import type { RecordingLinks } from '../ports/voicemails';
import type { FindVoicemail } from './find-voicemail';

export interface LinkRecordingNeeds {
  findVoicemail: FindVoicemail;
  recordings: RecordingLinks;
}

type Refusal = VoicemailRefusal<'voicemail-not-found' | 'recording-awaited' | 'recording-gone'> | VoicemailRefusal<'recording-archived'>;

export type LinkRecording = (asking: Asking, id: string) => Promise<{ url: string; expiresAt: string } | { refusal: Refusal }>;

/** Whoever may see the voicemail may hear it. The link is made when it is asked for. */
export function createLinkRecording({ findVoicemail, recordings }: LinkRecordingNeeds): LinkRecording {
  return async (asking, id) => {
    const found = await findVoicemail(asking, id);
    if ('refusal' in found) return found;
    const { recordingKey } = found.voicemail;
    if (recordingKey === undefined) return { refusal: { code: 'recording-awaited' } };
    const standing = await recordings.link(recordingKey);
    if (standing === 'gone') return { refusal: { code: 'recording-gone' } };
    return 'archived' in standing ? { refusal: { code: 'recording-archived', storageClass: standing.archived } } : standing;
  };
}
