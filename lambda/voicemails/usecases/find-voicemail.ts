import { type Asking, supervises } from '../../agents/domain/role';
import { servesByNow, type ServedPorts } from '../../agents/usecases/owner-state';
import type { VoicemailRefusal } from '../domain/refusals';
import type { Voicemail } from '../domain/voicemail';
import type { VoicemailStore } from '../ports/voicemails';

export type MaySeeVoicemail = (asking: Asking, voicemail: Voicemail) => Promise<boolean>;

/** An agent sees what was left for them, what they claimed, and what was left for the queues of their routing profile; a supervisor what was left for theirs. */
export function createMaySeeVoicemail(ports: ServedPorts): MaySeeVoicemail {
  return async ({ agent, role }, { forAgent, queueId, handling }) => {
    const isTheirs = forAgent?.userId === agent.userId || (handling.state !== 'open' && handling.by.userId === agent.userId);
    return isTheirs || supervises(role, queueId) || (queueId !== undefined && (await servesByNow(ports, agent, queueId)));
  };
}

/** `ofOthers`: there is one, and the agent may not see it. Whoever asks with its id alone is not told. */
export interface NotFound {
  refusal: VoicemailRefusal<'voicemail-not-found'>;
  ofOthers?: true;
}

export type FindVoicemail = (asking: Asking, id: string) => Promise<{ voicemail: Voicemail } | NotFound>;

/** One that the agent may not see is not found: nobody learns of others' customers by trying ids. */
export function createFindVoicemail({ store, maySee }: { store: Pick<VoicemailStore, 'findLatest'>; maySee: MaySeeVoicemail }): FindVoicemail {
  return async (asking, id) => {
    const voicemail = await store.findLatest(id);
    if (!voicemail) return { refusal: { code: 'voicemail-not-found' } };
    return (await maySee(asking, voicemail)) ? { voicemail } : { refusal: { code: 'voicemail-not-found' }, ofOthers: true };
  };
}
