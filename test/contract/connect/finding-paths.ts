import type { EmulatedOperation } from '../../../emulator/connect/operations/register';
import type { HappyPath } from './happy-path';
import { ownNumber, type World } from './world';

const nothing = () => ({});
const anArn = expect.stringMatching(/^arn:aws:connect:/) as unknown;
const holding = (part: object) => expect.objectContaining(part) as unknown;
const some = (part: object) => expect.arrayContaining([expect.objectContaining(part)]) as unknown;
const named = (Value: string) => () => ({ SearchCriteria: { StringCondition: { FieldName: 'name', Value, ComparisonType: 'EXACT' } } });
const found = (list: string, part: object) => () => ({ [list]: [holding(part)], ApproximateTotalCount: 1 });

const findsNone = (list: string) => ({ input: nothing, answers: () => ({ [list]: [], ApproximateTotalCount: 0 }) });

const quickConnect = ({ emulator }: World, name = 'Front desk') => emulator.connect.centre.createQuickConnect({ name, target: { type: 'PHONE_NUMBER', number: ownNumber } }).id;
const override = ({ emulator, ids }: World) =>
  emulator.connect.centre.createHoursOverride(ids.hours, { name: 'Feast', description: 'Closed', effectiveFrom: '2026-12-24', effectiveTill: '2026-12-26', ranges: [] }).id;
const recurring = { RecurrenceConfig: { RecurrencePattern: { Frequency: 'WEEKLY', Interval: 2 } }, OverrideType: 'STANDARD' };

/** Operations by which tools find their way about an instance, and tidy up. */
export const finding = {
  SearchQueues: { input: named('support'), answers: found('Queues', { Name: 'Support' }) },
  SearchRoutingProfiles: { input: named('basic'), answers: found('RoutingProfiles', { Name: 'Basic', NumberOfAssociatedUsers: 1 }) },
  SearchHoursOfOperations: { input: named('always'), answers: found('HoursOfOperations', { Name: 'Always', TimeZone: 'UTC' }) },
  SearchHoursOfOperationOverrides: {
    input: (world) => {
      override(world);
      return named('feast')();
    },
    answers: found('HoursOfOperationOverrides', { Name: 'Feast', EffectiveFrom: '2026-12-24', HoursOfOperationArn: anArn }),
  },
  SearchSecurityProfiles: { input: named('agent'), answers: found('SecurityProfiles', { SecurityProfileName: 'Agent', Arn: anArn }) },
  SearchContactFlows: { input: named('inbound'), answers: found('ContactFlows', { Name: 'Inbound', Type: 'CONTACT_FLOW' }) },
  SearchContactFlowModules: { input: named('module'), answers: found('ContactFlowModules', { Name: 'Module' }) },
  SearchAgentStatuses: { input: named('lunch'), answers: found('AgentStatuses', { Name: 'Lunch', Type: 'CUSTOM' }) },
  SearchPrompts: {
    input: (world) => {
      world.emulator.connect.centre.createPrompt({ name: 'Hello' });
      return named('hello')();
    },
    answers: found('Prompts', { Name: 'Hello', PromptARN: anArn }),
  },
  SearchQuickConnects: {
    input: (world) => {
      quickConnect(world);
      return named('front desk')();
    },
    answers: found('QuickConnects', { Name: 'Front desk', QuickConnectConfig: { QuickConnectType: 'PHONE_NUMBER', PhoneConfig: { PhoneNumber: ownNumber } } }),
  },
  SearchPredefinedAttributes: {
    input: ({ emulator, ids }) => {
      emulator.connect.centre.associateProficiencies(ids.user, [{ name: 'Language', value: 'Dutch', level: 3 }]);
      return named('language')();
    },
    answers: found('PredefinedAttributes', { Name: 'Language', Values: { StringList: ['Dutch'] } }),
  },
  SearchResourceTags: {
    input: ({ emulator, ids }) => {
      emulator.connect.centre.createQueue({ name: 'Tagged', hoursOfOperationId: ids.hours, tags: { desk: 'front', floor: '2' } });
      return { ResourceTypes: ['standard-queue'], SearchCriteria: { TagSearchCondition: { tagKey: 'des', tagKeyComparisonType: 'STARTS_WITH' } } };
    },
    answers: () => ({ Tags: [{ key: 'desk', value: 'front' }] }),
  },
  SearchContactEvaluations: findsNone('EvaluationSearchSummaryList'),
  SearchDataTables: findsNone('DataTables'),
  SearchEmailAddresses: findsNone('EmailAddresses'),
  SearchEvaluationForms: findsNone('EvaluationFormSearchSummaryList'),
  SearchNotifications: findsNone('Notifications'),
  SearchRules: findsNone('Rules'),
  SearchUserHierarchyGroups: findsNone('UserHierarchyGroups'),
  SearchViews: {
    input: () => ({ SearchCriteria: { AndConditions: [{ ViewTypeCondition: 'AWS_MANAGED' }, named('form')().SearchCriteria] } }),
    answers: () => ({ Views: [{ Id: 'form', Arn: 'arn:aws:connect:eu-west-2:aws:view/form', Name: 'Form', Type: 'AWS_MANAGED', Status: 'PUBLISHED' }], ApproximateTotalCount: 1 }),
  },
  SearchVocabularies: { input: nothing, answers: () => ({ VocabularySummaryList: [] }) },
  SearchWorkspaceAssociations: findsNone('WorkspaceAssociations'),
  SearchWorkspaces: findsNone('Workspaces'),
  UpdateQuickConnectName: { input: (world) => ({ QuickConnectId: quickConnect(world), Name: 'Back desk' }), answers: nothing },
  UpdateQuickConnectConfig: {
    input: (world) => ({ QuickConnectId: quickConnect(world), QuickConnectConfig: { QuickConnectType: 'FLOW', FlowConfig: { ContactFlowId: world.ids.flow } } }),
    answers: nothing,
  },
  DescribeHoursOfOperationOverride: {
    input: (world) => ({ HoursOfOperationId: world.ids.hours, HoursOfOperationOverrideId: override(world) }),
    answers: ({ ids }) => ({ HoursOfOperationOverride: holding({ HoursOfOperationId: ids.hours, Name: 'Feast', Description: 'Closed', EffectiveTill: '2026-12-26' }) }),
  },
  UpdateHoursOfOperationOverride: { input: (world) => ({ HoursOfOperationId: world.ids.hours, HoursOfOperationOverrideId: override(world), ...recurring }), answers: nothing },
  DeleteRoutingProfile: {
    input: ({ emulator, ids }) => ({ RoutingProfileId: emulator.connect.centre.createRoutingProfile({ name: 'Spare', defaultOutboundQueueId: ids.queue }).id }),
    answers: nothing,
  },
  ListPhoneNumbers: { input: nothing, answers: ({ ids }) => ({ PhoneNumberSummaryList: some({ Id: ids.number, PhoneNumber: ownNumber, PhoneNumberType: 'DID' }) }) },
  ListSecurityProfiles: { input: nothing, answers: () => ({ SecurityProfileSummaryList: some({ Name: 'Agent', Arn: anArn }) }) },
} satisfies Partial<Record<EmulatedOperation, HappyPath>>;
