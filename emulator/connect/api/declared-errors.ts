/**
 * Data table: which errors each emulated operation declares. The SDK's schemas carry none, so they are written down from the API reference
 * ("Errors" of each operation; botocore model connect/2017-08-08, 1.43). The contract tests refuse an answer that is not in this list.
 */
import type { EmulatedOperation } from '../operations/register';
import type { DeclaredErrors } from './connect-error';

const list = <const T extends string>(...names: T[]) => names.map((name) => `${name}Exception` as const);

const usual = list('InvalidRequest', 'InvalidParameter', 'ResourceNotFound', 'Throttling', 'InternalService');
const phoneNumber = list('InvalidParameter', 'ResourceNotFound', 'Throttling', 'InternalService', 'AccessDenied');

export const declaredErrors = {
  AssociateLambdaFunction: [...usual, ...list('ResourceConflict', 'ServiceQuotaExceeded')],
  AssociatePhoneNumberContactFlow: phoneNumber,
  AssociateRoutingProfileQueues: usual,
  ClaimPhoneNumber: [...phoneNumber, ...list('Idempotency')],
  CreateAgentStatus: [...usual, ...list('DuplicateResource', 'LimitExceeded')],
  CreateContactFlow: [...usual, ...list('InvalidContactFlow', 'DuplicateResource', 'LimitExceeded')],
  CreateContactFlowModule: [...usual, ...list('AccessDenied', 'InvalidContactFlowModule', 'DuplicateResource', 'LimitExceeded', 'Idempotency')],
  CreateHoursOfOperation: [...usual, ...list('DuplicateResource', 'LimitExceeded', 'ServiceQuotaExceeded')],
  CreateQueue: [...usual, ...list('DuplicateResource', 'LimitExceeded')],
  CreateRoutingProfile: [...usual, ...list('DuplicateResource', 'LimitExceeded')],
  CreateUser: [...usual, ...list('LimitExceeded', 'DuplicateResource')],
  DeleteContactFlow: [...usual, ...list('AccessDenied')],
  DeleteContactFlowModule: [...usual, ...list('AccessDenied')],
  DeleteHoursOfOperation: usual,
  DeleteQueue: [...usual, ...list('ResourceInUse')],
  DeleteUser: usual,
  DescribeAgentStatus: usual,
  DescribeContact: usual,
  DescribeContactFlow: [...usual, ...list('ContactFlowNotPublished')],
  DescribeContactFlowModule: [...usual, ...list('AccessDenied')],
  DescribeHoursOfOperation: usual,
  DescribeInstance: list('InvalidRequest', 'ResourceNotFound', 'InternalService'),
  DescribeInstanceAttribute: usual,
  DescribePhoneNumber: phoneNumber,
  DescribeQueue: usual,
  DescribeRoutingProfile: usual,
  DescribeUser: usual,
  DisassociateLambdaFunction: usual,
  DisassociatePhoneNumberContactFlow: phoneNumber,
  DisassociateRoutingProfileQueues: usual,
  GetContactAttributes: list('InvalidRequest', 'ResourceNotFound', 'InternalService'),
  GetContactMetrics: [...usual, ...list('AccessDenied')],
  GetCurrentMetricData: usual,
  GetCurrentUserData: usual,
  ListAgentStatuses: usual,
  ListAssociatedContacts: usual,
  ListContactFlowModules: [...usual, ...list('AccessDenied')],
  ListContactFlows: usual,
  ListHoursOfOperations: usual,
  ListInstances: list('InvalidRequest', 'InternalService'),
  ListLambdaFunctions: usual,
  ListPhoneNumbersV2: phoneNumber,
  ListQueues: usual,
  ListRoutingProfileQueues: usual,
  ListRoutingProfiles: usual,
  ListTagsForResource: usual,
  ListUsers: usual,
  PutUserStatus: [...usual, ...list('AccessDenied')],
  ReleasePhoneNumber: [...phoneNumber, ...list('ResourceInUse', 'Idempotency')],
  SearchAvailablePhoneNumbers: list('InvalidParameter', 'Throttling', 'InternalService', 'AccessDenied'),
  SearchContacts: usual,
  SearchUsers: usual,
  StartOutboundVoiceContact: list('InvalidRequest', 'InvalidParameter', 'ResourceNotFound', 'InternalService', 'LimitExceeded', 'DestinationNotAllowed', 'OutboundContactNotPermitted'),
  StopContact: list('InvalidRequest', 'ContactNotFound', 'InvalidParameter', 'ResourceNotFound', 'InternalService', 'InvalidActiveRegion'),
  TagContact: [...usual, ...list('InvalidActiveRegion')],
  TagResource: usual,
  UntagContact: [...usual, ...list('InvalidActiveRegion')],
  UntagResource: usual,
  UpdateContact: [...usual, ...list('AccessDenied', 'Conflict', 'InvalidActiveRegion')],
  UpdateContactAttributes: list('InvalidRequest', 'InvalidParameter', 'ResourceNotFound', 'InternalService', 'InvalidActiveRegion'),
  UpdateContactFlowContent: [...usual, ...list('InvalidContactFlow')],
  UpdateContactFlowName: [...usual, ...list('DuplicateResource')],
  UpdateContactRoutingData: [...phoneNumber, ...list('ResourceConflict', 'InvalidActiveRegion')],
  UpdateHoursOfOperation: [...usual, ...list('DuplicateResource')],
  UpdateQueueHoursOfOperation: usual,
  UpdateQueueMaxContacts: usual,
  UpdateQueueName: [...usual, ...list('DuplicateResource')],
  UpdateQueueOutboundCallerConfig: usual,
  UpdateQueueStatus: usual,
  UpdateUserConfig: [...usual, ...list('ConditionalOperationFailed')],
  UpdateUserRoutingProfile: usual,
} satisfies Record<EmulatedOperation, DeclaredErrors>;

/** Answered by every operation, whatever it declares: an overdrawn quota, missing rights, and a wrong signature. */
export const commonErrors: DeclaredErrors = ['TooManyRequestsException', 'AccessDeniedException'];
