import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import { assignment } from './assignment-paths';
import { finding } from './finding-paths';
import { handleContact } from './handle-contact';
import type { HappyPath } from './happy-path';
import { integration } from './integration-paths';
import { testCases } from './test-case-paths';
import { emptyFlow, outsideNumber, ownNumber, type World } from './world';

const nothing = () => ({});
const aText = expect.any(String) as unknown;
const anArn = expect.stringMatching(/^arn:aws:connect:/) as unknown;
const some = (part: object) => expect.arrayContaining([expect.objectContaining(part)]) as unknown;
const holding = (part: object) => expect.objectContaining(part) as unknown;
const onQueued = (rest: object = {}) => async (world: World) => ({ ContactId: await world.queuedContact(), ...rest });
const open = [{ Day: 'MONDAY', StartTime: { Hours: 9, Minutes: 0 }, EndTime: { Hours: 17, Minutes: 30 } }];
const week = { StartTime: new Date('2026-11-20T00:00:00Z'), EndTime: new Date('2026-11-27T00:00:00Z') };

const contacts = {
  StartOutboundVoiceContact: {
    input: ({ ids }) => ({ DestinationPhoneNumber: outsideNumber, ContactFlowId: ids.spareFlow, SourcePhoneNumber: ownNumber, Attributes: { a: 'b' } }),
    answers: () => ({ ContactId: aText }),
  },
  StartChatContact: {
    input: ({ ids }) => ({ ContactFlowId: ids.spareFlow, ParticipantDetails: { DisplayName: 'Ana' }, InitialMessage: { ContentType: 'text/plain', Content: 'Hello' }, Attributes: { a: 'b' } }),
    answers: () => ({ ContactId: aText, ParticipantId: aText, ParticipantToken: aText }),
  },
  StartTaskContact: {
    input: async (world) => ({ ContactFlowId: world.ids.spareFlow, PreviousContactId: await world.queuedContact(), Name: 'Ring back', References: { order: { Type: 'STRING', Value: '4711' } } }),
    answers: () => ({ ContactId: aText }),
  },
  StopContact: { input: onQueued(), answers: nothing },
  DescribeContact: {
    input: onQueued(),
    answers: ({ ids }) => ({
      Contact: holding({
        InitiationMethod: 'INBOUND',
        Channel: 'VOICE',
        InitiationTimestamp: new Date('2026-11-23T09:00:00.000Z'),
        CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: outsideNumber },
        QueueInfo: holding({ Id: ids.queue, EnqueueTimestamp: expect.any(Date) }),
      }),
    }),
  },
  GetContactAttributes: {
    input: async (world) => ({ InitialContactId: await world.queuedContact() }),
    answers: () => ({ Attributes: {} }),
  },
  UpdateContactAttributes: { input: async (world) => ({ InitialContactId: await world.queuedContact(), Attributes: { vip: 'yes' } }), answers: nothing },
  ListAssociatedContacts: {
    input: onQueued(),
    answers: () => ({ ContactSummaryList: [holding({ ContactId: aText, ContactArn: anArn, InitiationMethod: 'INBOUND', Channel: 'VOICE' })] }),
  },
  SearchContacts: {
    input: async (world) => {
      await world.queuedContact();
      return { TimeRange: { Type: 'ENQUEUE_TIMESTAMP', ...week }, SearchCriteria: { InitiationMethods: ['INBOUND'], QueueIds: [world.ids.queue] } };
    },
    answers: ({ ids }) => ({ Contacts: [holding({ InitiationMethod: 'INBOUND', QueueInfo: holding({ Id: ids.queue }) })], TotalCount: 1 }),
  },
  UpdateContact: { input: onQueued({ Name: 'A name', Description: 'A description' }), answers: nothing },
  UpdateContactRoutingData: { input: onQueued({ QueuePriority: 1 }), answers: nothing },
  TagContact: { input: onQueued({ Tags: { colour: 'red' } }), answers: nothing },
  UntagContact: { input: onQueued({ TagKeys: ['colour', 'size'] }), answers: nothing },
  GetContactMetrics: {
    input: onQueued({ Metrics: [{ Name: 'POSITION_IN_QUEUE' }] }),
    answers: () => ({ Id: aText, Arn: anArn, MetricResults: [{ Name: 'POSITION_IN_QUEUE', Value: { Number: 1 } }] }),
  },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;

const users = {
  CreateUser: {
    input: ({ ids }) => ({ Username: 'ben', Password: 'Correct1horse', SecurityProfileIds: ['agent'], RoutingProfileId: ids.profile }),
    answers: () => ({ UserId: aText, UserArn: anArn }),
  },
  DescribeUser: {
    input: ({ ids }) => ({ UserId: ids.user }),
    answers: ({ ids }) => ({ User: holding({ Id: ids.user, Username: 'ada', RoutingProfileId: ids.profile, IdentityInfo: { FirstName: 'Ada', LastName: 'Lovelace' } }) }),
  },
  ListUsers: { input: nothing, answers: ({ ids }) => ({ UserSummaryList: [{ Id: ids.user, Arn: anArn, Username: 'ada' }] }) },
  SearchUsers: {
    input: () => ({ SearchCriteria: { StringCondition: { FieldName: 'Username', Value: 'ADA', ComparisonType: 'EXACT' } } }),
    answers: ({ ids }) => ({ Users: [holding({ Id: ids.user, Username: 'ada' })], ApproximateTotalCount: 1 }),
  },
  DeleteUser: { input: ({ ids }) => ({ UserId: ids.user }), answers: nothing },
  PutUserStatus: { input: ({ ids }) => ({ UserId: ids.user, AgentStatusId: ids.status }), answers: nothing },
  UpdateUserPhoneConfig: { input: ({ ids }) => ({ UserId: ids.user, PhoneConfig: { PhoneType: 'DESK_PHONE', DeskPhoneNumber: '+442079460555' } }), answers: nothing },
  UpdateUserRoutingProfile: { input: ({ ids }) => ({ UserId: ids.user, RoutingProfileId: ids.profile }), answers: nothing },
  UpdateUserConfig: {
    input: ({ ids }) => ({ UserId: ids.user, AutoAcceptConfigs: [{ Channel: 'VOICE', AutoAccept: true, AgentFirstCallbackAutoAccept: true }] }),
    answers: nothing,
  },
  GetCurrentUserData: {
    input: ({ ids }) => ({ Filters: { Agents: [ids.user] } }),
    answers: ({ ids }) => ({
      UserDataList: [
        holding({
          User: { Id: ids.user, Arn: anArn },
          RoutingProfile: { Id: ids.profile, Arn: anArn },
          Status: { StatusName: aText, StatusArn: anArn, StatusStartTimestamp: new Date('2026-11-23T09:00:00.000Z') },
          MaxSlotsByChannel: { VOICE: 1 },
        }),
      ],
      ApproximateTotalCount: 1,
    }),
  },
  CreateAgentStatus: { input: () => ({ Name: 'Coffee', State: 'ENABLED' }), answers: () => ({ AgentStatusARN: anArn, AgentStatusId: aText }) },
  DescribeAgentStatus: { input: ({ ids }) => ({ AgentStatusId: ids.status }), answers: () => ({ AgentStatus: holding({ Name: 'Lunch', Type: 'CUSTOM', State: 'ENABLED' }) }) },
  ListAgentStatuses: { input: () => ({ AgentStatusTypes: ['ROUTABLE'] }), answers: () => ({ AgentStatusSummaryList: [holding({ Name: 'Available', Type: 'ROUTABLE' })] }) },
  CreateRoutingProfile: {
    input: ({ ids }) => ({
      Name: 'Quiet',
      Description: 'No queue',
      DefaultOutboundQueueId: ids.queue,
      MediaConcurrencies: [{ Channel: 'VOICE', Concurrency: 1 }],
    }),
    answers: () => ({ RoutingProfileArn: anArn, RoutingProfileId: aText }),
  },
  DescribeRoutingProfile: {
    input: ({ ids }) => ({ RoutingProfileId: ids.profile }),
    answers: ({ ids }) => ({ RoutingProfile: holding({ Name: 'Basic', DefaultOutboundQueueId: ids.queue, NumberOfAssociatedQueues: 1, NumberOfAssociatedUsers: 1 }) }),
  },
  ListRoutingProfiles: { input: nothing, answers: ({ ids }) => ({ RoutingProfileSummaryList: [{ Id: ids.profile, Arn: anArn, Name: 'Basic' }] }) },
  ListRoutingProfileQueues: {
    input: ({ ids }) => ({ RoutingProfileId: ids.profile }),
    answers: ({ ids, arns }) => ({
      RoutingProfileQueueConfigSummaryList: [{ QueueId: ids.queue, QueueArn: arns.queue, QueueName: 'Support', Priority: 1, Delay: 0, Channel: 'VOICE' }],
    }),
  },
  AssociateRoutingProfileQueues: {
    input: ({ ids }) => ({ RoutingProfileId: ids.profile, QueueConfigs: [{ QueueReference: { QueueId: ids.spareQueue, Channel: 'VOICE' }, Priority: 2, Delay: 5 }] }),
    answers: nothing,
  },
  DisassociateRoutingProfileQueues: {
    input: ({ ids }) => ({ RoutingProfileId: ids.profile, QueueReferences: [{ QueueId: ids.queue, Channel: 'VOICE' }] }),
    answers: nothing,
  },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;

const resources = {
  CreateQueue: {
    input: ({ ids }) => ({ Name: 'Sales', HoursOfOperationId: ids.hours, OutboundCallerConfig: { OutboundCallerIdNumberId: ids.number } }),
    answers: () => ({ QueueArn: anArn, QueueId: aText }),
  },
  DescribeQueue: {
    input: ({ ids }) => ({ QueueId: ids.queue }),
    answers: ({ ids, arns }) => ({ Queue: holding({ Name: 'Support', QueueArn: arns.queue, HoursOfOperationId: ids.hours, Status: 'ENABLED' }) }),
  },
  ListQueues: { input: () => ({ QueueTypes: ['AGENT'] }), answers: ({ ids }) => ({ QueueSummaryList: [{ Id: `agent/${ids.user}`, Arn: anArn, QueueType: 'AGENT' }] }) },
  UpdateQueueName: { input: ({ ids }) => ({ QueueId: ids.queue, Name: 'Help' }), answers: nothing },
  UpdateQueueHoursOfOperation: { input: ({ ids }) => ({ QueueId: ids.queue, HoursOfOperationId: ids.hours }), answers: nothing },
  UpdateQueueMaxContacts: { input: ({ ids }) => ({ QueueId: ids.queue, MaxContacts: 3 }), answers: nothing },
  UpdateQueueOutboundCallerConfig: { input: ({ ids }) => ({ QueueId: ids.queue, OutboundCallerConfig: { OutboundCallerIdNumberId: ids.number } }), answers: nothing },
  UpdateQueueStatus: { input: ({ ids }) => ({ QueueId: ids.queue, Status: 'DISABLED' }), answers: nothing },
  DeleteQueue: { input: ({ ids }) => ({ QueueId: ids.spareQueue }), answers: nothing },
  GetCurrentMetricData: {
    input: async (world) => {
      await world.queuedContact();
      const CurrentMetrics = [{ Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }];
      return { Filters: { Queues: [world.ids.queue], Channels: ['VOICE'] }, Groupings: ['QUEUE'], CurrentMetrics };
    },
    answers: ({ ids, arns }) => ({
      MetricResults: [
        { Dimensions: { Queue: { Id: ids.queue, Arn: arns.queue } }, Collections: [{ Metric: { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' }, Value: 1 }] },
      ],
      ApproximateTotalCount: 1,
    }),
  },
  GetMetricDataV2: {
    input: async (world) => {
      await handleContact(world);
      const Filters = [{ FilterKey: 'QUEUE', FilterValues: [world.ids.queue] }];
      const { time } = world.emulator;
      return { ResourceArn: world.arns.instance, StartTime: new Date(time.now() - 3_600_000), EndTime: new Date(time.now()), Filters, Groupings: ['QUEUE'], Metrics: [{ Name: 'CONTACTS_HANDLED' }] };
    },
    answers: ({ ids }) => ({
      MetricResults: [{ Dimensions: { QUEUE: ids.queue }, MetricInterval: holding({ Interval: 'TOTAL' }), Collections: [{ Metric: { Name: 'CONTACTS_HANDLED' }, Value: 1 }] }],
    }),
  },
  CreateHoursOfOperation: { input: () => ({ Name: 'Office', TimeZone: 'Europe/Berlin', Config: open }), answers: () => ({ HoursOfOperationId: aText, HoursOfOperationArn: anArn }) },
  UpdateHoursOfOperation: { input: ({ ids }) => ({ HoursOfOperationId: ids.hours, Config: open }), answers: nothing },
  DescribeHoursOfOperation: {
    input: ({ ids }) => ({ HoursOfOperationId: ids.hours }),
    answers: () => ({ HoursOfOperation: holding({ Name: 'Always', TimeZone: 'UTC', Config: [] }) }),
  },
  ListHoursOfOperations: { input: nothing, answers: ({ ids }) => ({ HoursOfOperationSummaryList: [{ Id: ids.hours, Arn: anArn, Name: 'Always' }] }) },
  DeleteHoursOfOperation: {
    input: ({ emulator }) => ({ HoursOfOperationId: emulator.connect.centre.createHoursOfOperation({ name: 'Never', timeZone: 'UTC', ranges: [] }).id }),
    answers: nothing,
  },
  SearchAvailablePhoneNumbers: {
    input: ({ arns }) => ({ TargetArn: arns.instance, PhoneNumberCountryCode: 'GB', PhoneNumberType: 'DID', MaxResults: 2 }),
    answers: () => ({ AvailableNumbersList: expect.arrayContaining([{ PhoneNumber: expect.stringMatching(/^\+44\d+$/), PhoneNumberCountryCode: 'GB', PhoneNumberType: 'DID' }]) }),
  },
  ClaimPhoneNumber: {
    input: ({ arns }) => ({ TargetArn: arns.instance, PhoneNumber: '+442079460123', PhoneNumberDescription: 'A line' }),
    answers: () => ({ PhoneNumberId: aText, PhoneNumberArn: anArn }),
  },
  DescribePhoneNumber: {
    input: ({ ids }) => ({ PhoneNumberId: ids.number }),
    answers: ({ arns }) => ({ ClaimedPhoneNumberSummary: holding({ PhoneNumber: ownNumber, TargetArn: arns.instance, PhoneNumberStatus: { Status: 'CLAIMED' } }) }),
  },
  ListPhoneNumbersV2: { input: () => ({ PhoneNumberPrefix: '+44' }), answers: ({ ids }) => ({ ListPhoneNumbersSummaryList: some({ PhoneNumberId: ids.number, PhoneNumber: ownNumber }) }) },
  ReleasePhoneNumber: { input: ({ ids }) => ({ PhoneNumberId: ids.spareNumber }), answers: nothing },
  AssociatePhoneNumberContactFlow: { input: ({ ids }) => ({ PhoneNumberId: ids.spareNumber, ContactFlowId: ids.flow }), answers: nothing },
  DisassociatePhoneNumberContactFlow: { input: ({ ids }) => ({ PhoneNumberId: ids.number }), answers: nothing },
  CreateContactFlow: {
    input: () => ({ Name: 'New', Type: 'CONTACT_FLOW', Content: emptyFlow }),
    answers: () => ({ ContactFlowId: aText, ContactFlowArn: anArn, FlowContentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
  },
  DescribeContactFlow: {
    input: ({ ids }) => ({ ContactFlowId: ids.spareFlow }),
    answers: ({ ids }) => ({ ContactFlow: holding({ Id: ids.spareFlow, Name: 'Empty', Type: 'CONTACT_FLOW', Status: 'PUBLISHED', Content: emptyFlow }) }),
  },
  ListContactFlows: { input: () => ({ ContactFlowTypes: ['CONTACT_FLOW'] }), answers: ({ ids }) => ({ ContactFlowSummaryList: some({ Id: ids.flow, Name: 'Inbound', ContactFlowType: 'CONTACT_FLOW' }) }) },
  UpdateContactFlowContent: { input: ({ ids }) => ({ ContactFlowId: ids.spareFlow, Content: emptyFlow }), answers: nothing },
  UpdateContactFlowName: { input: ({ ids }) => ({ ContactFlowId: ids.spareFlow, Name: 'Renamed' }), answers: nothing },
  DeleteContactFlow: { input: ({ ids }) => ({ ContactFlowId: ids.spareFlow }), answers: nothing },
  CreateContactFlowModule: {
    input: ({ emulator, ids }) => ({ Name: 'Second', Content: emulator.connect.centre.describeFlowModule(ids.module).content }),
    answers: () => ({ Id: aText, Arn: anArn }),
  },
  DescribeContactFlowModule: { input: ({ ids }) => ({ ContactFlowModuleId: ids.module }), answers: () => ({ ContactFlowModule: holding({ Name: 'Module', State: 'ACTIVE' }) }) },
  ListContactFlowModules: { input: nothing, answers: ({ ids }) => ({ ContactFlowModulesSummaryList: [{ Id: ids.module, Arn: anArn, Name: 'Module', State: 'ACTIVE' }] }) },
  DeleteContactFlowModule: { input: ({ ids }) => ({ ContactFlowModuleId: ids.module }), answers: nothing },
  ListFlowAssociations: {
    input: ({ emulator, ids }) => {
      const { centre } = emulator.connect;
      centre.associateNumberFlow(centre.listNumbers()[0]!.id, ids.spareFlow);
      return { ResourceType: 'VOICE_PHONE_NUMBER' };
    },
    answers: () => ({ FlowAssociationSummaryList: some({ ResourceId: expect.stringMatching(/phone-number/), FlowId: anArn, ResourceType: 'VOICE_PHONE_NUMBER' }) }),
  },
  AssociateLambdaFunction: { input: ({ functionArn }) => ({ FunctionArn: functionArn }), answers: nothing },
  DisassociateLambdaFunction: {
    input: ({ emulator, functionArn }) => {
      emulator.connect.centre.associateFunction(functionArn);
      return { FunctionArn: functionArn };
    },
    answers: nothing,
  },
  ListLambdaFunctions: { input: nothing, answers: () => ({ LambdaFunctions: [] }) },
  CreateInstance: { input: () => ({ IdentityManagementType: 'CONNECT_MANAGED', InstanceAlias: 'company', InboundCallsEnabled: true, OutboundCallsEnabled: false }), answers: ({ instanceId, arns }) => ({ Id: instanceId, Arn: arns.instance }) },
  UpdateInstanceAttribute: { input: () => ({ AttributeType: 'OUTBOUND_CALLS', Value: 'false' }), answers: nothing },
  DescribeInstance: { input: nothing, answers: ({ instanceId, arns }) => ({ Instance: holding({ Id: instanceId, Arn: arns.instance, InstanceStatus: 'ACTIVE', OutboundCallsEnabled: true }) }) },
  ListInstances: { input: nothing, answers: ({ instanceId }) => ({ InstanceSummaryList: [holding({ Id: instanceId, InstanceAlias: 'emulator' })] }) },
  DescribeInstanceAttribute: { input: () => ({ AttributeType: 'OUTBOUND_CALLS' }), answers: () => ({ Attribute: { AttributeType: 'OUTBOUND_CALLS', Value: 'true' } }) },
  TagResource: { input: ({ arns }) => ({ resourceArn: arns.queue, tags: { team: 'one' } }), answers: nothing },
  UntagResource: { input: ({ arns }) => ({ resourceArn: arns.queue, tagKeys: ['team'] }), answers: nothing },
  ListTagsForResource: { input: ({ arns }) => ({ resourceArn: arns.queue }), answers: () => ({ tags: {} }) },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;

/** The compiler finds an operation that has none. */
export const happyPaths: Record<EmulatedOperation, HappyPath> = { ...contacts, ...users, ...resources, ...assignment, ...integration, ...finding, ...testCases };
