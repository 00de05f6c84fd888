import type { ConnectClient } from '@aws-sdk/client-connect';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sendTexts } from '../../app-access/adapters/send-texts';
import { speakCodes } from '../../app-access/adapters/speak-codes';
import { createGatedBringCode } from '../../app-access/usecases/gated-bring-code';
import type { EnvironmentOf } from '../../environment/contract';
import { createSendText, createTextClient } from '../../ground/adapters/sns-texts';
import { wireGate } from '../wiring/callbacks';
import type { KnownQueues } from '../wiring/queues';
import type { apiNumberCheckEnvironment } from './environment';

/** The ways to bring a code to a customer: in a text, and in a call where the operator has that. */
export function wireBringCode(environment: EnvironmentOf<typeof apiNumberCheckEnvironment> & KnownQueues, { connect, table }: { connect: ConnectClient; table: DynamoDBDocumentClient }) {
  const { INSTANCE_ID: instanceId, CALLER_ID, SOURCE_NUMBER } = environment;
  const { senderId, codeFlowId: flowId } = environment.CODES;
  return {
    sendText: sendTexts(createSendText(createTextClient(), { senderId }), { speeches: environment.speeches }),
    speakCode: flowId === undefined ? undefined : createGatedBringCode(speakCodes(connect, { instanceId, flowId, shownNumber: CALLER_ID ?? SOURCE_NUMBER }), wireGate(environment, table)),
  };
}
