/** Data table: profiles, cases, tasks, assistants and bots, restated by hand from the developer guide and from exports. */
import { ALL, type Fact } from './fact';

const GROUP = ['error parameter-group'];
const YES_NO = 'True False true false';
const STRAY = (path: string): [string, Record<string, unknown>, string[]] => [`a stray key ${path}`, { [path]: 'x' }, ['error parameter-unknown']];
const PROFILE: Partial<Fact> = { parameters: { ProfileRequestData: { PhoneNumber: '$.CustomerEndpoint.Address', 'Attributes.tier': 'gold' } }, errors: 'NoMatchingError', required: 'ProfileRequestData', also: { ProfileResponseData: ['FirstName'] }, dynamic: 'ProfileRequestData.PhoneNumber', fixed: 'ProfileResponseData.0' };

const PROFILE_FACTS: Fact[] = [
  {
    type: 'GetCustomerProfile', in: ALL, parameters: { ProfileRequestData: { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' } }, errors: 'NoMatchingError', mayErrors: 'MultipleFoundError NoneFoundError', required: 'ProfileRequestData',
    also: { ProfileResponseData: ['FirstName'], 'ProfileRequestData.LogicalOperator': 'AND', 'ProfileRequestData.SearchCriteria': [{ IdentifierName: '_email', IdentifierValue: 'a' }] },
    dynamic: 'ProfileRequestData.IdentifierName ProfileRequestData.IdentifierValue ProfileRequestData.SearchCriteria.0.IdentifierName ProfileRequestData.SearchCriteria.0.IdentifierValue',
    fixed: 'ProfileResponseData.0 ProfileRequestData.LogicalOperator', choices: { 'ProfileRequestData.LogicalOperator': 'AND OR' },
    patches: [
      ['the older form, which names the identifier itself', { ProfileRequestData: { PhoneNumber: '$.Attributes.n' } }, ['warning parameter-unknown']],
      ['no field asked for', { ProfileResponseData: [] }, []],
      ['no criterion', { 'ProfileRequestData.SearchCriteria': [] }, ['error list-count']],
      ['a stray key of a criterion', { 'ProfileRequestData.SearchCriteria': [{ Name: 'x' }] }, ['error parameter-unknown']],
    ],
  },
  { type: 'CreateCustomerProfile', in: ALL, ...PROFILE, patches: [['no field asked for', { ProfileResponseData: [] }, []], ['nothing given', { ProfileRequestData: {} }, []]] },
  { type: 'UpdateCustomerProfile', in: ALL, ...PROFILE, patches: [['no field asked for', { ProfileResponseData: [] }, []], ['nothing given', { ProfileRequestData: {} }, []]] },
  {
    type: 'AssociateContactToCustomerProfile', in: ALL, parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ContactId: '$.ContactId' } }, errors: 'NoMatchingError',
    required: 'ProfileRequestData ProfileRequestData.ProfileId ProfileRequestData.ContactId', dynamic: 'ProfileRequestData.ProfileId ProfileRequestData.ContactId', patches: [STRAY('ProfileRequestData.Name')],
  },
];

const CASE_FACTS: Fact[] = [
  {
    type: 'CreateCase', in: ALL, parameters: { CaseTemplateId: 't', CaseRequestFields: { title: 'About $.CustomerEndpoint.Address' } }, errors: 'NoMatchingError', mayErrors: 'ContactNotLinked', required: 'CaseTemplateId',
    also: { LinkContactToCase: 'true' }, dynamic: 'CaseTemplateId', text: 'CaseRequestFields.title', fixed: 'LinkContactToCase', choices: { LinkContactToCase: YES_NO },
    patches: [['no field', { CaseRequestFields: undefined }, []], ['an empty map of fields', { CaseRequestFields: {} }, []]],
  },
  {
    type: 'GetCase', in: ALL, parameters: { CaseRequestFields: { title: 'x' } }, errors: 'NoMatchingError', mayErrors: 'ContactNotLinked MultipleFound NoneFound',
    also: { LinkContactToCase: 'true', GetLastUpdatedCase: 'true', CustomerId: '$.Customer.ProfileARN', CaseResponseFields: ['case_id'] }, dynamic: 'CustomerId', text: 'CaseRequestFields.title',
    fixed: 'LinkContactToCase GetLastUpdatedCase CaseResponseFields.0', choices: { LinkContactToCase: YES_NO, GetLastUpdatedCase: YES_NO },
    patches: [['nothing to find it by', { CaseRequestFields: undefined }, []], ['no field asked for', { CaseResponseFields: [] }, []], ['an empty map of fields', { CaseRequestFields: {} }, []]],
  },
  {
    type: 'UpdateCase', in: ALL, parameters: { CaseId: '$.Case.case_id', CaseRequestFields: { status: 'closed' } }, errors: 'NoMatchingError', mayErrors: 'ContactNotLinked', required: 'CaseId',
    also: { LinkContactToCase: 'false' }, dynamic: 'CaseId', text: 'CaseRequestFields.status', fixed: 'LinkContactToCase', choices: { LinkContactToCase: YES_NO },
    patches: [['no field', { CaseRequestFields: undefined }, []], ['an empty map of fields', { CaseRequestFields: {} }, []]],
  },
];

const OTHER_FACTS: Fact[] = [
  {
    type: 'CreateTask', in: ALL, parameters: { ContactFlowId: 'f', Name: 'Ring $.Attributes.name' }, errors: 'NoMatchingError', required: 'ContactFlowId Name',
    also: { Description: 'x', Attributes: { a: 'x' }, References: { a: 'x' }, DelaySeconds: '60', ScheduledTime: '$.External.at' }, dynamic: 'ContactFlowId DelaySeconds ScheduledTime Attributes.a References.a', text: 'Name Description', ranges: { DelaySeconds: [1, 518400] },
    patches: [
      ['a delay and a time', { DelaySeconds: '60', ScheduledTime: '$.External.at' }, GROUP],
      ['a template', { TaskTemplateId: 't' }, ['warning parameter-not-modelled']],
      ['a template from a path', { TaskTemplateId: '$.External.t' }, ['warning parameter-not-modelled', 'error value-static-only']],
      ['names from a path', { Attributes: { '$.External.k': 'x' }, References: { '$.External.k': 'x' } }, []],
      ['no attribute and no reference', { Attributes: {}, References: {} }, []],
    ],
  },
  { type: 'CreateWisdomSession', in: ALL, parameters: { WisdomAssistantArn: 'arn:a' }, errors: 'NoMatchingError', required: 'WisdomAssistantArn', also: { OrchestrationAIAgentConfiguration: { AgentAssistanceAgentVersionArn: 'arn:b' } }, dynamic: 'WisdomAssistantArn' },
  {
    type: 'ConnectParticipantWithLexBot', in: 'IN CQ AT QT MOD', parameters: { Text: 'How can I help?', LexV2Bot: { AliasArn: 'arn:bot' } }, errors: 'NoMatchingError', mayErrors: 'NoMatchingCondition InputTimeLimitExceeded', required: 'LexV2Bot.AliasArn',
    also: { LexSessionAttributes: { a: 'x' }, LexInitializationData: { InitialMessage: 'Hello' }, LexTimeoutSeconds: { Text: '300' } },
    dynamic: 'LexV2Bot.AliasArn LexSessionAttributes.a LexInitializationData.InitialMessage LexTimeoutSeconds.Text', text: 'Text', ranges: { 'LexTimeoutSeconds.Text': [1, Infinity] },
    conditions: ['Equals Sales'], otherConditions: [[['Equals Sales', 'Equals Support'], []], [[], []], [['TextContains Sales'], ['error condition-operator']], [['And Sales'], ['error condition-operator']]],
    patches: [
      ['a bot of the older kind', { LexV2Bot: undefined, LexBot: { Name: 'b', Region: 'eu-west-2', Alias: 'live' } }, []],
      ['such a bot from paths', { LexV2Bot: undefined, LexBot: { Name: '$.External.b', Region: '$.External.r', Alias: '$.External.a' } }, []],
      ['such a bot with paths beside text', { LexV2Bot: undefined, LexBot: { Name: 'a $.Name', Region: 'a $.Name', Alias: 'a $.Name' } }, ['warning reference-form', 'warning reference-form', 'warning reference-form']],
      ['such a bot without a name', { LexV2Bot: undefined, LexBot: { Alias: 'live' } }, ['error parameter-required']],
      ['such a bot with a stray key', { LexV2Bot: undefined, LexBot: { Name: 'b', Locale: 'en_GB' } }, ['error parameter-unknown']],
      ['no bot', { LexV2Bot: undefined }, GROUP],
      ['two bots', { LexBot: { Name: 'b' } }, GROUP],
      ['a bot with a locale', { 'LexV2Bot.LocaleId': 'en_GB' }, ['warning parameter-unknown']],
      ['two prompts', { SSML: '<speak>a</speak>' }, GROUP],
      ['text and a recording', { PromptId: 'p' }, GROUP],
      ['text and a file', { Media: { Uri: 's3://b/a.wav', SourceType: 'S3', MediaType: 'Audio' } }, GROUP],
      ['SSML alone', { Text: undefined, SSML: '$.Attributes.a $.Attributes.b' }, []],
      ['a recording alone', { Text: undefined, PromptId: '$.Attributes.p' }, []],
      ['a recording beside text', { Text: undefined, PromptId: 'a $.Name' }, ['warning reference-form']],
      ['a file alone', { Text: undefined, Media: { Uri: '$.Attributes.a $.Attributes.b', SourceType: 'S3', MediaType: 'Audio' } }, []],
      ['a file without its kinds', { Text: undefined, Media: { Uri: 's3://b/a' } }, ['error parameter-required', 'error parameter-required']],
      ['a file without its address', { Text: undefined, Media: { SourceType: 'S3', MediaType: 'Audio' } }, ['error parameter-required']],
      ['a file of no known kind', { Text: undefined, Media: { Uri: 's3://b/a', SourceType: 'FTP', MediaType: 'Video', Codec: 'x' } }, ['error value-choice', 'error value-choice', 'error parameter-unknown']],
      ['a file whose kinds are paths', { Text: undefined, Media: { Uri: 's3://b/a', SourceType: '$.Attributes.s', MediaType: '$.Attributes.m' } }, ['error value-static-only', 'error value-static-only']],
      ['nothing said', { Text: undefined }, []],
      ['6,000 characters', { Text: 'x'.repeat(6000) }, []],
      ['6,001 characters', { Text: 'x'.repeat(6001) }, ['error value-length']],
      ['6,000 characters of SSML', { Text: undefined, SSML: 'x'.repeat(6000) }, []],
      ['6,001 characters of SSML', { Text: undefined, SSML: 'x'.repeat(6001) }, ['error value-length']],
      ['a stray key of the data at the start', { LexInitializationData: { Mood: 'x' } }, ['error parameter-unknown']],
      ['a stray key of the time limit', { LexTimeoutSeconds: { Voice: '5' } }, ['error parameter-unknown']],
      ['no session attribute', { LexSessionAttributes: {} }, []],
    ],
  },
  {
    type: 'UpdateContactMediaStreamingBehavior', in: 'IN CQ AT QT MOD AW CW OW', errors: 'NoMatchingError', required: 'MediaStreamingState Participants MediaStreamType',
    parameters: { MediaStreamingState: 'Enabled', MediaStreamType: 'Audio', Participants: [{ ParticipantType: 'Customer', MediaDirections: ['To', 'From'] }] },
    fixed: 'MediaStreamingState MediaStreamType Participants.0.ParticipantType Participants.0.MediaDirections.0',
    choices: { MediaStreamingState: 'Enabled Disabled', MediaStreamType: 'Audio', 'Participants.0.ParticipantType': 'Customer', 'Participants.0.MediaDirections.0': 'To From' },
    patches: [
      ['nobody', { Participants: [] }, []],
      ['no direction', { Participants: [{ ParticipantType: 'Customer', MediaDirections: [] }] }, []],
      ['somebody of no kind', { Participants: [{ MediaDirections: ['To'] }] }, ['error parameter-required']],
      ['somebody without directions', { Participants: [{ ParticipantType: 'Customer' }] }, ['error parameter-required']],
      ['a stray key of a participant', { Participants: [{ ParticipantType: 'Customer', MediaDirections: ['To'], Name: 'x' }] }, ['error parameter-unknown']],
    ],
  },
];

export const CUSTOMER_FACTS: readonly Fact[] = [...PROFILE_FACTS, ...CASE_FACTS, ...OTHER_FACTS];
