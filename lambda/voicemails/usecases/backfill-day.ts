import type { VoicemailSource } from '../domain/voicemail-source';
import type { BackfillQueue, KeptMessages } from '../ports/voicemails';
import type { NoteMessage } from './note-message';

export interface BackfillNeeds {
  source: Pick<VoicemailSource, 'contactOfRecording' | 'folderOf'>;
  messages: Pick<KeptMessages, 'recordings'>;
  queue: BackfillQueue;
}

/** `day`: a date, or `all` for all there are. */
export type BackfillDay = (page: { day: string; after?: string }) => Promise<void>;

/** Puts each recording of the day on the queue, a page at a time. What is known already is only read again. */
export function createBackfillDay({ source, messages, queue }: BackfillNeeds): BackfillDay {
  return async ({ day, after }) => {
    const { keys, next } = await messages.recordings(source.folderOf(day), after);
    await queue.recordings(keys.filter((key) => source.contactOfRecording(key) !== undefined));
    if (next !== undefined) await queue.nextPage({ day, after: next });
  };
}

export interface BackfillRecordingNeeds {
  source: Pick<VoicemailSource, 'contactOfRecording' | 'transcriptsOf'>;
  messages: Pick<KeptMessages, 'transcripts'>;
  note: NoteMessage;
}

export type BackfillRecording = (key: string) => Promise<void>;

/** A recording of before, and its transcript. */
export function createBackfillRecording({ source, messages, note }: BackfillRecordingNeeds): BackfillRecording {
  return async (key) => {
    await note.recording(key);
    const contactId = source.contactOfRecording(key);
    if (contactId === undefined) return;
    for (const prefix of source.transcriptsOf(key, contactId)) {
      for (const transcript of await messages.transcripts(prefix)) await note.transcript(transcript);
    }
  };
}
