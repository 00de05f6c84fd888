import { cloudFormationOperations } from './cloudformation/operations';
import { cognitoOperations } from './cognito/operations';
import type { UserPools } from './cognito/user-pools';
import type { Stacks } from './cloudformation/stacks';
import type { VirtualTime } from './clock/virtual-time';
import type { EmulatedService } from './front-door/service';
import { serviceOf } from './front-door/shapes/service-of';
import type { Iam } from './iam/iam';
import { iamOperations } from './iam/operations/register';
import { createLambdaService, type LambdaService, type LambdaServiceOptions } from './lambda/lambda-service';
import { secretsOperations } from './secrets-manager/operations';
import type { Secrets } from './secrets-manager/secrets';
import { serviceQuotasOperations } from './service-quotas/operations';
import type { ServiceQuotas } from './service-quotas/service-quotas';
import { stsOperations } from './sts/operations';

/** The account's services that only manage what others run: who may do what, what there is, and how much of it there may be. */
export function createAccountServices(options: LambdaServiceOptions & { iam: Iam; time: VirtualTime; secrets: Secrets; stacks: Stacks; userPools: UserPools; serviceQuotas: ServiceQuotas }): Record<'iam' | 'sts' | 'secretsmanager' | 'cloudformation' | 'cognito-idp' | 'servicequotas', EmulatedService> & { lambda: LambdaService } {
  return {
    iam: serviceOf({ name: 'iam', operations: iamOperations, context: options, missingCode: 'ValidationError' }),
    sts: serviceOf({ name: 'sts', operations: stsOperations, context: options, missingCode: 'ValidationError' }),
    secretsmanager: serviceOf({ name: 'secretsmanager', operations: secretsOperations, context: options, missingCode: 'InvalidParameterException' }),
    cloudformation: serviceOf({ name: 'cloudformation', operations: cloudFormationOperations, context: options, missingCode: 'ValidationError' }),
    'cognito-idp': serviceOf({ name: 'cognito-idp', operations: cognitoOperations, context: options, missingCode: 'InvalidParameterException' }),
    servicequotas: serviceOf({ name: 'servicequotas', operations: serviceQuotasOperations, context: options, missingCode: 'IllegalArgumentException' }),
    lambda: createLambdaService(options),
  };
}
