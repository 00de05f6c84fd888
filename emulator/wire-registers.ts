import { cognitoOperations } from './cognito/operations';
import { cloudFormationOperations } from './cloudformation/operations';
import { eventsOperations } from './events/operations/register';
import type { ServiceName } from './front-door/service';
import { iamOperations } from './iam/operations/register';
import { lambdaOperations } from './lambda/operations/register';
import { s3Operations } from './s3/operations';
import { secretsOperations } from './secrets-manager/operations';
import { serviceQuotasOperations } from './service-quotas/operations';
import { snsOperations } from './sns/operations';
import { queueInputs } from './sqs/queue-inputs';
import { stsOperations } from './sts/operations';
import { transcribeOperations } from './transcribe/operations';

const membersOf = (inputs: Record<string, { input: { members: object } }>) =>
  Object.fromEntries(Object.entries(inputs).map(([operation, { input }]) => [operation, Object.keys(input.members)]));

/** The members that each operation takes, by service and operation, for the documentation. Connect and DynamoDB have registers of their own. */
export const wireRegisters: Record<Exclude<ServiceName, 'connect' | 'dynamodb'>, Record<string, string[]>> = {
  cloudformation: membersOf(cloudFormationOperations),
  events: membersOf(eventsOperations),
  iam: membersOf(iamOperations),
  lambda: membersOf(lambdaOperations),
  sqs: membersOf(Object.fromEntries(Object.entries(queueInputs).map(([operation, input]) => [operation, { input }]))),
  sns: membersOf(snsOperations),
  s3: membersOf(s3Operations),
  secretsmanager: membersOf(secretsOperations),
  sts: membersOf(stsOperations),
  transcribe: membersOf(transcribeOperations),
  'cognito-idp': membersOf(cognitoOperations),
  servicequotas: membersOf(serviceQuotasOperations),
};
