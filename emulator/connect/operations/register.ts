/** Data table: every operation of Amazon Connect that is emulated, by its name. Any other is answered with NotEmulated. */
import { associateApprovedOrigin } from './associate-approved-origin';
import { associateBot } from './associate-bot';
import { associateContactWithUser } from './associate-contact-with-user';
import { associateInstanceStorageConfig } from './associate-instance-storage-config';
import { associateLambdaFunction } from './associate-lambda-function';
import { associatePhoneNumberContactFlow } from './associate-phone-number-contact-flow';
import { associateQueueQuickConnects } from './associate-queue-quick-connects';
import { associateRoutingProfileQueues } from './associate-routing-profile-queues';
import { associateUserProficiencies } from './associate-user-proficiencies';
import { claimPhoneNumber } from './claim-phone-number';
import { createAgentStatus } from './create-agent-status';
import { createContactFlow } from './create-contact-flow';
import { createContactFlowModule } from './create-contact-flow-module';
import { createHoursOfOperation } from './create-hours-of-operation';
import { createHoursOfOperationOverride } from './create-hours-of-operation-override';
import { createInstance } from './create-instance';
import { createIntegrationAssociation } from './create-integration-association';
import { createQueue } from './create-queue';
import { createQuickConnect } from './create-quick-connect';
import { createRoutingProfile } from './create-routing-profile';
import { createTestCase } from './create-test-case';
import { createUser } from './create-user';
import { deleteContactFlow } from './delete-contact-flow';
import { deleteContactFlowModule } from './delete-contact-flow-module';
import { deleteHoursOfOperation } from './delete-hours-of-operation';
import { deleteHoursOfOperationOverride } from './delete-hours-of-operation-override';
import { deleteIntegrationAssociation } from './delete-integration-association';
import { deleteQueue } from './delete-queue';
import { deleteQuickConnect } from './delete-quick-connect';
import { deleteRoutingProfile } from './delete-routing-profile';
import { deleteTestCase } from './delete-test-case';
import { deleteUser } from './delete-user';
import { describeAgentStatus } from './describe-agent-status';
import { describeContact } from './describe-contact';
import { describeContactFlow } from './describe-contact-flow';
import { describeContactFlowModule } from './describe-contact-flow-module';
import { describeHoursOfOperation } from './describe-hours-of-operation';
import { describeHoursOfOperationOverride } from './describe-hours-of-operation-override';
import { describeInstance } from './describe-instance';
import { describeInstanceAttribute } from './describe-instance-attribute';
import { describePhoneNumber } from './describe-phone-number';
import { describeQueue } from './describe-queue';
import { describeQuickConnect } from './describe-quick-connect';
import { describeRoutingProfile } from './describe-routing-profile';
import { describeTestCase } from './describe-test-case';
import { describeUser } from './describe-user';
import { disassociateApprovedOrigin } from './disassociate-approved-origin';
import { disassociateBot } from './disassociate-bot';
import { disassociateLambdaFunction } from './disassociate-lambda-function';
import { disassociatePhoneNumberContactFlow } from './disassociate-phone-number-contact-flow';
import { disassociateQueueQuickConnects } from './disassociate-queue-quick-connects';
import { disassociateRoutingProfileQueues } from './disassociate-routing-profile-queues';
import { disassociateUserProficiencies } from './disassociate-user-proficiencies';
import { dismissUserContact } from './dismiss-user-contact';
import { getContactAttributes } from './get-contact-attributes';
import { getContactMetrics } from './get-contact-metrics';
import { getCurrentMetricData } from './get-current-metric-data';
import { getCurrentUserData } from './get-current-user-data';
import { getFederationToken } from './get-federation-token';
import { getMetricDataV2 } from './get-metric-data-v2';
import { getTestCaseExecutionSummary } from './get-test-case-execution-summary';
import { listAgentStatuses } from './list-agent-statuses';
import { listApprovedOrigins } from './list-approved-origins';
import { listAssociatedContacts } from './list-associated-contacts';
import { listBots } from './list-bots';
import { listContactFlowModules } from './list-contact-flow-modules';
import { listContactFlows } from './list-contact-flows';
import { listFlowAssociations } from './list-flow-associations';
import { listHoursOfOperationOverrides } from './list-hours-of-operation-overrides';
import { listHoursOfOperations } from './list-hours-of-operations';
import { listInstances } from './list-instances';
import { listInstanceStorageConfigs } from './list-instance-storage-configs';
import { listIntegrationAssociations } from './list-integration-associations';
import { listLambdaFunctions } from './list-lambda-functions';
import { listPhoneNumbers } from './list-phone-numbers';
import { listPhoneNumbersV2 } from './list-phone-numbers-v2';
import { listQueueQuickConnects } from './list-queue-quick-connects';
import { listQueues } from './list-queues';
import { listQuickConnects } from './list-quick-connects';
import { listRoutingProfileQueues } from './list-routing-profile-queues';
import { listRoutingProfiles } from './list-routing-profiles';
import { listSecurityProfiles } from './list-security-profiles';
import { listTagsForResource } from './list-tags-for-resource';
import { listTestCaseExecutionRecords } from './list-test-case-execution-records';
import { listTestCaseExecutions } from './list-test-case-executions';
import { listTestCases } from './list-test-cases';
import { listUserProficiencies } from './list-user-proficiencies';
import { listUsers } from './list-users';
import { putUserStatus } from './put-user-status';
import { releasePhoneNumber } from './release-phone-number';
import { searchAgentStatuses } from './search-agent-statuses';
import { searchAvailablePhoneNumbers } from './search-available-phone-numbers';
import { searchContactFlowModules } from './search-contact-flow-modules';
import { searchContactFlows } from './search-contact-flows';
import { searchContacts } from './search-contacts';
import { searchHoursOfOperationOverrides } from './search-hours-of-operation-overrides';
import { searchHoursOfOperations } from './search-hours-of-operations';
import { searchesForNothing } from './search-nothing';
import { searchPredefinedAttributes } from './search-predefined-attributes';
import { searchPrompts } from './search-prompts';
import { searchQueues } from './search-queues';
import { searchQuickConnects } from './search-quick-connects';
import { searchResourceTags } from './search-resource-tags';
import { searchRoutingProfiles } from './search-routing-profiles';
import { searchSecurityProfiles } from './search-security-profiles';
import { searchTestCases } from './search-test-cases';
import { searchUsers } from './search-users';
import { searchViews } from './search-views';
import { startChatContact } from './start-chat-contact';
import { startOutboundVoiceContact } from './start-outbound-voice-contact';
import { startTaskContact } from './start-task-contact';
import { startTestCaseExecution } from './start-test-case-execution';
import { stopContact } from './stop-contact';
import { stopTestCaseExecution } from './stop-test-case-execution';
import { tagContact } from './tag-contact';
import { tagResource } from './tag-resource';
import { untagContact } from './untag-contact';
import { untagResource } from './untag-resource';
import { updateContact } from './update-contact';
import { updateContactAttributes } from './update-contact-attributes';
import { updateContactFlowContent } from './update-contact-flow-content';
import { updateContactFlowMetadata } from './update-contact-flow-metadata';
import { updateContactFlowName } from './update-contact-flow-name';
import { updateContactRoutingData } from './update-contact-routing-data';
import { updateHoursOfOperation } from './update-hours-of-operation';
import { updateHoursOfOperationOverride } from './update-hours-of-operation-override';
import { updateInstanceAttribute } from './update-instance-attribute';
import { updatePhoneNumber } from './update-phone-number';
import { updateQueueHoursOfOperation } from './update-queue-hours-of-operation';
import { updateQueueMaxContacts } from './update-queue-max-contacts';
import { updateQueueName } from './update-queue-name';
import { updateQueueOutboundCallerConfig } from './update-queue-outbound-caller-config';
import { updateQueueStatus } from './update-queue-status';
import { updateQuickConnectConfig } from './update-quick-connect-config';
import { updateQuickConnectName } from './update-quick-connect-name';
import { updateTestCase } from './update-test-case';
import { updateUserConfig } from './update-user-config';
import { updateUserPhoneConfig } from './update-user-phone-config';
import { updateUserRoutingProfile } from './update-user-routing-profile';
import type { OperationFactory } from './operation';

export const operationFactories = {
  AssociateApprovedOrigin: associateApprovedOrigin,
  AssociateBot: associateBot,
  AssociateContactWithUser: associateContactWithUser,
  AssociateInstanceStorageConfig: associateInstanceStorageConfig,
  AssociateLambdaFunction: associateLambdaFunction,
  AssociatePhoneNumberContactFlow: associatePhoneNumberContactFlow,
  AssociateQueueQuickConnects: associateQueueQuickConnects,
  AssociateRoutingProfileQueues: associateRoutingProfileQueues,
  AssociateUserProficiencies: associateUserProficiencies,
  ClaimPhoneNumber: claimPhoneNumber,
  CreateAgentStatus: createAgentStatus,
  CreateContactFlow: createContactFlow,
  CreateContactFlowModule: createContactFlowModule,
  CreateHoursOfOperation: createHoursOfOperation,
  CreateHoursOfOperationOverride: createHoursOfOperationOverride,
  CreateInstance: createInstance,
  CreateIntegrationAssociation: createIntegrationAssociation,
  CreateQueue: createQueue,
  CreateQuickConnect: createQuickConnect,
  CreateRoutingProfile: createRoutingProfile,
  CreateTestCase: createTestCase,
  CreateUser: createUser,
  DeleteContactFlow: deleteContactFlow,
  DeleteContactFlowModule: deleteContactFlowModule,
  DeleteHoursOfOperation: deleteHoursOfOperation,
  DeleteHoursOfOperationOverride: deleteHoursOfOperationOverride,
  DeleteIntegrationAssociation: deleteIntegrationAssociation,
  DeleteQueue: deleteQueue,
  DeleteQuickConnect: deleteQuickConnect,
  DeleteRoutingProfile: deleteRoutingProfile,
  DeleteTestCase: deleteTestCase,
  DeleteUser: deleteUser,
  DescribeAgentStatus: describeAgentStatus,
  DescribeContact: describeContact,
  DescribeContactFlow: describeContactFlow,
  DescribeContactFlowModule: describeContactFlowModule,
  DescribeHoursOfOperation: describeHoursOfOperation,
  DescribeHoursOfOperationOverride: describeHoursOfOperationOverride,
  DescribeInstance: describeInstance,
  DescribeInstanceAttribute: describeInstanceAttribute,
  DescribePhoneNumber: describePhoneNumber,
  DescribeQueue: describeQueue,
  DescribeQuickConnect: describeQuickConnect,
  DescribeRoutingProfile: describeRoutingProfile,
  DescribeTestCase: describeTestCase,
  DescribeUser: describeUser,
  DisassociateApprovedOrigin: disassociateApprovedOrigin,
  DisassociateBot: disassociateBot,
  DisassociateLambdaFunction: disassociateLambdaFunction,
  DisassociatePhoneNumberContactFlow: disassociatePhoneNumberContactFlow,
  DisassociateQueueQuickConnects: disassociateQueueQuickConnects,
  DisassociateRoutingProfileQueues: disassociateRoutingProfileQueues,
  DisassociateUserProficiencies: disassociateUserProficiencies,
  DismissUserContact: dismissUserContact,
  GetContactAttributes: getContactAttributes,
  GetContactMetrics: getContactMetrics,
  GetCurrentMetricData: getCurrentMetricData,
  GetCurrentUserData: getCurrentUserData,
  GetFederationToken: getFederationToken,
  GetMetricDataV2: getMetricDataV2,
  GetTestCaseExecutionSummary: getTestCaseExecutionSummary,
  ListAgentStatuses: listAgentStatuses,
  ListApprovedOrigins: listApprovedOrigins,
  ListAssociatedContacts: listAssociatedContacts,
  ListBots: listBots,
  ListContactFlowModules: listContactFlowModules,
  ListContactFlows: listContactFlows,
  ListFlowAssociations: listFlowAssociations,
  ListHoursOfOperationOverrides: listHoursOfOperationOverrides,
  ListHoursOfOperations: listHoursOfOperations,
  ListInstances: listInstances,
  ListInstanceStorageConfigs: listInstanceStorageConfigs,
  ListIntegrationAssociations: listIntegrationAssociations,
  ListLambdaFunctions: listLambdaFunctions,
  ListPhoneNumbers: listPhoneNumbers,
  ListPhoneNumbersV2: listPhoneNumbersV2,
  ListQueueQuickConnects: listQueueQuickConnects,
  ListQueues: listQueues,
  ListQuickConnects: listQuickConnects,
  ListRoutingProfileQueues: listRoutingProfileQueues,
  ListRoutingProfiles: listRoutingProfiles,
  ListSecurityProfiles: listSecurityProfiles,
  ListTagsForResource: listTagsForResource,
  ListTestCaseExecutionRecords: listTestCaseExecutionRecords,
  ListTestCaseExecutions: listTestCaseExecutions,
  ListTestCases: listTestCases,
  ListUserProficiencies: listUserProficiencies,
  ListUsers: listUsers,
  PutUserStatus: putUserStatus,
  ReleasePhoneNumber: releasePhoneNumber,
  SearchAgentStatuses: searchAgentStatuses,
  SearchAvailablePhoneNumbers: searchAvailablePhoneNumbers,
  SearchContactFlowModules: searchContactFlowModules,
  SearchContactFlows: searchContactFlows,
  SearchContacts: searchContacts,
  SearchHoursOfOperationOverrides: searchHoursOfOperationOverrides,
  SearchHoursOfOperations: searchHoursOfOperations,
  ...searchesForNothing,
  SearchPredefinedAttributes: searchPredefinedAttributes,
  SearchPrompts: searchPrompts,
  SearchQueues: searchQueues,
  SearchQuickConnects: searchQuickConnects,
  SearchResourceTags: searchResourceTags,
  SearchRoutingProfiles: searchRoutingProfiles,
  SearchSecurityProfiles: searchSecurityProfiles,
  SearchTestCases: searchTestCases,
  SearchUsers: searchUsers,
  SearchViews: searchViews,
  StartChatContact: startChatContact,
  StartOutboundVoiceContact: startOutboundVoiceContact,
  StartTaskContact: startTaskContact,
  StartTestCaseExecution: startTestCaseExecution,
  StopContact: stopContact,
  StopTestCaseExecution: stopTestCaseExecution,
  TagContact: tagContact,
  TagResource: tagResource,
  UntagContact: untagContact,
  UntagResource: untagResource,
  UpdateContact: updateContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactFlowContent: updateContactFlowContent,
  UpdateContactFlowMetadata: updateContactFlowMetadata,
  UpdateContactFlowName: updateContactFlowName,
  UpdateContactRoutingData: updateContactRoutingData,
  UpdateHoursOfOperation: updateHoursOfOperation,
  UpdateHoursOfOperationOverride: updateHoursOfOperationOverride,
  UpdateInstanceAttribute: updateInstanceAttribute,
  UpdatePhoneNumber: updatePhoneNumber,
  UpdateQueueHoursOfOperation: updateQueueHoursOfOperation,
  UpdateQueueMaxContacts: updateQueueMaxContacts,
  UpdateQueueName: updateQueueName,
  UpdateQueueOutboundCallerConfig: updateQueueOutboundCallerConfig,
  UpdateQueueStatus: updateQueueStatus,
  UpdateQuickConnectConfig: updateQuickConnectConfig,
  UpdateQuickConnectName: updateQuickConnectName,
  UpdateTestCase: updateTestCase,
  UpdateUserConfig: updateUserConfig,
  UpdateUserPhoneConfig: updateUserPhoneConfig,
  UpdateUserRoutingProfile: updateUserRoutingProfile,
} satisfies Record<string, OperationFactory>;

export type EmulatedOperation = keyof typeof operationFactories;
