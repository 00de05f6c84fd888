/**
 * Data table: patterns, lengths, ranges and closed sets of the members that requests carry. The SDK's schemas have types only; these come from
 * the API reference (botocore model connect/2017-08-08, 1.43). `*.Member` holds for a member of that name in any structure, `Structure.Member`
 * goes before it. For a text or list the bounds are on its length, for a number on its value.
 */
import * as sdk from '@aws-sdk/client-connect';

export interface Constraint {
  min?: number;
  max?: number;
  pattern?: RegExp;
  oneOf?: readonly string[];
  /** Each element of a list, or each value of a map. */
  each?: Constraint;
  /** Each key of a map. */
  key?: Constraint;
}

const length = (min: number, max: number): Constraint => ({ min, max });
const range = length;
const oneOf = (values: Record<string, string>): Constraint => ({ oneOf: Object.values(values) });
const listOf = (each: Constraint, max?: number): Constraint => ({ each, max });

const e164: Constraint = { pattern: /^\+[1-9]\d{1,14}$/ };
const prefix: Constraint = { pattern: /^\+?[0-9]{1,11}$/ };
const tagKey: Constraint = { min: 1, max: 128, pattern: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u };
const tags: Constraint = { min: 1, max: 50, key: tagKey, each: { max: 256 } };
const id = length(1, 256);
// The key's form is in the reference of StartOutboundVoiceContact as prose: alphanumeric, dash, underscore.
const attributes: Constraint = { key: { ...length(1, 32767), pattern: /^[A-Za-z0-9_-]+$/ }, each: length(0, 32767) };

export const constraints: Readonly<Record<string, Constraint>> = {
  '*.InstanceId': length(1, 100),
  '*.ContactId': id,
  '*.InitialContactId': id,
  '*.RelatedContactId': id,
  '*.UserId': id,
  '*.ContactFlowModuleId': id,
  '*.ContactFlowId': length(0, 500),
  '*.ClientToken': length(0, 500),
  '*.CampaignId': length(1, 100),
  '*.DestinationPhoneNumber': e164,
  '*.SourcePhoneNumber': e164,
  '*.PhoneNumber': e164,
  '*.DeskPhoneNumber': e164,
  '*.Mobile': e164,
  '*.PhoneNumberPrefix': prefix,
  '*.PhoneNumberDescription': length(0, 500),
  '*.PhoneNumberCountryCode': oneOf(sdk.PhoneNumberCountryCode),
  '*.PhoneNumberType': oneOf(sdk.PhoneNumberType),
  '*.PhoneNumberCountryCodes': listOf(oneOf(sdk.PhoneNumberCountryCode), 10),
  '*.PhoneNumberTypes': listOf(oneOf(sdk.PhoneNumberType), 6),
  '*.Attributes': attributes,
  '*.References': { key: length(1, 4096) },
  'Reference.Value': length(0, 4096),
  'Reference.Type': oneOf(sdk.ReferenceType),
  '*.RingTimeoutInSeconds': range(15, 60),
  '*.TrafficType': oneOf(sdk.TrafficType),
  'OutboundStrategy.Type': oneOf(sdk.OutboundStrategyType),
  'StartOutboundVoiceContactRequest.Name': length(0, 1024),
  'StartOutboundVoiceContactRequest.Description': length(0, 4096),
  'StartTaskContactRequest.Name': length(0, 1024),
  'StartTaskContactRequest.Description': length(0, 4096),
  '*.ChatDurationInMinutes': range(60, 10_080),
  '*.AliasArn': length(1, 100),
  '*.LexVersion': oneOf(sdk.LexVersion),
  'ListBotsRequest.MaxResults': range(1, 25),
  'UpdateContactRequest.Name': length(0, 1024),
  'UpdateContactRequest.Description': length(0, 4096),
  '*.SegmentAttributes': { key: length(1, 128) },
  '*.ValueString': length(0, 1024),
  '*.QueuePriority': { min: 1 },
  'TagContactRequest.Tags': { min: 1, max: 6, key: { min: 1, max: 128, pattern: /^(?!aws:)[a-zA-Z+-=._:/]+$/ }, each: { max: 256 } },
  '*.TagKeys': { min: 1, max: 6, each: { min: 1, max: 128, pattern: /^(?!aws:)[a-zA-Z+-=._:/]+$/ } },
  '*.Tags': tags,
  '*.tags': tags,
  '*.tagKeys': { min: 1, max: 50, each: tagKey },

  '*.MaxResults': range(1, 1000),
  'ListAssociatedContactsRequest.MaxResults': range(1, 100),
  'SearchContactsRequest.MaxResults': range(1, 100),
  'GetCurrentUserDataRequest.MaxResults': range(1, 100),
  'GetCurrentMetricDataRequest.MaxResults': range(1, 100),
  'GetMetricDataV2Request.MaxResults': range(1, 100),
  'GetMetricDataV2Request.Groupings': { max: 4 },
  'ListRoutingProfileQueuesRequest.MaxResults': range(1, 100),
  'ListLambdaFunctionsRequest.MaxResults': range(1, 25),
  'ListInstancesRequest.MaxResults': range(1, 10),
  'SearchAvailablePhoneNumbersRequest.MaxResults': range(1, 10),
  'SearchUsersRequest.MaxResults': range(1, 500),
  'SearchUsersRequest.NextToken': length(1, 2500),
  '*.NextToken': length(1, 100000),

  'SearchContactsTimeRange.Type': oneOf(sdk.SearchContactsTimeRangeType),
  'SearchCriteria.AgentIds': { ...listOf(id), max: 100 },
  'SearchCriteria.QueueIds': { max: 100 },
  'SearchCriteria.Channels': listOf(oneOf(sdk.Channel)),
  'SearchCriteria.InitiationMethods': listOf(oneOf(sdk.ContactInitiationMethod)),
  'Sort.FieldName': oneOf(sdk.SortableFieldName),
  'Sort.Order': oneOf(sdk.SortOrder),
  'StringCondition.ComparisonType': oneOf(sdk.StringComparisonType),
  'UserDataFilters.Agents': length(1, 100),
  'UserDataFilters.Queues': length(1, 100),
  'UserDataFilters.RoutingProfiles': length(1, 100),
  'UserDataFilters.UserHierarchyGroups': length(1, 1),
  'ContactFilter.ContactStates': listOf(oneOf(sdk.ContactState), 9),
  'Filters.Channels': listOf(oneOf(sdk.Channel), 4),
  'CurrentMetric.Name': oneOf(sdk.CurrentMetricName),
  'CurrentMetric.Unit': oneOf(sdk.Unit),
  '*.Groupings': listOf(oneOf(sdk.Grouping), 2),
  'GetContactMetricsRequest.Metrics': { min: 1 },
  'ContactMetricInfo.Name': oneOf(sdk.ContactMetricName),

  'CreateContactFlowRequest.Name': { min: 1 },
  'CreateContactFlowRequest.Type': oneOf(sdk.ContactFlowType),
  'CreateContactFlowRequest.Status': oneOf(sdk.ContactFlowStatus),
  // The reference bounds modules; flows have the same bound in the admin guide (amazon-connect.md 1.1).
  '*.Content': length(1, 256_000),
  '*.ContactFlowTypes': listOf(oneOf(sdk.ContactFlowType), 10),
  '*.ContactFlowState': oneOf(sdk.ContactFlowState),
  '*.ContactFlowModuleState': oneOf(sdk.ContactFlowModuleState),
  'CreateContactFlowModuleRequest.Name': length(1, 127),
  'CreateContactFlowModuleRequest.Description': length(0, 500),
  '*.FunctionArn': length(1, 140),
  // IntegrationArn is bounded (140) in CloudFormation alone.
  '*.IntegrationType': oneOf(sdk.IntegrationType),
  '*.IntegrationAssociationId': length(1, 200),
  '*.SourceApplicationUrl': length(1, 2000),
  '*.SourceApplicationName': { ...length(1, 100), pattern: /^[a-zA-Z0-9_ -]+$/ },
  '*.SourceType': oneOf(sdk.SourceType),
  'ListIntegrationAssociationsRequest.MaxResults': range(1, 100),
  '*.AttributeType': oneOf(sdk.InstanceAttributeType),

  'CreateQueueRequest.Name': length(1, 127),
  'CreateQueueRequest.Description': length(1, 250),
  'UpdateQueueNameRequest.Name': length(1, 127),
  'UpdateQueueNameRequest.Description': length(1, 250),
  '*.MaxContacts': { min: 0 },
  'UpdateQueueStatusRequest.Status': oneOf(sdk.QueueStatus),
  '*.QueueTypes': listOf(oneOf(sdk.QueueType), 2),
  'OutboundCallerConfig.OutboundCallerIdName': length(1, 255),
  'OutboundCallerConfig.OutboundFlowId': length(0, 500),
  '*.QuickConnectIds': length(1, 50),

  'CreateHoursOfOperationRequest.Name': length(1, 127),
  'CreateHoursOfOperationRequest.Description': length(1, 250),
  'UpdateHoursOfOperationRequest.Name': length(1, 127),
  'UpdateHoursOfOperationRequest.Description': length(0, 250),
  '*.Config': length(0, 100),
  'HoursOfOperationConfig.Day': oneOf(sdk.HoursOfOperationDays),
  '*.Hours': range(0, 23),
  '*.Minutes': range(0, 59),

  'CreateRoutingProfileRequest.Name': length(1, 127),
  'CreateRoutingProfileRequest.Description': length(1, 250),
  '*.QueueConfigs': length(1, 10),
  'RoutingProfileQueueConfig.Priority': range(1, 99),
  'RoutingProfileQueueConfig.Delay': range(0, 9999),
  'RoutingProfileQueueReference.Channel': oneOf(sdk.Channel),
  'MediaConcurrency.Channel': oneOf(sdk.Channel),
  'MediaConcurrency.Concurrency': range(1, 10),

  '*.Username': length(1, 100),
  '*.FirstName': length(0, 255),
  '*.LastName': length(0, 300),
  '*.SecurityProfileIds': length(1, 10),
  'UserPhoneConfig.PhoneType': oneOf(sdk.PhoneType),
  'UserPhoneConfig.AfterContactWorkTimeLimit': { min: 0 },
  'UserProficiency.AttributeName': length(1, 100),
  'UserProficiency.AttributeValue': length(1, 100),
  'UserProficiency.Level': range(1, 5),
  'UserProficiencyDisassociate.AttributeName': length(1, 100),
  'UserProficiencyDisassociate.AttributeValue': length(1, 100),
  'ListUserProficienciesRequest.MaxResults': range(1, 100),

  'CreateQuickConnectRequest.Name': length(1, 127),
  'CreateQuickConnectRequest.Description': length(1, 250),
  'QuickConnectConfig.QuickConnectType': oneOf(sdk.QuickConnectType),
  '*.QuickConnectTypes': listOf(oneOf(sdk.QuickConnectType), 4),
  'ListQueueQuickConnectsRequest.MaxResults': range(1, 100),
  'UpdateContactFlowMetadataRequest.Name': { min: 1 },
  'UpdateQuickConnectNameRequest.Name': length(1, 127),
  'UpdateQuickConnectNameRequest.Description': length(0, 250),
  'CreateHoursOfOperationOverrideRequest.Name': length(1, 127),
  'CreateHoursOfOperationOverrideRequest.Description': length(1, 250),
  'UpdateHoursOfOperationOverrideRequest.Name': length(1, 127),
  'UpdateHoursOfOperationOverrideRequest.Description': length(0, 250),
  '*.HoursOfOperationOverrideId': length(1, 36),
  '*.OverrideType': oneOf(sdk.OverrideType),
  'RecurrencePattern.Frequency': oneOf(sdk.RecurrenceFrequency),
  'RecurrencePattern.Interval': { min: 1 },
  'RecurrencePattern.ByMonth': listOf(range(1, 12)),
  'RecurrencePattern.ByMonthDay': listOf(range(-1, 31)),
  'RecurrencePattern.ByWeekdayOccurrence': listOf(range(-1, 4)),
  'QueueSearchCriteria.QueueTypeCondition': oneOf(sdk.SearchableQueueType),
  'ContactFlowSearchCriteria.TypeCondition': oneOf(sdk.ContactFlowType),
  'ContactFlowSearchCriteria.StateCondition': oneOf(sdk.ContactFlowState),
  'ContactFlowSearchCriteria.StatusCondition': oneOf(sdk.ContactFlowStatus),
  'ContactFlowModuleSearchCriteria.StateCondition': oneOf(sdk.ContactFlowModuleState),
  'ContactFlowModuleSearchCriteria.StatusCondition': oneOf(sdk.ContactFlowModuleStatus),
  'SearchQueuesRequest.MaxResults': range(1, 100),
  'SearchRoutingProfilesRequest.MaxResults': range(1, 100),
  'SearchHoursOfOperationsRequest.MaxResults': range(1, 100),
  'SearchContactFlowsRequest.MaxResults': range(1, 100),
  'SearchContactFlowModulesRequest.MaxResults': range(1, 100),
  'SearchQuickConnectsRequest.MaxResults': range(1, 100),
  'SearchPromptsRequest.MaxResults': range(1, 100),
  'SearchAgentStatusesRequest.MaxResults': range(1, 100),
  '*.EffectiveFrom': { pattern: /^\d{4}-\d{2}-\d{2}$/ },
  '*.EffectiveTill': { pattern: /^\d{4}-\d{2}-\d{2}$/ },
  'HoursOfOperationOverrideConfig.Day': oneOf(sdk.OverrideDays),
  'ListHoursOfOperationOverridesRequest.MaxResults': range(1, 100),
  'CreateAgentStatusRequest.Name': length(1, 127),
  'CreateAgentStatusRequest.Description': length(1, 250),
  'CreateAgentStatusRequest.State': oneOf(sdk.AgentStatusState),
  'CreateAgentStatusRequest.DisplayOrder': range(1, 50),
  '*.AgentStatusTypes': listOf(oneOf(sdk.AgentStatusType), 3),
};
