import { plusSeconds } from '../../ground/domain/instant';
import { retryOvertaken } from '../../ground/domain/retry-overtaken';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { Transcript, Voicemail } from '../domain/voicemail';
import type { VoicemailSource } from '../domain/voicemail-source';
import type { KeptMessages, Transcriptions, VoicemailStore } from '../ports/voicemails';
import type { GatherMessage } from './gather-message';

export interface NoteMessageNeeds {
  source: VoicemailSource;
  store: Pick<VoicemailStore, 'findLatest' | 'create' | 'save'>;
  messages: Pick<KeptMessages, 'recording' | 'transcript'>;
  gatherMessage: GatherMessage;
  /** Absent: whoever records has transcripts made, or nobody does. */
  transcriptions: Transcriptions | undefined;
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
  const { source, store, messages, gatherMessage, transcriptions, clock, keepDays } = needs;
  const newVoicemail = async ({ contactId, tags, savedAt }: Known): Promise<Voicemail | undefined> => {
    const message = await gatherMessage({ contactId, tags, savedAt });
    if (!message) return undefined;
    const keptUntil = plusSeconds(message.leftAt, keepDays * 86_400);
    return { id: contactId, subject: contactId, version: 1, ...message, transcript: { state: source.firstTranscript }, handling: { state: 'open' }, keptUntil };
  };
  const add = (known: Known, part: Part) =>
    retryOvertaken(`The voicemail ${known.contactId}`, async () => {
      const standing = await store.findLatest(known.contactId);
      const voicemail = standing ?? (await newVoicemail(known));
      if (!voicemail) return undefined;
      const next = merge(voicemail, part);
      if (next.keptUntil <= clock.now()) return undefined;
      if (!standing) return (await store.create(next)) ? 'overtaken' : next;
      if (next === standing) return next;
      const saved = await store.save(next);
      return saved === 'overtaken' ? saved : saved.saved;
    });
  const withoutWords = (contactId: string) => add({ contactId, tags: {}, savedAt: clock.now() }, { transcript: { state: 'none' } });
  return {
    /** A recording that was deleted meanwhile makes no voicemail, nor does one that is over before anybody has spoken. */
    async recording(key: string): Promise<void> {
      const contactId = source.contactOfRecording(key);
      const there = contactId && (await messages.recording(key));
      if (!there) return;
      const { tags, savedAt, lengthSeconds } = there;
      if (lengthSeconds !== undefined && lengthSeconds < source.shortestSeconds) return;
      const voicemail = await add({ contactId, tags, savedAt }, { recordingKey: key, ...(lengthSeconds !== undefined && { lengthSeconds }) });
      if (!transcriptions || voicemail?.transcript.state !== 'awaited') return;
      if ((await transcriptions.start(contactId, key)) === 'refused') await withoutWords(contactId);
    },
    async transcript(key: string): Promise<void> {
      const found = source.contactOfTranscript(key);
      if (!found) return;
      const text = found.failed ? undefined : await messages.transcript(key);
      await add({ contactId: found.contactId, tags: {}, savedAt: clock.now() }, { transcript: text === undefined ? { state: 'none' } : { state: 'there', text: text.slice(0, TRANSCRIPT_CHARACTERS) } });
    },
    async failedJob(name: string): Promise<void> {
      const contactId = source.contactOfJob(name);
      if (contactId) await withoutWords(contactId);
    },
  };
}

export type NoteMessage = ReturnType<typeof createNoteMessage>;

/** Words that are there stay, whatever comes late. */
function merge(voicemail: Voicemail, { transcript, ...recording }: Part): Voicemail {
  const next = { ...voicemail, ...recording, ...(transcript && voicemail.transcript.state !== 'there' && { transcript }) };
  return JSON.stringify(next) === JSON.stringify(voicemail) ? voicemail : next;
}
