/** Data table: every operation of Amazon Connect that is emulated, by its name. Any other is answered with NotEmulated. */
import { associateLambdaFunction } from './associate-lambda-function';
import { associatePhoneNumberContactFlow } from './associate-phone-number-contact-flow';
import { associateRoutingProfileQueues } from './associate-routing-profile-queues';
import { claimPhoneNumber } from './claim-phone-number';
import { createAgentStatus } from './create-agent-status';
import { createContactFlow } from './create-contact-flow';
import { createContactFlowModule } from './create-contact-flow-module';
import { createHoursOfOperation } from './create-hours-of-operation';
import { createQueue } from './create-queue';
import { createRoutingProfile } from './create-routing-profile';
import { createUser } from './create-user';
import { deleteContactFlow } from './delete-contact-flow';
import { deleteContactFlowModule } from './delete-contact-flow-module';
import { deleteHoursOfOperation } from './delete-hours-of-operation';
import { deleteQueue } from './delete-queue';
import { deleteUser } from './delete-user';
import { describeAgentStatus } from './describe-agent-status';
import { describeContact } from './describe-contact';
import { describeContactFlow } from './describe-contact-flow';
import { describeContactFlowModule } from './describe-contact-flow-module';
import { describeHoursOfOperation } from './describe-hours-of-operation';
import { describeInstance } from './describe-instance';
import { describeInstanceAttribute } from './describe-instance-attribute';
import { describePhoneNumber } from './describe-phone-number';
import { describeQueue } from './describe-queue';
import { describeRoutingProfile } from './describe-routing-profile';
import { describeUser } from './describe-user';
import { disassociateLambdaFunction } from './disassociate-lambda-function';
import { disassociatePhoneNumberContactFlow } from './disassociate-phone-number-contact-flow';
import { disassociateRoutingProfileQueues } from './disassociate-routing-profile-queues';
import { getContactAttributes } from './get-contact-attributes';
import { getContactMetrics } from './get-contact-metrics';
import { getCurrentMetricData } from './get-current-metric-data';
import { getCurrentUserData } from './get-current-user-data';
import { listAgentStatuses } from './list-agent-statuses';
import { listAssociatedContacts } from './list-associated-contacts';
import { listContactFlowModules } from './list-contact-flow-modules';
import { listContactFlows } from './list-contact-flows';
import { listHoursOfOperations } from './list-hours-of-operations';
import { listInstances } from './list-instances';
import { listLambdaFunctions } from './list-lambda-functions';
import { listPhoneNumbersV2 } from './list-phone-numbers-v2';
import { listQueues } from './list-queues';
import { listRoutingProfileQueues } from './list-routing-profile-queues';
import { listRoutingProfiles } from './list-routing-profiles';
import { listTagsForResource } from './list-tags-for-resource';
import { listUsers } from './list-users';
import type { OperationFactory } from './operation';
import { putUserStatus } from './put-user-status';
import { releasePhoneNumber } from './release-phone-number';
import { searchAvailablePhoneNumbers } from './search-available-phone-numbers';
import { searchContacts } from './search-contacts';
import { searchUsers } from './search-users';
import { startOutboundVoiceContact } from './start-outbound-voice-contact';
import { stopContact } from './stop-contact';
import { tagContact } from './tag-contact';
import { tagResource } from './tag-resource';
import { untagContact } from './untag-contact';
import { untagResource } from './untag-resource';
import { updateContact } from './update-contact';
import { updateContactAttributes } from './update-contact-attributes';
import { updateContactFlowContent } from './update-contact-flow-content';
import { updateContactFlowName } from './update-contact-flow-name';
import { updateContactRoutingData } from './update-contact-routing-data';
import { updateHoursOfOperation } from './update-hours-of-operation';
import { updateQueueHoursOfOperation } from './update-queue-hours-of-operation';
import { updateQueueMaxContacts } from './update-queue-max-contacts';
import { updateQueueName } from './update-queue-name';
import { updateQueueOutboundCallerConfig } from './update-queue-outbound-caller-config';
import { updateQueueStatus } from './update-queue-status';
import { updateUserConfig } from './update-user-config';
import { updateUserRoutingProfile } from './update-user-routing-profile';

export const operationFactories = {
  AssociateLambdaFunction: associateLambdaFunction,
  AssociatePhoneNumberContactFlow: associatePhoneNumberContactFlow,
  AssociateRoutingProfileQueues: associateRoutingProfileQueues,
  ClaimPhoneNumber: claimPhoneNumber,
  CreateAgentStatus: createAgentStatus,
  CreateContactFlow: createContactFlow,
  CreateContactFlowModule: createContactFlowModule,
  CreateHoursOfOperation: createHoursOfOperation,
  CreateQueue: createQueue,
  CreateRoutingProfile: createRoutingProfile,
  CreateUser: createUser,
  DeleteContactFlow: deleteContactFlow,
  DeleteContactFlowModule: deleteContactFlowModule,
  DeleteHoursOfOperation: deleteHoursOfOperation,
  DeleteQueue: deleteQueue,
  DeleteUser: deleteUser,
  DescribeAgentStatus: describeAgentStatus,
  DescribeContact: describeContact,
  DescribeContactFlow: describeContactFlow,
  DescribeContactFlowModule: describeContactFlowModule,
  DescribeHoursOfOperation: describeHoursOfOperation,
  DescribeInstance: describeInstance,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribePhoneNumber: describePhoneNumber,
  DescribeQueue: describeQueue,
  DescribeRoutingProfile: describeRoutingProfile,
  DescribeUser: describeUser,
  DisassociateLambdaFunction: disassociateLambdaFunction,
  DisassociatePhoneNumberContactFlow: disassociatePhoneNumberContactFlow,
  DisassociateRoutingProfileQueues: disassociateRoutingProfileQueues,
  GetContactAttributes: getContactAttributes,
  GetContactMetrics: getContactMetrics,
  GetCurrentMetricData: getCurrentMetricData,
  GetCurrentUserData: getCurrentUserData,
  ListAgentStatuses: listAgentStatuses,
  ListAssociatedContacts: listAssociatedContacts,
  ListContactFlowModules: listContactFlowModules,
  ListContactFlows: listContactFlows,
  ListHoursOfOperations: listHoursOfOperations,
  ListInstances: listInstances,
  ListLambdaFunctions: listLambdaFunctions,
  ListPhoneNumbersV2: listPhoneNumbersV2,
  ListQueues: listQueues,
  ListRoutingProfileQueues: listRoutingProfileQueues,
  ListRoutingProfiles: listRoutingProfiles,
  ListTagsForResource: listTagsForResource,
  ListUsers: listUsers,
  PutUserStatus: putUserStatus,
  ReleasePhoneNumber: releasePhoneNumber,
  SearchAvailablePhoneNumbers: searchAvailablePhoneNumbers,
  SearchContacts: searchContacts,
  SearchUsers: searchUsers,
  StartOutboundVoiceContact: startOutboundVoiceContact,
  StopContact: stopContact,
  TagContact: tagContact,
  TagResource: tagResource,
  UntagContact: untagContact,
  UntagResource: untagResource,
  UpdateContact: updateContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactFlowContent: updateContactFlowContent,
  UpdateContactFlowName: updateContactFlowName,
  UpdateContactRoutingData: updateContactRoutingData,
  UpdateHoursOfOperation: updateHoursOfOperation,
  UpdateQueueHoursOfOperation: updateQueueHoursOfOperation,
  UpdateQueueMaxContacts: updateQueueMaxContacts,
  UpdateQueueName: updateQueueName,
  UpdateQueueOutboundCallerConfig: updateQueueOutboundCallerConfig,
  UpdateQueueStatus: updateQueueStatus,
  UpdateUserConfig: updateUserConfig,
  UpdateUserRoutingProfile: updateUserRoutingProfile,
} satisfies Record<string, OperationFactory>;

export type EmulatedOperation = keyof typeof operationFactories;
