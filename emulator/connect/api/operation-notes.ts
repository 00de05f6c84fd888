/** Data table: where an operation does something else than Connect, beside the members that it refuses by name (unemulated-members.ts). */
import type { EmulatedOperation } from '../operations/register';

export const operationNotes: Partial<Record<EmulatedOperation, string>> = {
  AssociateContactWithUser: 'Refused by name while the desk of the agent shows another contact: a desk has one place.',
  AssociateQueueQuickConnects: 'Quick connects are records: agents do not transfer contacts.',
  ClaimPhoneNumber: 'Any number may be claimed, not only one that a search found. The rule of 200 % in 180 days is not kept.',
  CreateAgentStatus: 'A disabled status can be created and is not offered any differently.',
  CreateContactFlowModule: 'There are no versions and no aliases but `$LATEST`.',
  CreateQuickConnect: 'A record: agents do not transfer contacts.',
  CreateIntegrationAssociation: 'A record: what it names is not looked for.',
  CreateUser: 'Passwords and security profiles are taken as they come: nobody logs in with them.',
  CreateRoutingProfile: 'Voice alone, with a concurrency of 1.',
  DescribeContact: 'Up to date at once, where Connect is eventually consistent.',
  DescribeContactFlow: 'There are no versions; the alias `$SAVED` reads a draft.',
  CreateHoursOfOperationOverride: 'Of type STANDARD alone: how OPEN and CLOSED go together with the hours is documented nowhere. A recurring override concerns the weekdays of its ranges.',
  GetContactMetrics: 'The estimated wait is this emulator’s own reckoning: Connect’s is not published.',
  GetCurrentMetricData: 'Up to date at once. Standard queues only, as in Connect.',
  GetFederationToken: 'The tokens open nothing, for there are no pages to log in to; their 12 hours are this emulator’s own.',
  GetMetricDataV2: 'Average handle time and contacts handled, of standard queues, over the whole of the range; up to date at once. That a contact counts by the end of its record is read from the guide.',
  ListSecurityProfiles: 'The four that every instance has from the start; users may name any.',
  ListInstances: 'There is one instance.',
  SearchAvailablePhoneNumbers: 'The stock is invented: the first free numbers behind the prefix.',
  SearchContacts: 'Up to date at once.',
  SearchQueues: 'Up to date at once, as every search. That conditions beside each other at a leaf must all hold is this emulator’s own reading.',
  StartOutboundVoiceContact: 'Campaign members are answered with LimitExceededException, as by an account whose quota of campaign calls is 0.',
  UpdateContactRoutingData: 'Works at once, where Connect may take 60 seconds for a contact that waits.',
  UpdatePhoneNumber: 'There is one instance to move a number to.',
};
