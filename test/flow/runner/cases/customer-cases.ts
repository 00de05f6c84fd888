/** Data table: bots, profiles, cases, tasks and the agents' assistant (developer guide; published exports). */
import type { LexResult } from '../../../../emulator/connect/flow-runner/bot-talk';
import { ofType, type BlockCase } from './block-case';

const view = { CustomerEndpoint: { Address: '+4930123456' }, Attributes: { name: 'Ada' } };
const understood = (IntentName: string): LexResult => ({ IntentName, IntentConfidence: { Score: 1 }, DialogState: 'ReadyForFulfillment', Slots: { team: 'blue' }, SessionAttributes: {}, AlternateIntents: {} });
const BOT = 'arn:aws:lex:eu-central-1:111122223333:bot-alias/B/A';
const ASK = { Text: 'How can I help, $.Attributes.name?', LexV2Bot: { AliasArn: BOT } };
const asked = { bot: BOT, prompt: { text: 'How can I help, Ada?' }, sessionAttributes: {}, initialMessage: undefined, textTimeoutSeconds: undefined };
const CHAT = { ...view, Channel: 'CHAT' };

const bots = ofType('ConnectParticipantWithLexBot', [
  { promise: 'leaves by the intent, and keeps what the bot understood', parameters: ASK, conditions: ['Equals Sales'], script: { view, bot: { lex: understood('Sales') } }, takes: 'Equals Sales', asks: [['converse', asked]], leaves: { lex: understood('Sales') } },
  { promise: 'hands over session attributes with their paths filled in, without those that lead nowhere', parameters: { ...ASK, LexSessionAttributes: { who: '$.Attributes.name', none: '$.Attributes.missing' } }, conditions: ['Equals Sales'], script: { view, bot: { lex: understood('Sales') } }, takes: 'Equals Sales', asks: [['converse', { ...asked, sessionAttributes: { who: 'Ada' } }]] },
  { promise: 'takes NoMatchingCondition for an intent that no branch is for', parameters: ASK, conditions: ['Equals Sales'], script: { view, bot: { lex: understood('FallbackIntent') } }, takes: 'NoMatchingCondition', leaves: { lex: understood('FallbackIntent') } },
  { promise: 'takes InputTimeLimitExceeded when a customer of a chat says nothing [D]', parameters: { ...ASK, LexTimeoutSeconds: { Text: '60' }, LexInitializationData: { InitialMessage: 'Hi' } }, script: { view: CHAT }, takes: 'InputTimeLimitExceeded', asks: [['converse', { ...asked, initialMessage: 'Hi', textTimeoutSeconds: 60 }]] },
  { promise: 'takes NoMatchingError when there is no such bot', parameters: ASK, script: { view, bot: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when the path to the bot leads nowhere', parameters: { Text: 'a', LexV2Bot: { AliasArn: '$.Attributes.missing' } }, script: { view }, takes: 'NoMatchingError', neverAsks: ['converse'] },
  { promise: 'takes NoMatchingError in a task, in which nobody can talk', parameters: ASK, script: { view: { Channel: 'TASK' } }, takes: 'NoMatchingError', neverAsks: ['converse'] },
  { promise: 'knows bots of the older kind by name', parameters: { Text: 'a', LexBot: { Name: 'Orders', Region: 'eu-central-1', Alias: 'live' } }, conditions: ['Equals Sales'], script: { view, bot: { lex: understood('Sales') } }, takes: 'Equals Sales', asks: [['converse', { ...asked, bot: 'Orders', prompt: { text: 'a' } }]] },
]);

const ada = { FirstName: 'Ada', LastName: 'Okafor', Attributes: { tier: 'gold', age: '9' }, ProfileId: 'p1', ProfileARN: 'arn:p1' };
const FIND = { ProfileRequestData: { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' }, ProfileResponseData: ['FirstName', 'Attributes.tier', 'Gender'] };
const phone = { identifierName: '_phone', identifierValue: '+4930123456' };
const profiles: BlockCase[] = [
  ...ofType('GetCustomerProfile', [
    { promise: 'keeps of the profile what was asked for, its id and its ARN [D]', parameters: FIND, script: { view, profiles: [ada] }, takes: 'NextAction', asks: [['findProfiles', { criteria: [phone], operator: 'AND' }]], leaves: { customer: { FirstName: 'Ada', Attributes: { tier: 'gold' }, ProfileId: 'p1', ProfileARN: 'arn:p1' } } },
    { promise: 'searches by several identifiers [D]', parameters: { ProfileRequestData: { SearchCriteria: [{ IdentifierName: '_phone', IdentifierValue: '+4930123456' }, { IdentifierName: '_email', IdentifierValue: 'a@b' }], LogicalOperator: 'OR' } }, script: { view, profiles: [ada] }, takes: 'NextAction', asks: [['findProfiles', { criteria: [phone, { identifierName: '_email', identifierValue: 'a@b' }], operator: 'OR' }]] },
    { promise: 'reads the older form, in which the identifier is a member itself [S]', parameters: { ProfileRequestData: { PhoneNumber: '$.CustomerEndpoint.Address' } }, script: { view, profiles: [ada] }, takes: 'NextAction', asks: [['findProfiles', { criteria: [{ identifierName: 'PhoneNumber', identifierValue: '+4930123456' }], operator: 'AND' }]] },
    { promise: 'takes NoneFoundError where there is none [D]', parameters: FIND, script: { view }, takes: 'NoneFoundError' },
    { promise: 'takes MultipleFoundError where there are several [D]', parameters: FIND, script: { view, profiles: [ada, ada] }, takes: 'MultipleFoundError' },
    { promise: 'takes NoMatchingError when a path leads nowhere', parameters: FIND, takes: 'NoMatchingError', neverAsks: ['findProfiles'] },
  ]),
  ...ofType('CreateCustomerProfile', [
    { promise: 'makes a profile, which is then at hand', parameters: { ProfileRequestData: { FirstName: '$.Attributes.name' }, ProfileResponseData: ['FirstName'] }, script: { view }, takes: 'NextAction', asks: [['createProfile', { FirstName: 'Ada' }]], leaves: { customer: { FirstName: 'Ada', ProfileId: 'profile-1', ProfileARN: 'arn:profile-1' } } },
    { promise: 'takes NoMatchingError when it cannot', parameters: { ProfileRequestData: { FirstName: 'Ada' } }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  ]),
  ...ofType('UpdateCustomerProfile', [
    { promise: 'changes the profile that was found before [D]', parameters: { ProfileRequestData: { City: 'Bonn' }, ProfileResponseData: ['City'] }, session: { customer: ada }, takes: 'NextAction', asks: [['updateProfile', 'p1', { City: 'Bonn' }]], leaves: { customer: { City: 'Bonn', ProfileId: 'p1', ProfileARN: 'arn:p1' } } },
    { promise: 'takes NoMatchingError when none was', parameters: { ProfileRequestData: { City: 'Bonn' } }, takes: 'NoMatchingError', neverAsks: ['updateProfile'] },
    { promise: 'takes NoMatchingError when it cannot', parameters: { ProfileRequestData: { City: 'Bonn' } }, session: { customer: ada }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  ]),
  ...ofType('AssociateContactToCustomerProfile', [
    { promise: 'ties the contact to the profile', parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ContactId: '$.ContactId' } }, session: { customer: ada }, script: { view: { ContactId: 'c1' } }, takes: 'NextAction', asks: [['associateProfile', 'p1', 'c1']] },
    { promise: 'takes NoMatchingError when no profile was found', parameters: { ProfileRequestData: { ProfileId: '$.Customer.ProfileId', ContactId: '$.ContactId' } }, script: { view: { ContactId: 'c1' } }, takes: 'NoMatchingError', neverAsks: ['associateProfile'] },
  ]),
];

const late = { case_id: 'k1', title: 'Late', status: 'open' };
const cases: BlockCase[] = [
  ...ofType('CreateCase', [
    { promise: 'makes a case with paths inside its texts, and links the contact [S]', parameters: { LinkContactToCase: 'true', CaseTemplateId: 't1', CaseRequestFields: { title: 'About $.CustomerEndpoint.Address' } }, script: { view }, takes: 'NextAction', asks: [['createCase', 't1', { title: 'About +4930123456' }], ['linkCase', 'case-1']], leaves: { case: { case_id: 'case-1' } } },
    { promise: 'links nothing unless told to', parameters: { CaseTemplateId: 't1' }, takes: 'NextAction', asks: [['createCase', 't1', {}]] },
    { promise: 'takes NoMatchingError when it cannot', parameters: { CaseTemplateId: 't1' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  ]),
  ...ofType('GetCase', [
    { promise: 'keeps the fields that were asked for', parameters: { LinkContactToCase: 'true', CustomerId: '$.Customer.ProfileARN', CaseRequestFields: { title: 'Late' }, CaseResponseFields: ['status', 'summary'] }, session: { customer: ada }, script: { cases: [late] }, takes: 'NextAction', asks: [['findCases', { title: 'Late', customer_id: 'arn:p1' }], ['linkCase', 'k1']], leaves: { case: { case_id: 'k1', status: 'open' } } },
    { promise: 'takes the one changed last where told to [D]', parameters: { GetLastUpdatedCase: 'true', CaseRequestFields: { title: 'Late' } }, script: { cases: [late, { ...late, case_id: 'k0' }] }, takes: 'NextAction', leaves: { case: { case_id: 'k1' } } },
    { promise: 'takes MultipleFound where there are several [D]', parameters: { CaseRequestFields: { title: 'Late' } }, script: { cases: [late, late] }, takes: 'MultipleFound' },
    { promise: 'takes NoneFound where there is none [D]', parameters: { CaseRequestFields: { title: 'Late' } }, takes: 'NoneFound' },
    { promise: 'takes NoMatchingError with nothing to find it by', takes: 'NoMatchingError', neverAsks: ['findCases'] },
  ]),
  ...ofType('UpdateCase', [
    { promise: 'changes the case that is named', parameters: { LinkContactToCase: 'true', CaseId: '$.Case.case_id', CaseRequestFields: { status: 'closed' } }, session: { case: late }, takes: 'NextAction', asks: [['updateCase', 'k1', { status: 'closed' }], ['linkCase', 'k1']] },
    { promise: 'takes NoMatchingError when it cannot', parameters: { CaseId: 'k1' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  ]),
];

const TASK = { ContactFlowId: 'f', Name: 'Ring $.Attributes.name' };
const made = { flowId: 'f', name: 'Ring Ada', description: undefined, attributes: {}, references: {}, dueAt: undefined };
const other: BlockCase[] = [
  ...ofType('CreateTask', [
    { promise: 'makes a task, whose id is then at hand [D]', parameters: { ...TASK, Description: 'd', Attributes: { who: '$.Attributes.name', none: '$.Attributes.missing' }, References: { order: '4711' } }, script: { view }, takes: 'NextAction', asks: [['createTask', { ...made, description: 'd', attributes: { who: 'Ada' }, references: { order: '4711' } }]], leaves: { task: { ContactId: 'task-1' } } },
    { promise: 'takes NoMatchingError when it cannot', parameters: TASK, script: { view, task: 'failed' }, takes: 'NoMatchingError' },
    { promise: 'takes NoMatchingError for a time that has passed [D]', parameters: { ...TASK, ScheduledTime: '1' }, script: { view }, takes: 'NoMatchingError', neverAsks: ['createTask'] },
    { promise: 'takes NoMatchingError for a delay of more than six days', parameters: { ...TASK, DelaySeconds: '518401' }, script: { view }, takes: 'NoMatchingError', neverAsks: ['createTask'] },
  ]),
  ...ofType('CreateWisdomSession', [
    { promise: 'begins a session, whose ARN is then at hand', parameters: { WisdomAssistantArn: 'arn:a', OrchestrationAIAgentConfiguration: { AgentAssistanceAgentVersionArn: 'arn:b' } }, takes: 'NextAction', asks: [['startAssistantSession', 'arn:a']], leaves: { wisdom: { SessionArn: 'arn:session-1' } } },
    { promise: 'takes NoMatchingError for an assistant that the instance does not have', parameters: { WisdomAssistantArn: 'arn:a' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  ]),
  ...ofType('UpdateContactMediaStreamingBehavior', [
    { promise: 'notes that the audio streams', parameters: { MediaStreamingState: 'Enabled', Participants: [], MediaStreamType: 'Audio' }, takes: 'NextAction', asks: [['setMediaStreaming', true]] },
    { promise: 'notes that it no longer does', parameters: { MediaStreamingState: 'Disabled', Participants: [], MediaStreamType: 'Audio' }, takes: 'NextAction', asks: [['setMediaStreaming', false]] },
    { promise: 'takes NoMatchingError in a chat, which has no audio [D]', parameters: { MediaStreamingState: 'Enabled', Participants: [], MediaStreamType: 'Audio' }, script: { view: { Channel: 'CHAT' } }, takes: 'NoMatchingError', neverAsks: ['setMediaStreaming'] },
  ]),
  ...ofType('MessageParticipantIteratively', [
    { promise: 'takes NoMatchingError in a chat [D]', flowType: 'CUSTOMER_QUEUE', parameters: { Messages: [{ Text: 'a' }] }, script: { view: { Channel: 'CHAT' } }, takes: 'NoMatchingError', neverAsks: ['loopPrompts'] },
  ]),
  ...ofType('TransferParticipantToThirdParty', [
    { promise: 'takes NoMatchingError in a chat [D]', parameters: { ThirdPartyPhoneNumber: '+49301', ThirdPartyConnectionTimeLimitSeconds: '9', ContinueFlowExecution: 'False' }, script: { view: { Channel: 'CHAT' } }, takes: 'NoMatchingError', neverAsks: ['transferToThirdParty'] },
  ]),
];

export const customerCases: readonly BlockCase[] = [...bots, ...profiles, ...cases, ...other];
