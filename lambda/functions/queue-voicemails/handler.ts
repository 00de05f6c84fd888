import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { invocationTime } from '../../ground/adapters/invocation-time';
import { createNotices } from '../../ground/adapters/logged-notices';
import { createTableClient } from '../../ground/adapters/table-client';
import { eachMessage } from '../wiring/each-message';
import { wireVoicemailSources } from '../wiring/voicemail-sources';
import { queueVoicemailsEnvironment } from './environment';

const environment = readEnvironment(queueVoicemailsEnvironment, process.env);
const notices = createNotices('queue-voicemails', environment.STACK_NAME);
const work = wireVoicemailSources(environment, { connect: createConnectClient(), table: createTableClient() });

/** Recordings, transcripts and backfills, one after the other: Connect tells the attributes of two contacts a second. */
export const handler = handlerOf((event: SQSEvent): Promise<SQSBatchResponse> => eachMessage(event, { what: 'voicemail', notices, time: invocationTime, work }));
