import { lastOf } from '../instance-store';

/** The right that a call needs: one action on each of the resources. */
export interface Rights {
  action: string;
  resources: string[];
  /** Condition keys of the request. */
  context: Record<string, string>;
}

type Input = Record<string, unknown>;

/** Resource types by the member that names one, and how their ARNs go on behind the instance's. */
const kindOfMember: Readonly<Record<string, string>> = {
  ContactId: 'contact',
  InitialContactId: 'contact',
  UserId: 'agent',
  AgentStatusId: 'agent-state',
  ContactFlowId: 'contact-flow',
  ContactFlowModuleId: 'flow-module',
  QueueId: 'queue',
  HoursOfOperationId: 'operating-hours',
  RoutingProfileId: 'routing-profile',
  QuickConnectId: 'transfer-destination',
};

/** Operations whose right is on a kind of thing as a whole, since the request names none or is about to make one. */
const onAll: Readonly<Record<string, string[]>> = {
  // The service authorization reference and its copies disagree whether this action knows resources ("contact" or none): amazon-connect.md 3.1.
  StartOutboundVoiceContact: ['contact/*'],
  CreateContactFlow: ['contact-flow/*'],
  CreateContactFlowModule: ['flow-module/*'],
  CreateUser: ['agent/*'],
  CreateQueue: ['queue/*'],
  CreateHoursOfOperation: ['operating-hours/*'],
  CreateRoutingProfile: ['routing-profile/*'],
  CreateAgentStatus: ['agent-state/*'],
  ListAgentStatuses: ['agent-state/*'],
  ListContactFlows: ['contact-flow/*'],
  ListQueues: ['queue/*'],
  CreateQuickConnect: ['transfer-destination/*'],
  ListQuickConnects: ['transfer-destination/*'],
  ListPhoneNumbers: ['phone-number/*'],
  SearchVocabularies: ['vocabulary/*'],
  SearchWorkspaceAssociations: ['workspace/*'],
};

/** Operations on the instance itself. */
const onInstance = new Set([
  'SearchContacts',
  'SearchUsers',
  'SearchQueues',
  'SearchRoutingProfiles',
  'SearchHoursOfOperations',
  'SearchHoursOfOperationOverrides',
  'SearchSecurityProfiles',
  'SearchContactFlows',
  'SearchContactFlowModules',
  'SearchQuickConnects',
  'SearchPrompts',
  'SearchContactEvaluations',
  'SearchDataTables',
  'SearchEmailAddresses',
  'SearchEvaluationForms',
  'SearchNotifications',
  'SearchPredefinedAttributes',
  'SearchResourceTags',
  'SearchRules',
  'SearchUserHierarchyGroups',
  'SearchViews',
  'SearchWorkspaces',
  'SearchAgentStatuses',
  'ListSecurityProfiles',
  'ListUsers',
  'ListHoursOfOperations',
  'ListRoutingProfiles',
  'ListContactFlowModules',
  'AssociateApprovedOrigin',
  'DisassociateApprovedOrigin',
  'ListApprovedOrigins',
  'ListFlowAssociations',
  'AssociateBot',
  'DisassociateBot',
  'ListBots',
  'AssociateLambdaFunction',
  'DisassociateLambdaFunction',
  'ListLambdaFunctions',
  'DescribeInstance',
  'DescribeInstanceAttribute',
  'UpdateInstanceAttribute',
  // The administrator guide's SAML policies name the instance's user/${aws:userid}; the emulator follows the service authorization reference.
  'GetFederationToken',
  'ListIntegrationAssociations',
  'AssociateInstanceStorageConfig',
  'ListInstanceStorageConfigs',
]);

/** Operations that name more resources than their right is on. */
const countsAlone: Readonly<Record<string, string>> = { DismissUserContact: 'UserId' };

const listed = (value: unknown) => (Array.isArray(value) ? (value as string[]) : []);

/**
 * The rights that a call needs, after the service authorization reference for Amazon Connect (2026-09).
 * Operations without resource types ask for `*`.
 */
export function rightsFor(operation: string, input: Input, instanceArn: string): Rights {
  const instanceId = lastOf(instanceArn);
  const preferred = operation === 'AssociateContactWithUser' && { 'connect:PreferredUserArn': `${instanceArn}/agent/${lastOf(String(input.UserId))}` };
  return { action: `connect:${operation}`, resources: resourcesOf(operation, input, instanceArn), context: { 'connect:InstanceId': instanceId, ...preferred } };
}

function resourcesOf(operation: string, input: Input, instanceArn: string): string[] {
  const within = (rest: string) => `${instanceArn}/${rest}`;
  // Newer than the service authorization reference; every policy that others published has `*`.
  if (operation.includes('TestCase')) return ['*'];
  if (onAll[operation]) return onAll[operation].map(within);
  if (onInstance.has(operation)) return [instanceArn];
  if (operation === 'GetCurrentUserData' || operation === 'GetCurrentMetricData') return filtered(input, within);
  if (operation === 'GetMetricDataV2') return filteredByKey(input, within);
  const accountArn = instanceArn.slice(0, instanceArn.indexOf(':instance/'));
  if (operation === 'SearchAvailablePhoneNumbers' || operation === 'ListPhoneNumbersV2') return [`${accountArn}:phone-number/*`];
  if (operation === 'ClaimPhoneNumber') return [`${accountArn}:phone-number/*`, instanceArn];
  if (operation.endsWith('IntegrationAssociation')) return [instanceArn, within(`integration-association/${String(input.IntegrationAssociationId ?? '*')}`)];
  const counts = (member: string) => input[member] && (countsAlone[operation] ?? member) === member;
  const named = Object.entries(kindOfMember).flatMap(([member, kind]) => (counts(member) ? [within(`${kind}/${lastOf(String(input[member]))}`)] : []));
  if (input.PhoneNumberId) named.push(`${accountArn}:phone-number/${lastOf(String(input.PhoneNumberId))}`);
  if (input.resourceArn) named.push(String(input.resourceArn));
  return named.length > 0 ? named : ['*'];
}

/** GetMetricDataV2 names what its filters are on in a key. */
function filteredByKey(input: Input, within: (rest: string) => string): string[] {
  const kinds: Record<string, string> = { AGENT: 'agent', QUEUE: 'queue', ROUTING_PROFILE: 'routing-profile' };
  const filters = (input.Filters ?? []) as { FilterKey?: string; FilterValues?: string[] }[];
  return filters.flatMap(({ FilterKey = '', FilterValues }) => (kinds[FilterKey] ? listed(FilterValues).map((id) => within(`${kinds[FilterKey]}/${lastOf(id)}`)) : []));
}

function filtered(input: Input, within: (rest: string) => string): string[] {
  const filters = (input.Filters ?? {}) as Input;
  const named = [
    ...listed(filters.Agents).map((id) => `agent/${lastOf(id)}`),
    ...listed(filters.Queues).map((id) => `queue/${lastOf(id)}`),
    ...listed(filters.RoutingProfiles).map((id) => `routing-profile/${lastOf(id)}`),
  ];
  return named.map(within);
}
