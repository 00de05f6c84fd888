import { plusSeconds } from '../../ground/domain/instant';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Transcript, Voicemail } from '../domain/voicemail';
import { contactOfJob, contactOfRecording, contactOfTranscript } from '../domain/voicemail-express';
import type { KeptMessages, VoicemailStore } from '../ports/voicemails';
import type { GatherMessage } from './gather-message';

export interface NoteMessageNeeds {
  store: Pick<VoicemailStore, 'findLatest' | 'create' | 'save'>;
  messages: Pick<KeptMessages, 'recording' | 'transcript'>;
  gatherMessage: GatherMessage;
  clock: Clock;
  /** Days for which a voicemail is listed. */
  keepDays: number;
}

/** Longer words are cut: an item of the table holds 400 kB, and nobody reads on. */
const TRANSCRIPT_CHARACTERS = 20_000;

type Part = Pick<Voicemail, 'recordingKey' | 'lengthSeconds'> & { transcript?: Transcript };

interface Known {
  contactId: string;
  tags: Record<string, string>;
  savedAt: string;
}

/**
 * Recording and transcript come in any order, more than once, and alone. The first of them makes the voicemail; the other adds to it. What agents have
 * done meanwhile stays.
 */
export function createNoteMessage(needs: NoteMessageNeeds) {
  const { store, messages, gatherMessage, clock, keepDays } = needs;
  const newVoicemail = async ({ contactId, tags, savedAt }: Known): Promise<Voicemail> => {
    const message = await gatherMessage({ contactId, tags, savedAt });
    const keptUntil = plusSeconds(message.leftAt, keepDays * 86_400);
    return { id: contactId, subject: contactId, version: 1, ...message, transcript: { state: 'awaited' }, handling: { state: 'open' }, keptUntil };
  };
  const add = (known: Known, part: Part) =>
    retryOvertaken(`The voicemail ${known.contactId}`, async () => {
      const standing = await store.findLatest(known.contactId);
      const next = merge(standing ?? (await newVoicemail(known)), part);
      if (next.keptUntil <= clock.now()) return undefined;
      if (!standing) return (await store.create(next)) ? 'overtaken' : next;
      if (next === standing) return next;
      const saved = await store.save(next);
      return saved === 'overtaken' ? saved : saved.saved;
    });
  return {
    /** A recording that was deleted meanwhile makes no voicemail. */
    async recording(key: string): Promise<void> {
      const contactId = contactOfRecording(key);
      const there = contactId && (await messages.recording(key));
      if (!there) return;
      const { tags, savedAt, lengthSeconds } = there;
      await add({ contactId, tags, savedAt }, { recordingKey: key, ...(lengthSeconds !== undefined && { lengthSeconds }) });
    },
    async transcript(key: string): Promise<void> {
      const found = contactOfTranscript(key);
      if (!found) return;
      const text = found.failed ? undefined : await messages.transcript(key);
      await add({ contactId: found.contactId, tags: {}, savedAt: clock.now() }, { transcript: text === undefined ? { state: 'none' } : { state: 'there', text: text.slice(0, TRANSCRIPT_CHARACTERS) } });
    },
    async failedJob(name: string): Promise<void> {
      const contactId = contactOfJob(name);
      if (contactId) await add({ contactId, tags: {}, savedAt: clock.now() }, { transcript: { state: 'none' } });
    },
  };
}

export type NoteMessage = ReturnType<typeof createNoteMessage>;

/** Words that are there stay, whatever comes late. */
function merge(voicemail: Voicemail, { transcript, ...recording }: Part): Voicemail {
  const next = { ...voicemail, ...recording, ...(transcript && voicemail.transcript.state !== 'there' && { transcript }) };
  return JSON.stringify(next) === JSON.stringify(voicemail) ? voicemail : next;
}
