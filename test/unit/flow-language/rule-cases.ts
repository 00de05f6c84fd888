/** Data table: the rules that no single action type states (reference §1.1, §1.2, §1.4, §1.5, §1.6, §8). */
import type { FlowType } from '../../../flow-language/types';
import type { Case } from './cases';
import { type Expected, words } from './fact';

type Action = Record<string, unknown>;
const SETTINGS = { InputParameters: [], OutputParameters: [], Transitions: [] };

export const end = (id = 'end'): Action => ({ Identifier: id, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
const logging = (id: string, next: unknown): Action => ({ Identifier: id, Type: 'UpdateFlowLoggingBehavior', Parameters: { FlowLoggingBehavior: 'Enabled' }, Transitions: { NextAction: next } });
const compare = (...conditions: unknown[]): Action => ({
  Identifier: 'it', Type: 'Compare', Parameters: { ComparisonValue: '$.Attributes.x' },
  Transitions: { NextAction: 'end', Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'end' }], Conditions: conditions },
});
const when = (operator: unknown, operands: unknown, next: unknown = 'end'): unknown => ({ NextAction: next, Condition: { Operator: operator, Operands: operands } });
const of = (type: string, parameters: Action, more: Action = {}): Action => ({ Identifier: 'it', Type: type, Parameters: parameters, Transitions: { NextAction: 'end', ...more } });
const catchAll = (...types: string[]): Action => ({ Errors: types.map((type) => ({ ErrorType: type, NextAction: 'end' })) });
export const flow = (...actions: unknown[]): Action => ({ Version: '2019-10-30', StartAction: (actions[0] as Action | undefined)?.Identifier ?? 'end', Actions: actions });
const withEnd = (action: Action): Action => flow(action, end());
const VIEW = { Id: 'arn:aws:connect:eu-central-1:aws:view/detail:1' };
const VIEW_ERRORS = catchAll('NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded');
const chain = (count: number): Action => flow(...Array.from({ length: count - 1 }, (_, i) => logging(`a${i}`, i === count - 2 ? 'end' : `a${i + 1}`)), end());
const padded = (length: number): string => JSON.stringify(flow(end())).padEnd(length, ' ');

const RESERVED = '__proto__ constructor __defineGetter__ __defineSetter__ toString hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString valueOf';
const NOT_MODELLED =
  'AuthenticateParticipant CheckVoiceId CreateContact CreatePersistentContactAssociation EvaluateDataTableValues GetCalculatedAttributesForCustomerProfile GetCustomerProfileObject ListDataTableValues LoadContactContent RenderMessageTemplate ResumeContact StartExistingMessageProcessing StartOutboundChatContact StartOutboundEmailContact StartVoiceIdStream UpdateContactMediaProcessing UpsertDataTableValues';
const INVENTED = 'UnTagContact UpdateRoutingCriteria SetCallbackNumber SetWorkingQueue CheckStaffing CheckQueueStatus Disconnect GetUserInput SetContactAttributes SetVoice StartMediaStreaming TransferToQueue UpdateOutboundCallerId PlayPrompt toString compare';

type Row = [rule: string, title: string, content: unknown, expected: Expected[], type?: FlowType];

const DOCUMENT: Row[] = [
  ['document-json', 'text that is no JSON', '{"Version":', ['error document-json']],
  ['document-json', 'a list', [], ['error document-json']],
  ['document-json', 'null', null, ['error document-json']],
  ['document-depth', 'lists in lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, ['error document-depth']],
  ['document-depth', 'a parameter of objects in objects', `{"Version":"2019-10-30","StartAction":"it","Actions":[{"Identifier":"it","Type":"ShowView","Parameters":{"ViewData":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}]}`, ['error document-depth']],
  ['document-size', '256,000 characters', padded(256_000), []],
  ['document-size', '256,001 characters', padded(256_001), ['error document-size']],
  ['document-older-form', 'an export of before 2019', { modules: [], version: '1', type: 'contactFlow', start: 'a' }, ['error document-older-form']],
  ['document-shape', 'no Actions', { Version: '2019-10-30', StartAction: 'a' }, ['error document-shape']],
  ['document-shape', 'an action that is a string', flow(end(), 'x'), ['error document-shape']],
  ['document-shape', 'an action without Identifier', flow(end(), { Type: 'Loop', Parameters: {}, Transitions: {} }), ['error document-shape']],
  ['document-shape', 'an action without Type', flow(end(), { Identifier: 'x', Parameters: {}, Transitions: {} }), ['error document-shape']],
  ['document-shape', 'Transitions in a list', flow(end(), { Identifier: 'x', Type: 'EndFlowExecution', Parameters: {}, Transitions: [] }), ['error document-shape']],
  ['document-shape', 'no Transitions at an end', flow({ Identifier: 'end', Type: 'DisconnectParticipant' }), []],
  ['next-action-required', 'no Transitions where the flow goes on', flow({ Identifier: 'end', Type: 'UpdateFlowLoggingBehavior', Parameters: { FlowLoggingBehavior: 'Enabled' } }), ['error next-action-required']],
  ['document-shape', 'Parameters in a list', flow({ ...end(), Parameters: [] }), ['error document-shape', 'error start-action']],
  ['document-shape', 'no Parameters where none are needed', flow({ Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} }), []],
  ['document-shape', 'Errors in an object', withEnd({ ...logging('it', 'end'), Transitions: { NextAction: 'end', Errors: {} } }), ['error document-shape', 'error start-action', 'warning action-unreachable']],
  ['document-shape', 'a condition without operands', withEnd(compare({ NextAction: 'end', Condition: { Operator: 'Equals' } })), ['error document-shape', 'error start-action', 'warning action-unreachable']],
  ['document-shape', 'a nested condition', withEnd(compare({ NextAction: 'end', Condition: { Operator: 'And', Conditions: [] } })), ['error document-shape', 'error start-action', 'warning action-unreachable']],
  ['document-version', 'another version', { ...flow(end()), Version: '2020-01-01' }, ['error document-version']],
  ['document-version', 'no version', { ...flow(end()), Version: undefined }, ['error document-version']],
  ['document-keys', 'Metadata of the editor', { ...flow(end()), Metadata: { name: '', type: 'contactFlow' } }, []],
  ['document-keys', 'a key nobody knows', { ...flow(end()), Content: 'x' }, ['warning document-keys']],
  ['flow-settings', 'Settings in a flow', { ...flow(end()), Settings: SETTINGS }, ['error flow-settings']],
  ['module-settings', 'a module with Settings', { ...flow(end()), Settings: SETTINGS }, [], 'MODULE'],
  ['module-settings', 'a module without Settings', flow(end()), ['error module-settings'], 'MODULE'],
  ['module-settings', 'a module with null Settings', { ...flow(end()), Settings: null }, ['error module-settings'], 'MODULE'],
  ['module-settings', 'Settings without their lists', { ...flow(end()), Settings: {} }, words('warning/module-settings warning/module-settings warning/module-settings').map((one) => one.replace('/', ' ')), 'MODULE'],
  ['module-settings', 'Settings in a string', { ...flow(end()), Settings: 'x' }, words('warning/module-settings warning/module-settings warning/module-settings').map((one) => one.replace('/', ' ')), 'MODULE'],
  ['action-count', '250 actions', chain(250), []],
  ['action-count', '251 actions', chain(251), ['error action-count']],
  ['start-action', 'a start that no action has', { ...flow(end()), StartAction: 'other' }, ['error start-action', 'warning action-unreachable']],
  ['start-action', 'no start', { ...flow(end()), StartAction: undefined }, ['error start-action', 'warning action-unreachable']],
  ['start-action', 'no action at all', flow(), ['error start-action']],
  ['campaign-flow', 'a campaign flow', flow({ ...end(), Type: 'EndFlowExecution' }), ['warning campaign-flow'], 'CAMPAIGN'],
  ['action-unreachable', 'an orphan', flow(end(), end('orphan')), ['warning action-unreachable']],
  ['action-unreachable', 'two orphans that lead to each other', flow(end(), logging('a', 'b'), logging('b', 'a')), ['warning action-unreachable', 'warning action-unreachable']],
  ['action-unreachable', 'an action that only an error leads to', flow(of('TransferToFlow', { ContactFlowId: 'f' }, { NextAction: 'it', ...catchAll('NoMatchingError') }), end()), []],
  ['action-unreachable', 'an action that only a condition leads to', flow(compare(when('Equals', ['a'], 'other')), end(), end('other')), []],
];

const IDENTIFIERS: Row[] = [
  ...['Create Callback record', 'Rückruf ☎', 'a'.repeat(50), "it's-ok_1.2?!"].map((id): Row => ['identifier-form', `the identifier ${id}`, flow(end(id)), []]),
  ...['', 'a'.repeat(51), ...'%:(\\/)=$,;[]{}'.split('').map((character) => `a${character}b`), ...words(RESERVED)].map((id): Row => ['identifier-form', `the identifier "${id}"`, flow(end(id)), ['error identifier-form']]),
  ['identifier-unique', 'two actions of one name', flow(logging('a', 'a'), logging('a', 'a')), ['error identifier-unique']],
];

const ACTIONS: Row[] = [
  ...words(NOT_MODELLED).map((type): Row => ['action-not-modelled', type, withEnd(of(type, { Any: 'thing' })), ['warning action-not-modelled']]),
  ...words(INVENTED).map((type): Row => ['action-unknown', type, withEnd(of(type, {})), ['error action-unknown']]),
  ['transition-target', 'a next action that does not exist', flow(logging('it', 'gone')), ['error transition-target']],
  ['transition-target', 'an empty next action', flow(logging('it', '')), ['error transition-target']],
  ['transition-target', 'a next action that is a number', flow(logging('it', 7)), ['error transition-target']],
  ['transition-target', 'an error branch that does not exist', withEnd(of('TransferToFlow', { ContactFlowId: 'f' }, { Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'gone' }] })), ['error transition-target']],
  ['transition-target', 'a condition that leads nowhere', withEnd(compare(when('Equals', ['a'], 'gone'))), ['error transition-target']],
  ['transition-target', 'a branch of an action that is not modelled', withEnd(of('ResumeContact', {}, { Conditions: [when('Equals', ['a'], 'gone')] })), ['warning action-not-modelled', 'error transition-target']],
  ['error-repeated', 'one error twice', withEnd(of('TransferToFlow', { ContactFlowId: 'f' }, catchAll('NoMatchingError', 'NoMatchingError'))), ['warning error-repeated']],
  ['dequeue-needs-prompts', 'a queue-to-queue transfer after prompts', flow(
    { Identifier: 'loop', Type: 'MessageParticipantIteratively', Parameters: { Messages: [{ Text: 'a' }], InterruptFrequencySeconds: '9' }, Transitions: { Conditions: [when('Equals', ['MessagesInterrupted'], 'it')] } },
    of('DequeueContactAndTransferToQueue', { QueueId: 'q' }, catchAll('QueueAtCapacity', 'NoMatchingError')), end(),
  ), [], 'CUSTOMER_QUEUE'],
  ['dequeue-needs-prompts', 'a queue-to-queue transfer without prompts', withEnd(of('DequeueContactAndTransferToQueue', { QueueId: 'q' }, catchAll('QueueAtCapacity', 'NoMatchingError'))), ['warning dequeue-needs-prompts'], 'CUSTOMER_QUEUE'],
];

const whisper = (...order: string[]): Action =>
  flow(...order.map((type, i) => ({ Identifier: `${i}`, Type: type, Parameters: type === 'MessageParticipant' ? { Text: 'Hello.' } : {}, Transitions: type === 'EndFlowExecution' ? {} : { NextAction: `${i + 1}` } })));

const CONDITIONS: Row[] = [
  ['dial-before-prompt', 'a call that is dialled before the prompt', whisper('CompleteOutboundCall', 'MessageParticipant', 'EndFlowExecution'), [], 'OUTBOUND_WHISPER'],
  ['dial-before-prompt', 'a prompt before the call is dialled', whisper('MessageParticipant', 'CompleteOutboundCall', 'EndFlowExecution'), ['warning dial-before-prompt'], 'OUTBOUND_WHISPER'],
  ['condition-repeated', 'one condition twice', withEnd(compare(when('Equals', ['a']), when('Equals', ['a']))), ['warning condition-repeated']],
  ['condition-repeated', 'one operand with two operators', withEnd(compare(when('Equals', ['a']), when('TextContains', ['a']))), []],
  ...words('And Or Not All Any Contains Exists equals NumericLessThan').map((operator): Row => ['condition-operator', operator, withEnd(compare(when(operator, ['a']))), ['error condition-operator']]),
  ['condition-operator', 'And on an action that is not modelled', withEnd(of('ResumeContact', {}, { Conditions: [when('And', ['a'])] })), ['warning action-not-modelled', 'error condition-operator']],
  ['condition-operand', 'no operand', withEnd(compare(when('Equals', []))), ['error condition-operand']],
  ['condition-operand', 'two operands', withEnd(compare(when('Equals', ['a', 'b']))), ['error condition-operand']],
  ['condition-operand', 'an empty operand', withEnd(compare(when('Equals', ['']))), ['error condition-operand']],
  ['condition-operand', 'a single space', withEnd(compare(when('Equals', [' ']))), []],
  ['operand-dynamic', 'a reference', withEnd(compare(when('Equals', ['$.Attributes.b']))), ['warning operand-dynamic']],
  ['condition-operand', 'an object', withEnd(compare(when('Equals', [{}]))), ['error condition-operand']],
  ['condition-operand', 'null', withEnd(compare(when('Equals', [null]))), ['error condition-operand']],
  ['condition-operand', 'an amount of dollars', withEnd(compare(when('Equals', ['$5']))), []],
  ['condition-operand', 'a place', withEnd(compare(when('Equals', ['{{number.source}}']))), []],
  ['operand-not-string', 'a number in Compare', withEnd(compare(when('Equals', [1]))), ['warning operand-not-string']],
  ['operand-not-string', 'a boolean in Compare', withEnd(compare(when('Equals', [true]))), ['warning operand-not-string']],
];

const VALUES: Row[] = [
  ['value-empty', 'an empty parameter', withEnd(of('TransferToFlow', { ContactFlowId: '' }, catchAll('NoMatchingError'))), ['error value-empty']],
  ['value-empty', 'a single space', withEnd(of('TransferToFlow', { ContactFlowId: ' ' }, catchAll('NoMatchingError'))), []],
  ['value-empty', 'an empty string deep inside', withEnd(of('ResumeContact', { A: { B: [{ C: '' }] } })), ['warning action-not-modelled', 'error value-empty']],
  ['value-empty', 'an empty string in a list', withEnd(of('ResumeContact', { A: ['x', ''] })), ['warning action-not-modelled', 'error value-empty']],
  ['value-empty', 'an empty string in the ViewData of ShowView', withEnd(of('ShowView', { ViewResource: VIEW, ViewData: { a: { b: '' } } }, VIEW_ERRORS)), ['warning value-empty']],
  ['value-empty', 'an empty string elsewhere in ShowView', withEnd(of('ShowView', { ViewResource: { Id: '' } }, VIEW_ERRORS)), ['error value-empty']],
  ['value-empty', 'an empty callback number', withEnd(of('UpdateContactCallbackNumber', { CallbackNumber: '' }, catchAll('InvalidCallbackNumber', 'CallbackNumberNotDialable'))), ['error value-empty']],
  ['value-empty', 'an empty choice, range or form, reported once', withEnd(of('TransferParticipantToThirdParty', { ThirdPartyPhoneNumber: '1', ThirdPartyConnectionTimeLimitSeconds: '', ContinueFlowExecution: '', ThirdPartyDTMFDigits: '' }, catchAll('NoMatchingError'))), ['error value-empty', 'error value-empty', 'error value-empty']],
  ['value-kind', 'a list for a string', withEnd(of('TransferToFlow', { ContactFlowId: ['f'] }, catchAll('NoMatchingError'))), ['error value-kind']],
  ['value-kind', 'null', withEnd(of('TransferToFlow', { ContactFlowId: null }, catchAll('NoMatchingError'))), ['error value-kind']],
  ['value-kind', 'a list for an object', withEnd(of('UpdateContactAttributes', { Attributes: [] }, catchAll('NoMatchingError'))), ['error value-kind']],
  ['value-kind', 'null where anything goes', withEnd(of('InvokeFlowModule', { FlowModuleId: 'm', Input: null }, catchAll('NoMatchingError'))), ['error value-kind']],
  ['value-not-string', 'a number as an attribute', withEnd(of('UpdateContactAttributes', { Attributes: { a: 5 } }, catchAll('NoMatchingError'))), ['warning value-not-string']],
  ['value-not-string', 'a boolean as an attribute', withEnd(of('UpdateContactAttributes', { Attributes: { a: true } }, catchAll('NoMatchingError'))), ['warning value-not-string']],
  ['parameter-unknown', 'a parameter called like a method of Object', withEnd(of('TransferToFlow', { ContactFlowId: 'f', toString: 'x' }, catchAll('NoMatchingError'))), ['error parameter-unknown']],
  ...["$.Attributes['my key']", '$.Attributes["my key"]', "$['Attributes']['a']", '$.Queue.OutboundCallerId.Address', '$.External.a b', '$.CallbackNumber'].map((path): Row => ['reference-root', path, withEnd(of('TransferToFlow', { ContactFlowId: path }, catchAll('NoMatchingError'))), []]),
  ...['$.', '$..a', '$.Attributes.', '$.Attributes.a $.Attributes.b', "$.Attributes['a"].map((path): Row => ['reference-form', path, withEnd(of('TransferToFlow', { ContactFlowId: path }, catchAll('NoMatchingError'))), ['warning reference-form']]),
  ['reference-root', 'an unknown root', withEnd(of('TransferToFlow', { ContactFlowId: '$.Weather' }, catchAll('NoMatchingError'))), ['warning reference-root']],
  ...['Loop.menu.Index', 'DataTableList.ResultData', 'Media.Sip', 'Email.Subject'].map((path): Row => ['reference-not-modelled', path, withEnd(of('TransferToFlow', { ContactFlowId: `$.${path}` }, catchAll('NoMatchingError'))), ['warning reference-not-modelled']]),
  ...['LambdaInvocation.InvocationId', 'TextToSpeechVoiceId', 'Views.Action'].map((path): Row => ['reference-not-modelled', path, withEnd(of('TransferToFlow', { ContactFlowId: `$.${path}` }, catchAll('NoMatchingError'))), []]),
  ['reference-not-modelled', 'a path inside a text', withEnd(of('MessageParticipant', { Text: 'Round $.Loop.menu.Index, $.Name.' })), ['warning text-not-modelled']],
  ['operand-not-modelled', 'an operand that reads a loop', withEnd(compare(when('Equals', ['$.Loop.menu.Index']))), ['warning operand-dynamic', 'warning operand-not-modelled']],
  ['value-reference-only', 'a path in brackets', withEnd({ ...compare(), Parameters: { ComparisonValue: "$['Attributes']['a']" } }), []],
  ['value-reference-only', 'a root in brackets', withEnd({ ...compare(), Parameters: { ComparisonValue: "$['Attributes']" } }), ['error value-reference-only']],
  ['map-keys', 'a place as a key', withEnd(of('UpdateContactAttributes', { Attributes: { '{{setting.key}}': 'a' } }, catchAll('NoMatchingError'))), []],
];

const NUMBERS: Row[] = [
  ['operand-not-string', 'a number in DistributeByPercentage', withEnd(of('DistributeByPercentage', {}, { ...catchAll('NoMatchingCondition'), Conditions: [when('NumberLessThan', [51])] })), []],
];

const toCase = ([rule, title, content, expected, type = 'CONTACT_FLOW']: Row): Case => ({ title: `${rule}: ${title}`, about: rule, flow: content, type, expected });

export const RULE_CASES: readonly Case[] = [...DOCUMENT, ...IDENTIFIERS, ...ACTIONS, ...CONDITIONS, ...VALUES].map(toCase);
/** Rows that hold a fact of the catalogue too. */
export const CATALOGUE_ROWS: readonly Case[] = NUMBERS.map(toCase).map((one) => ({ ...one, about: 'DistributeByPercentage' }));
