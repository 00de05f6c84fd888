import { contactOfRecording } from '../domain/voicemail-express';
import type { BackfillQueue, KeptMessages } from '../ports/voicemails';
import type { NoteMessage } from './note-message';

export interface BackfillNeeds {
  messages: Pick<KeptMessages, 'recordings'>;
  queue: BackfillQueue;
}

/** `day`: a date, or `all` for the whole bucket, which older releases fill without folders. */
export type BackfillDay = (page: { day: string; after?: string }) => Promise<void>;

/** Puts each recording of the day on the queue, a page at a time. What is known already is only read again. */
export function createBackfillDay({ messages, queue }: BackfillNeeds): BackfillDay {
  return async ({ day, after }) => {
    const { keys, next } = await messages.recordings(day === 'all' ? '' : `${day.replaceAll('-', '/')}/`, after);
    await queue.recordings(keys.filter((key) => contactOfRecording(key) !== undefined));
    if (next !== undefined) await queue.nextPage({ day, after: next });
  };
}

export type BackfillRecording = (key: string) => Promise<void>;

/** A recording of before, and its transcript: under the same name, or under that of its job, which older releases took. */
export function createBackfillRecording({ messages, note }: { messages: Pick<KeptMessages, 'transcripts'>; note: NoteMessage }): BackfillRecording {
  return async (key) => {
    await note.recording(key);
    const contactId = contactOfRecording(key);
    if (contactId === undefined) return;
    const named = [...(await messages.transcripts(key.slice(0, -'.wav'.length))), ...(await messages.transcripts(`vmx3_${contactId}`))];
    for (const transcript of named) await note.transcript(transcript);
  };
}
