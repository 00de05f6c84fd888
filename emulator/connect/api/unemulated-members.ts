import type { NormalizedSchema } from '@smithy/core/schema';
import { NotEmulated } from '../../not-emulated';
import type { EmulatedOperation } from '../operations/register';
import { operationModels } from './operation-model';

/** Members that Connect knows and the emulator does not do: a request that carries one is refused by its name. `a.b` reaches into a structure, and into each of a list or map of structures. */
export const unemulatedMembers: Partial<Record<EmulatedOperation, readonly string[]>> = {
  AssociateInstanceStorageConfig: ['StorageConfig.KinesisVideoStreamConfig', 'StorageConfig.KinesisFirehoseConfig'],
  StopContact: ['DisconnectReason'],
  CreateTestCase: ['TestCaseId', 'LastModifiedTime', 'LastModifiedRegion'],
  UpdateTestCase: ['LastModifiedTime', 'LastModifiedRegion'],
  StartOutboundVoiceContact: ['References.Status', 'References.Arn', 'References.StatusReason'],
  StartChatContact: ['SegmentAttributes.ValueMap', 'SegmentAttributes.ValueInteger', 'SegmentAttributes.ValueList', 'SegmentAttributes.ValueArn', 'PersistentChat', 'ParticipantConfiguration', 'DisconnectOnCustomerExit'],
  StartTaskContact: ['TaskTemplateId', 'QuickConnectId', 'SegmentAttributes', 'Attachments', 'References.Status', 'References.Arn', 'References.StatusReason'],
  UpdateContact: ['References.Status', 'References.Arn', 'References.StatusReason', 'SegmentAttributes', 'QueueInfo', 'UserInfo', 'CustomerEndpoint', 'SystemEndpoint'],
  SearchContacts: [
    'SearchCriteria.Name',
    'SearchCriteria.AgentHierarchyGroups',
    'SearchCriteria.ContactAnalysis',
    'SearchCriteria.RoutingCriteria',
    'SearchCriteria.AdditionalTimeRange',
    // Connect finds only attributes that were configured as searchable, which the emulator has no place for.
    'SearchCriteria.SearchableContactAttributes',
    'SearchCriteria.SearchableSegmentAttributes',
    'SearchCriteria.ActiveRegions',
    'SearchCriteria.ContactTags',
    'SearchCriteria.AiAgents',
  ],
  SearchAgentStatuses: ['SearchFilter'],
  // Overrides have no tags here, and no page names the fields of DateCondition.
  SearchHoursOfOperationOverrides: ['SearchFilter', 'SearchCriteria.DateCondition'],
  SearchSecurityProfiles: ['SearchFilter'],
  SearchContactFlows: ['SearchFilter.FlowAttributeFilter'],
  SearchViews: ['SearchFilter.AttributeFilter'],
  SearchUsers: ['SearchFilter', 'SearchCriteria.ListCondition', 'SearchCriteria.HierarchyGroupCondition'],
  GetCurrentUserData: ['Filters.UserHierarchyGroups'],
  GetCurrentMetricData: [
    'Filters.RoutingProfiles',
    'Filters.RoutingStepExpressions',
    'Filters.AgentStatuses',
    'Filters.Subtypes',
    'Filters.ValidationTestTypes',
    'SortCriteria',
  ],
  CreateUser: [
    'DirectoryUserId',
    'HierarchyGroupId',
    'PhoneNumberConfigs',
    'PersistentConnectionConfigs',
    'VoiceEnhancementConfigs',
    'IdentityInfo.SecondaryEmail',
    'IdentityInfo.Mobile',
    'PhoneConfig.PersistentConnection',
  ],
  UpdateUserPhoneConfig: ['PhoneConfig.PersistentConnection'],
  GetMetricDataV2: ['Interval.TimeZone'],
  CreateInstance: ['DirectoryId'],
  UpdateUserConfig: ['PhoneNumberConfigs', 'PersistentConnectionConfigs', 'VoiceEnhancementConfigs'],
  CreateQueue: ['OutboundEmailConfig', 'EmailAddressesConfig'],
  CreateHoursOfOperation: ['ParentHoursOfOperationConfigs'],
  CreateRoutingProfile: ['AgentAvailabilityTimer', 'MediaConcurrencies.WorkloadTypeConcurrencies'],
  AssociateRoutingProfileQueues: ['ManualAssignmentQueueConfigs'],
  DisassociateRoutingProfileQueues: ['ManualAssignmentQueueReferences'],
  CreateContactFlowModule: ['ExternalInvocationConfiguration'],
  CreateAgentStatus: ['DisplayOrder'],
};

/** Throws NotEmulated for the first member of the request that the emulator does not do. */
export function refuseUnemulatedMembers(operation: string, input: Record<string, unknown>): void {
  const members = (unemulatedMembers as Record<string, readonly string[]>)[operation] ?? [];
  const given = members.find((path) => isGiven(input, operationModels.get(operation)!.input, path.split('.')));
  if (given) throw new NotEmulated(`connect:${operation} with ${given}`);
}

function isGiven(value: unknown, schema: NormalizedSchema, path: string[]): boolean {
  const [member, ...rest] = path;
  if (member === undefined) return !(Array.isArray(value) && value.length === 0);
  if (schema.isListSchema() || schema.isMapSchema()) return Object.values(value as object).some((each) => isGiven(each, schema.getValueSchema(), path));
  const part = (value as Record<string, unknown>)[member];
  return part !== undefined && part !== null && isGiven(part, schema.getMemberSchema(member), rest);
}
