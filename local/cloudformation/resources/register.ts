import type { ResourceType } from '../resource-type';
import { TemplateRefused } from '../template-refused';
import { apiGatewayApi } from './api-gateway-api';
import { apiGatewayAuthorizer } from './api-gateway-authorizer';
import { apiGatewayIntegration } from './api-gateway-integration';
import { apiGatewayRoute } from './api-gateway-route';
import { apiGatewayStage } from './api-gateway-stage';
import { cloudfrontDistribution, cloudfrontFunction, cloudfrontOriginAccessControl, cloudfrontResponseHeadersPolicy } from './cloudfront';
import { cognitoIdentityProvider, cognitoUserPool, cognitoUserPoolClient, cognitoUserPoolGroup } from './cognito-user-pool';
import { connectContactFlow } from './connect-contact-flow';
import { connectContactFlowModule } from './connect-contact-flow-module';
import { connectHoursOfOperation } from './connect-hours-of-operation';
import { connectInstanceStorageConfig } from './connect-instance-storage-config';
import { connectIntegrationAssociation } from './connect-integration-association';
import { connectPhoneNumber } from './connect-phone-number';
import { connectQueue } from './connect-queue';
import { connectTestCase } from './connect-test-case';
import { customResource } from './custom-resource-type';
import { dynamodbTable } from './dynamodb-table';
import { eventsApiDestination } from './events-api-destination';
import { eventsConnection } from './events-connection';
import { eventsEventBus } from './events-event-bus';
import { eventsRule } from './events-rule';
import { iamPolicy } from './iam-policy';
import { iamRole } from './iam-role';
import { lambdaEventInvokeConfig } from './lambda-event-invoke-config';
import { lambdaEventSourceMapping } from './lambda-event-source-mapping';
import { lambdaFunction } from './lambda-function';
import { lambdaPermission } from './lambda-permission';
import { passiveResources } from './passive';
import { s3Bucket } from './s3-bucket';
import { s3BucketPolicy } from './s3-bucket-policy';
import { secretsManagerSecret } from './secrets-manager-secret';
import { snsSubscription } from './sns-subscription';
import { snsTopic, snsTopicPolicy } from './sns-topic';
import { sqsQueue } from './sqs-queue';
import { sqsQueuePolicy } from './sqs-queue-policy';

const register = new Map(
  [
    apiGatewayApi,
    apiGatewayAuthorizer,
    apiGatewayIntegration,
    apiGatewayRoute,
    apiGatewayStage,
    cloudfrontDistribution,
    cloudfrontFunction,
    cloudfrontOriginAccessControl,
    cloudfrontResponseHeadersPolicy,
    cognitoUserPool,
    cognitoUserPoolClient,
    cognitoUserPoolGroup,
    cognitoIdentityProvider,
    connectContactFlow,
    connectContactFlowModule,
    connectHoursOfOperation,
    connectInstanceStorageConfig,
    connectIntegrationAssociation,
    connectPhoneNumber,
    connectQueue,
    connectTestCase,
    dynamodbTable,
    eventsApiDestination,
    eventsConnection,
    eventsEventBus,
    eventsRule,
    iamPolicy,
    iamRole,
    lambdaEventInvokeConfig,
    lambdaEventSourceMapping,
    lambdaFunction,
    lambdaPermission,
    s3Bucket,
    s3BucketPolicy,
    secretsManagerSecret,
    snsSubscription,
    snsTopic,
    snsTopicPolicy,
    sqsQueue,
    sqsQueuePolicy,
    ...passiveResources,
  ].map((resourceType) => [resourceType.type, resourceType]),
);

/** @throws TemplateRefused for a type that is not emulated, by name. */
export function resourceTypeOf(type: string): ResourceType {
  if (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource') return customResource;
  const found = register.get(type);
  if (!found) throw new TemplateRefused(`Resource type ${type} is not emulated. Known: ${[...register.keys()].sort().join(', ')}, and custom resources.`);
  return found;
}
