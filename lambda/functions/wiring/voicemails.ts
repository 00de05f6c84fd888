/** Wiring of voicemails: how agents answer them. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { IsVoicemail } from '../../agent-callbacks/usecases/refuse-voicemail';
import type { AgentDesks } from '../../agents/ports/agents';
import type { OwnOutcome } from '../../callbacks/domain/own-outcome';
import type { SayOutcome } from '../../callbacks/usecases/say-outcome';
import type { DialRouteNeeds } from '../../dials/routes';
import { systemClock } from '../../ground/adapters/system-clock';
import { createVoicemailStore } from '../../voicemails/adapters/dynamodb-voicemails';
import { createAnsweringSayOutcome, createClaimingStartDial } from '../../voicemails/usecases/answer-by-call';
import { createFindVoicemail, createMaySeeVoicemail } from '../../voicemails/usecases/find-voicemail';
import { createHandleVoicemail } from '../../voicemails/usecases/handle-voicemail';
import type { KnownQueues } from './queues';

interface HandlingPorts {
  table: DynamoDBDocumentClient;
  tableName: string;
  desks: Pick<AgentDesks, 'queuesOf'>;
  queues: KnownQueues['queues'];
}

export function wireVoicemailHandling({ table, tableName, desks, queues }: HandlingPorts) {
  const store = createVoicemailStore(table, tableName);
  const findVoicemail = createFindVoicemail({ store, maySee: createMaySeeVoicemail({ desks, queues }) });
  return { store, findVoicemail, handle: createHandleVoicemail({ findVoicemail, store, clock: systemClock }) };
}

interface AnsweringPorts extends HandlingPorts {
  /** Whether voicemails are kept. */
  kept: boolean;
  ownOutcomes: readonly OwnOutcome[];
}

export interface VoicemailAnswers {
  /** A click on a voicemail claims it. */
  withClaims<Dials extends Pick<DialRouteNeeds, 'startDial'>>(dials: Dials): Dials;
  /** What an agent says of a call answers the voicemail that it is about. */
  withAnswers(sayOutcome: SayOutcome): SayOutcome;
  isVoicemail: IsVoicemail;
}

export function wireVoicemailAnswers({ kept, ownOutcomes, ...ports }: AnsweringPorts): VoicemailAnswers {
  if (!kept) return { withClaims: (dials) => dials, withAnswers: (sayOutcome) => sayOutcome, isVoicemail: async () => false };
  const { handle, store } = wireVoicemailHandling(ports);
  return {
    isVoicemail: async (contactId) => (await store.findLatest(contactId)) !== undefined,
    withClaims: (dials) => ({ ...dials, startDial: createClaimingStartDial({ startDial: dials.startDial, handle }) }),
    withAnswers: (sayOutcome) => createAnsweringSayOutcome({ sayOutcome, handle, ownOutcomes }),
  };
}
