import { NotEmulated } from '../../not-emulated';
import type { EmulatedOperation } from '../operations/register';

/** Members that Connect knows and the emulator does not do: a request that carries one is refused by its name. `a.b` reaches into a structure. */
export const unemulatedMembers: Partial<Record<EmulatedOperation, readonly string[]>> = {
  AssociateInstanceStorageConfig: ['StorageConfig.KinesisVideoStreamConfig', 'StorageConfig.KinesisStreamConfig', 'StorageConfig.KinesisFirehoseConfig'],
  StopContact: ['DisconnectReason'],
  CreateTestCase: ['TestCaseId', 'LastModifiedTime', 'LastModifiedRegion'],
  UpdateTestCase: ['LastModifiedTime', 'LastModifiedRegion'],
  StartChatContact: ['PersistentChat', 'ParticipantConfiguration', 'DisconnectOnCustomerExit'],
  StartTaskContact: ['PreviousContactId', 'TaskTemplateId', 'QuickConnectId', 'SegmentAttributes', 'Attachments'],
  UpdateContact: ['SegmentAttributes', 'QueueInfo', 'UserInfo', 'CustomerEndpoint', 'SystemEndpoint'],
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
  SearchContactFlows: ['SearchFilter.FlowAttributeFilter'],
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
    'PhoneConfig.DeskPhoneNumber',
  ],
  UpdateUserConfig: ['PhoneNumberConfigs', 'PersistentConnectionConfigs', 'VoiceEnhancementConfigs'],
  CreateQueue: ['OutboundEmailConfig', 'EmailAddressesConfig'],
  CreateHoursOfOperation: ['ParentHoursOfOperationConfigs'],
  CreateRoutingProfile: ['AgentAvailabilityTimer'],
  AssociateRoutingProfileQueues: ['ManualAssignmentQueueConfigs'],
  DisassociateRoutingProfileQueues: ['ManualAssignmentQueueReferences'],
  CreateContactFlowModule: ['ExternalInvocationConfiguration'],
  CreateAgentStatus: ['DisplayOrder'],
};

/** Throws NotEmulated for the first member of the request that the emulator does not do. */
export function refuseUnemulatedMembers(operation: string, input: Record<string, unknown>): void {
  const members = (unemulatedMembers as Record<string, readonly string[]>)[operation] ?? [];
  const given = members.find((path) => isGiven(input, path.split('.')));
  if (given) throw new NotEmulated(`connect:${operation} with ${given}`);
}

function isGiven(value: unknown, [member, ...rest]: string[]): boolean {
  if (member === undefined) return !(Array.isArray(value) && value.length === 0);
  const part = (value as Record<string, unknown>)[member];
  return part !== undefined && isGiven(part, rest);
}
