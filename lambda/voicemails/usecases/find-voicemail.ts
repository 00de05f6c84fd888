import type { Agent } from '../../agents/domain/agent';
import { serves, type ServedPorts } from '../../agents/usecases/owner-state';
import type { VoicemailRefusal } from '../domain/refusals';
import type { Voicemail } from '../domain/voicemail';
import type { VoicemailStore } from '../ports/voicemails';

export type MaySeeVoicemail = (agent: Agent, voicemail: Voicemail) => Promise<boolean>;

/** An agent sees what was left for them, and for the queues of their routing profile. */
export function createMaySeeVoicemail(ports: ServedPorts): MaySeeVoicemail {
  return async (agent, { forAgent, queueId }) => forAgent?.userId === agent.userId || (queueId !== undefined && (await serves(ports, agent, queueId)));
}

export type FindVoicemail = (agent: Agent, id: string) => Promise<{ voicemail: Voicemail } | { refusal: VoicemailRefusal<'voicemail-not-found'> }>;

/** One that the agent may not see is not found: nobody learns of others' customers by trying ids. */
export function createFindVoicemail({ store, maySee }: { store: Pick<VoicemailStore, 'findLatest'>; maySee: MaySeeVoicemail }): FindVoicemail {
  return async (agent, id) => {
    const voicemail = await store.findLatest(id);
    return voicemail && (await maySee(agent, voicemail)) ? { voicemail } : { refusal: { code: 'voicemail-not-found' } };
  };
}
