import type { VoicemailView } from '../../lambda/http/voicemail-api-types';

/** One voicemail to call back, as the page shows it. */
export interface Voicemail {
  /** The contact that left the message; it becomes the dial's `relatedContactId`. */
  contactId: string;
  /** E.164, or empty when the caller withheld it. */
  from: string;
  /** ISO instant at which the message was left; empty where it cannot be told. */
  receivedAt: string;
  /** The queue, or the agent, that it was left for. */
  queueName: string;
  /** Length of the recording, when known. */
  lengthSeconds?: number;
  transcript: string;
  transcriptAwaited?: boolean;
  recording: RecordingSource;
  /** Who answers it. Absent where the list comes from another service, which Dialback does not keep. */
  handling?: Pick<VoicemailView, 'state' | 'claim' | 'done'>;
}

export type RecordingSource =
  /** An address that the browser can play. It is usually a signed one that expires. */
  | { kind: 'address'; url: string }
  /** Dialback gives an address when it is asked. */
  | { kind: 'ask' }
  | { kind: 'awaited' }
  | { kind: 'none' };

/** What a source answered: entries that cannot be read at all are counted, and keep nobody from the others. */
export interface VoicemailsRead {
  voicemails: Voicemail[];
  unreadable: number;
}

/** Newest first; those of no known time last. */
export function newestFirst(voicemails: Voicemail[]): Voicemail[] {
  return voicemails.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}
