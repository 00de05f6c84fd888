/** Wiring of voicemails: how agents answer them. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { IsVoicemail } from '../../agent-callbacks/usecases/refuse-voicemail';
import type { AgentDesks } from '../../agents/ports/agents';
import type { OwnOutcome } from '../../callbacks/domain/own-outcome';
import type { SayOutcome } from '../../callbacks/usecases/say-outcome';
import type { DialRouteNeeds } from '../../dials/routes';
import { createQueueClient } from '../../ground/adapters/queue-client';
import { systemClock } from '../../ground/adapters/system-clock';
import type { Notices } from '../../ground/ports/clock-ids-notices';
import { createVoicemailStore } from '../../voicemails/adapters/dynamodb-voicemails';
import { createTellAnswered } from '../../voicemails/adapters/voicemail-messages';
import { createAnsweringSayOutcome, createClaimingStartDial } from '../../voicemails/usecases/answer-by-call';
import { createTellingHandle } from '../../voicemails/usecases/end-tasks';
import { createFindVoicemail, createMaySeeVoicemail } from '../../voicemails/usecases/find-voicemail';
import { createHandleVoicemail } from '../../voicemails/usecases/handle-voicemail';
import type { KnownQueues } from './queues';

interface HandlingPorts {
  table: DynamoDBDocumentClient;
  tableName: string;
  desks: Pick<AgentDesks, 'queuesOf'>;
  queues: KnownQueues['queues'];
  /** The queue that takes the word of each voicemail that is answered. Undefined: nobody ends their tasks. */
  answeredQueueUrl: string | undefined;
  notices: Pick<Notices, 'failed'>;
}

export function wireVoicemailHandling({ table, tableName, desks, queues, answeredQueueUrl, notices }: HandlingPorts) {
  const store = createVoicemailStore(table, tableName);
  const findVoicemail = createFindVoicemail({ store, maySee: createMaySeeVoicemail({ desks, queues }) });
  const handle = createHandleVoicemail({ findVoicemail, store, clock: systemClock });
  if (answeredQueueUrl === undefined) return { store, findVoicemail, handle };
  return { store, findVoicemail, handle: createTellingHandle({ handle, tellAnswered: createTellAnswered(createQueueClient(), answeredQueueUrl), notices }) };
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
