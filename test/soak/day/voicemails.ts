import type { Agent } from '../../../lambda/agents/domain/agent';
import { toVoicemailItem, VOICEMAIL_FORMAT } from '../../../lambda/voicemails/adapters/voicemail-items';
import type { HandlingStep } from '../../../lambda/voicemails/domain/decide-handling';
import { ANSWERS, type AnswerKind, type Voicemail } from '../../../lambda/voicemails/domain/voicemail';
import { createFindVoicemail } from '../../../lambda/voicemails/usecases/find-voicemail';
import { createHandleVoicemail } from '../../../lambda/voicemails/usecases/handle-voicemail';
import { createNoteMessage } from '../../../lambda/voicemails/usecases/note-message';
import { createInMemoryVersionedItems } from '../../fakes/in-memory-versioned-items';
import type { World } from '../world';
import { type StreamWrite, watch } from './watched';

/** What people know of one voicemail: when it was left, and how it is answered by now, as they were told. */
export interface LeftVoicemail {
  id: string;
  queueId: string;
  leftAt: string;
  answered?: { by: Agent; at: string; how: AnswerKind };
}

export interface Voicemails {
  left: LeftVoicemail[];
  /** Somebody leaves a voicemail, and agents see to it, or not. */
  leave(id: string, number: string): Promise<void>;
}

const SOURCE = {
  shortestSeconds: 2,
  firstTranscript: 'awaited',
  contactOfRecording: (key: string) => key,
  contactOfTranscript: (key: string) => ({ contactId: key, failed: false }),
  contactOfJob: (name: string) => name,
  folderOf: () => '',
  transcriptsOf: () => [],
} as const;

export function createVoicemails(world: World, written: StreamWrite[]): Voicemails {
  const { life, chance } = world;
  const store = createInMemoryVersionedItems<Voicemail>();
  watch(store, { toItem: toVoicemailItem, format: VOICEMAIL_FORMAT, written });
  const left = new Map<string, LeftVoicemail & { number: string }>();
  const clock = { now: () => life.now() };
  const messages = { recording: async () => ({ tags: {}, savedAt: life.now(), lengthSeconds: 12 }), transcript: async () => 'Please call me.' };
  const note = createNoteMessage({
    ...{ source: SOURCE, store, messages, transcriptions: undefined, clock, keepDays: 30 },
    gatherMessage: async ({ contactId }) => {
      const { number, leftAt, queueId } = left.get(contactId)!;
      return { from: number, leftAt, queueId };
    },
  });
  const handle = createHandleVoicemail({ findVoicemail: createFindVoicemail({ store, maySee: async () => true }), store, clock });

  /** Recording and transcript are saved in any order, and told twice, late or not at all: the transcript alone may be lost for good. */
  async function told(id: string): Promise<void> {
    const parts = chance.is(0.3) ? [note.recording] : chance.is(0.5) ? [note.recording, note.transcript] : [note.transcript, note.recording];
    for (const part of parts) {
      await life.sleep(chance.between(1, 60));
      await part(id);
      if (chance.is(0.2)) await part(id);
    }
  }

  async function step(voicemail: LeftVoicemail, agent: Agent, taken: HandlingStep): Promise<void> {
    const answer = await handle({ agent }, voicemail.id, taken);
    if ('refusal' in answer || !answer.changed) return;
    if (taken.type === 'done') voicemail.answered = { by: agent, at: life.now(), how: taken.how };
    if (taken.type === 'reopen' || taken.type === 'not-reached') delete voicemail.answered;
  }

  return {
    get left() {
      return [...left.values()];
    },
    async leave(id, number) {
      const serving = world.desks.filter(({ serves }) => serves.size > 0);
      const { agent, serves } = chance.oneOf(serving);
      const voicemail = { id, number, queueId: chance.oneOf([...serves]), leftAt: life.now() };
      left.set(id, voicemail);
      await told(id);
      if (chance.is(0.15)) return;
      await life.sleep(chance.between(10, 5000));
      await step(voicemail, agent, { type: 'claim' });
      await step(voicemail, chance.oneOf(serving).agent, { type: 'claim' });
      const steps = chance.oneOf([['done'], ['done'], ['done', 'done'], ['done', 'reopen'], ['done', 'reopen', 'done'], ['done', 'not-reached'], ['release']] as const);
      for (const type of steps) {
        await life.sleep(chance.between(5, 4000));
        await step(voicemail, agent, type === 'done' ? { type, how: chance.oneOf(ANSWERS) } : { type });
      }
    },
  };
}
