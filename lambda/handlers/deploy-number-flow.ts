import { Logger } from '@aws-lambda-powertools/logger';
import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { createConnectClient } from '../adapters/connect-client';
import { answerCloudFormation } from '../adapters/cloudformation-answer';
import { createNumberFlows } from '../adapters/connect-number-flows';
import { readEnvironment } from '../environment/contract';
import { deployNumberFlowEnvironment } from '../environment/deploy-number-flow';
import { bindNumberFlow } from '../usecases/bind-number-flow';

const { INSTANCE_ID } = readEnvironment(deployNumberFlowEnvironment, process.env);
const numbers = createNumberFlows(createConnectClient(), INSTANCE_ID);
const logger = new Logger({ serviceName: 'deploy-number-flow' });

/**
 * The custom resource that lets a number run a flow. Its identity is the number: with another number CloudFormation
 * deletes the old binding after the new one stands.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { PhoneNumberId = '', ContactFlowId = '' } = event.ResourceProperties as Partial<Record<string, string>>;
  const physicalId = event.RequestType === 'Delete' ? event.PhysicalResourceId : `number-flow-${PhoneNumberId}`;
  try {
    await bindNumberFlow(numbers, { request: event.RequestType, phoneNumberId: PhoneNumberId, contactFlowId: ContactFlowId });
  } catch (error) {
    logger.error('the number was not bound', error as Error);
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return answerCloudFormation(event, physicalId, `Connect did not take the change of number ${PhoneNumberId} and flow ${ContactFlowId}. ${cause}`);
  }
  await answerCloudFormation(event, physicalId);
}
