import type { Problem } from '../../../lambda/http/api-types';
import type { VoicemailPage, VoicemailRecording, VoicemailView } from '../../../lambda/http/voicemail-api-types';
import { spokenWav } from '../../../emulator/speech/spoken-wav';
import { expressVoicemails, voicemailExpress } from '../../../local/voicemails/voicemail-express';
import { startStage } from '../../../local/stage';

export const { recordings, transcripts } = voicemailExpress;

/** The product beside an installation of Voicemail Express, on virtual time. */
export async function openVoicemails({ endTasks = false, quietWork = false } = {}) {
  const stage = await startStage({ virtual: true, settings: ({ quietRoutingProfileId }) => ({ voicemails: { ...expressVoicemails, ...(endTasks && { endTasks }) }, ...(quietWork && { quietWork: { routingProfileId: quietRoutingProfileId } }) }) });
  const { emulator, api } = stage;
  const agentIds = new Map([...emulator.connect.centre.store.users.values()].map(({ username, id }) => [username, id]));
  const queueUrl = stage.stack.outputs['VoicemailQueueUrl']!;
  return {
    stage,
    emulator,
    userId: (username: string) => agentIds.get(username)!,
    pass: (seconds: number) => emulator.time.advance(seconds * 1000),
    list: async (by: string, query = '') => (await api.call<VoicemailPage>(by, `GET /voicemails${query}`)).body,
    ask: <Body = Problem>(by: string, route: string, body?: object) => api.call<Body>(by, route, body && { body }),
    change: (by: string, id: string, step: 'claim' | 'release' | 'reopen') => api.call<VoicemailView & Problem>(by, `POST /voicemails/${id}/${step}`),
    done: (by: string, id: string, body: object) => api.call<VoicemailView & Problem>(by, `POST /voicemails/${id}/done`, { body }),
    recording: (by: string, id: string) => api.call<VoicemailRecording & Problem>(by, `GET /voicemails/${id}/recording`),
    /** A contact of before, with the attributes that a flow left. */
    contact: (id: string, attributes: Record<string, string>) =>
      emulator.connect.centre.addPastCall({ id, from: attributes['vmx3_from'] ?? '', startedAt: emulator.time.iso(), endedAt: emulator.time.iso(), attributes }),
    saveRecording: ({ key, tags = {} }: { key: string; tags?: Record<string, string> }, seconds = 3) => void emulator.s3.put(recordings, { key, body: spokenWav(seconds), tags }),
    saveTranscript: ({ key, body }: { key: string; body: object }) => void emulator.s3.put(transcripts, { key, body: Buffer.from(JSON.stringify(body)) }),
    backfill: (day: string) => emulator.call('sqs', 'SendMessage', { QueueUrl: queueUrl, MessageBody: JSON.stringify({ backfill: day }) }),
    stop: () => stage.stop(),
  };
}

export type Voicemails = Awaited<ReturnType<typeof openVoicemails>>;

/** Another contact of the same form. */
export const contactNumber = (n: number) => `6b1f0c52-1a57-4a0e-9f0c-0a8a5f1d${String(n).padStart(4, '0')}`;
