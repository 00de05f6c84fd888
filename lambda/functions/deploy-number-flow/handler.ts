import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { readEnvironment } from '../../environment/contract';
import { createConnectClient } from '../../ground/adapters/connect-client';
import { handlerOf } from '../../ground/adapters/handler-of';
import { createLog } from '../../ground/adapters/log';
import { answerCloudFormation } from '../wiring/cloudformation-answer';
import { bindNumberFlow } from './bind-number-flow';
import { deployNumberFlowEnvironment } from './environment';

const { INSTANCE_ID } = readEnvironment(deployNumberFlowEnvironment, process.env);
const connect = createConnectClient();
const logger = createLog('deploy-number-flow');

/**
 * The custom resource that lets a number run a flow. Its identity is the number: with another number CloudFormation
 * deletes the old binding after the new one stands.
 */
export const handler = handlerOf(async (event: CloudFormationCustomResourceEvent): Promise<void> => {
  const { PhoneNumberId = '', ContactFlowId = '' } = event.ResourceProperties as Partial<Record<string, string>>;
  const physicalId = event.RequestType === 'Delete' ? event.PhysicalResourceId : `number-flow-${PhoneNumberId}`;
  try {
    await bindNumberFlow(connect, INSTANCE_ID, { request: event.RequestType, phoneNumberId: PhoneNumberId, contactFlowId: ContactFlowId });
  } catch (error) {
    logger.error('the number was not bound', error as Error);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return answerCloudFormation(event, { physicalId, failure: `Connect did not take the change of number ${PhoneNumberId} and flow ${ContactFlowId}. ${cause}` });
  }
  await answerCloudFormation(event, { physicalId });
});
