/** Data table: flow control, contact settings, outbound calls (Connect reference §1.3). */
import { action, flow } from '../run-to-end';
import { ofType, type BlockCase } from './block-case';

const other = (type: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE' | 'QUEUE_TRANSFER') => flow([action('end', 'DisconnectParticipant')], { id: 'other', type });
const toOther = { ContactFlowId: 'other' };

const control: BlockCase[] = [
  { type: 'TransferToFlow', promise: 'enters the other flow', parameters: toOther, script: { flows: [other('CONTACT_FLOW')] }, takes: 'entered-flow' },
  { type: 'TransferToFlow', promise: 'enters a flow of its own type', flowType: 'QUEUE_TRANSFER', parameters: toOther, script: { flows: [other('QUEUE_TRANSFER')] }, takes: 'entered-flow' },
  { type: 'TransferToFlow', promise: 'takes NoMatchingError for a flow of another type', parameters: toOther, script: { flows: [other('CUSTOMER_QUEUE')] }, takes: 'NoMatchingError' },
  { type: 'TransferToFlow', promise: 'takes NoMatchingError when no such flow is published', parameters: toOther, takes: 'NoMatchingError' },
  { type: 'DisconnectParticipant', promise: 'hangs up', takes: 'disconnected', asks: [['disconnect']] },
  { type: 'EndFlowExecution', promise: 'ends the flow and lets the contact be [D]', flowType: 'CUSTOMER_QUEUE', takes: 'ended', neverAsks: ['disconnect'] },
];

const moduleEnds = ofType('EndFlowModuleExecution', [
  { promise: 'gives the flow back to its caller [D]', flowType: 'MODULE', takes: 'module-ended' },
  { promise: 'takes result and data from paths', flowType: 'MODULE', parameters: { Result: '$.Attributes.kind', ResultData: { a: ['$.Attributes.kind'] } }, script: { view: { Attributes: { kind: 'New' } } }, takes: 'module-ended' },
  { promise: 'falls off when the path to the result leads nowhere, having no error branch [I]', flowType: 'MODULE', parameters: { Result: '$.Attributes.kind' }, takes: 'NoMatchingError' },
]);

const hooks = ofType('UpdateContactEventHooks', [
  { promise: 'sets a hook to the flow that a path names', parameters: { EventHooks: { AgentWhisper: '$.Attributes.flow' } }, script: { view: { Attributes: { flow: 'whisper' } } }, takes: 'NextAction', asks: [['setHook', 'AgentWhisper', 'whisper']] },
  { promise: 'takes NoMatchingError when there is no such flow', parameters: { EventHooks: { CustomerQueue: 'gone' } }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when the path leads nowhere [I]', parameters: { EventHooks: { CustomerRemaining: '$.Attributes.flow' } }, takes: 'NoMatchingError', neverAsks: ['setHook'] },
  { promise: 'switches a hook off, and sets none [S]', parameters: { EventHooksConfiguration: { CustomerWhisper: { DisableExecution: 'true' } } }, takes: 'NextAction', asks: [['enableHook', 'CustomerWhisper', false]], neverAsks: ['setHook'] },
  { promise: 'sets a hook that it leaves switched on [S]', parameters: { EventHooks: { AgentWhisper: 'f' }, EventHooksConfiguration: { AgentWhisper: { DisableExecution: 'false' } } }, takes: 'NextAction', asks: [['enableHook', 'AgentWhisper', true], ['setHook', 'AgentWhisper', 'f']] },
]);

const NONE = { RecordedParticipants: [] };
const recording: BlockCase[] = [
  { type: 'UpdateContactRecordingBehavior', promise: 'disables recording with an empty list [S]', parameters: { RecordingBehavior: NONE }, takes: 'NextAction', asks: [['setRecording', { RecordingBehavior: NONE }]] },
  { type: 'UpdateContactRecordingBehavior', promise: 'carries the analytics along', parameters: { RecordingBehavior: NONE, AnalyticsBehavior: { Enabled: 'False' } }, takes: 'NextAction', asks: [['setRecording', { RecordingBehavior: NONE, AnalyticsBehavior: { Enabled: 'False' } }]] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'sets a voice behaviour on a voice contact [S]', parameters: { VoiceBehavior: { VoiceRecordingBehavior: NONE } }, takes: 'NextAction', asks: [['setRecording', { VoiceBehavior: { VoiceRecordingBehavior: NONE } }]] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'sets a screen behaviour whatever the channel', parameters: { ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } }, takes: 'NextAction' },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'takes ChannelMismatch for a chat behaviour on a voice contact [D]', parameters: { ChatBehavior: {} }, takes: 'ChannelMismatch', neverAsks: ['setRecording'] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'takes ChannelMismatch for a voice behaviour on a chat contact [D]', parameters: { VoiceBehavior: {} }, script: { view: { Channel: 'CHAT' } }, takes: 'ChannelMismatch', neverAsks: ['setRecording'] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'takes ChannelMismatch for an e-mail behaviour on a voice contact [S]', parameters: { EmailBehavior: {} }, takes: 'ChannelMismatch', neverAsks: ['setRecording'] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'sets a chat behaviour on a chat contact', parameters: { ChatBehavior: {} }, script: { view: { Channel: 'CHAT' } }, takes: 'NextAction', asks: [['setRecording', { ChatBehavior: {} }]] },
  { type: 'UpdateContactRecordingAndAnalyticsBehavior', promise: 'takes NoMatchingError when a path leads nowhere [I]', parameters: { VoiceBehavior: { VoiceAnalyticsBehavior: { LanguageLocale: '$.Attributes.locale' } } }, takes: 'NoMatchingError', neverAsks: ['setRecording'] },
];

const routing: BlockCase[] = [
  { type: 'UpdateContactRoutingBehavior', promise: 'sets a priority', parameters: { QueuePriority: '1' }, takes: 'NextAction', asks: [['setRouting', { queuePriority: 1 }]] },
  { type: 'UpdateContactRoutingBehavior', promise: 'makes a contact look younger with a negative adjustment [S]', parameters: { QueueTimeAdjustmentSeconds: '-60' }, takes: 'NextAction', asks: [['setRouting', { queueTimeAdjustmentSeconds: -60 }]] },
  { type: 'UpdateContactRoutingCriteria', promise: 'hands the criteria over with their paths followed', parameters: { RoutingCriteria: { Steps: [{ Expression: { AgentIds: ['$.Attributes.agent'] } }] } }, script: { view: { Attributes: { agent: 'alice' } } }, takes: 'NextAction', asks: [['setRoutingCriteria', { Steps: [{ Expression: { AgentIds: ['alice'] } }] }]] },
  { type: 'UpdateContactRoutingCriteria', promise: 'takes the whole criteria from a function\'s response', parameters: { RoutingCriteria: '$.External.criteria' }, session: { external: { criteria: { Steps: [] } } }, takes: 'NextAction', asks: [['setRoutingCriteria', { Steps: [] }]] },
  { type: 'UpdateContactRoutingCriteria', promise: 'takes NoMatchingError when the contact centre refuses', parameters: { RoutingCriteria: { Steps: [] } }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
];

const others: BlockCase[] = [
  { type: 'UpdateFlowLoggingBehavior', promise: 'turns logging on for this and later segments [D]', parameters: { FlowLoggingBehavior: 'Enabled' }, takes: 'NextAction', leaves: { loggingEnabled: true } },
  { type: 'UpdateFlowLoggingBehavior', promise: 'turns logging off', parameters: { FlowLoggingBehavior: 'Disabled' }, session: { loggingEnabled: true }, takes: 'NextAction', leaves: { loggingEnabled: false } },
  { type: 'UpdateContactTextToSpeechVoice', promise: 'sets voice and engine', parameters: { TextToSpeechVoice: 'Vicki', TextToSpeechEngine: 'Neural' }, takes: 'NextAction', asks: [['setVoice', { TextToSpeechVoice: 'Vicki', TextToSpeechEngine: 'Neural' }]] },
  { type: 'UpdateContactTextToSpeechVoice', promise: 'takes NoMatchingError for a voice that is not there', parameters: { TextToSpeechVoice: 'Nobody' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
  { type: 'UpdatePreviousContactParticipantState', promise: 'puts the customer on hold [S]', parameters: { PreviousContactParticipantState: 'CustomerOnHold' }, takes: 'NextAction', asks: [['setPreviousParticipant', 'CustomerOnHold']] },
  { type: 'UpdatePreviousContactParticipantState', promise: 'takes NoMatchingError when there was no previous contact', parameters: { PreviousContactParticipantState: 'OffHold' }, script: { settings: 'failed' }, takes: 'NoMatchingError' },
];

const CALL = { ThirdPartyPhoneNumber: '$.Attributes.expert', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'True' };
const expert = { view: { Attributes: { expert: '+4930999' } } };
const call = { number: '+4930999', timeLimitSeconds: 30 };
const thirdParty = ofType('TransferParticipantToThirdParty', [
  { promise: 'goes on with the flow after the call', parameters: { ...CALL, CallerId: { Number: '+49301', Name: 'Front desk' }, ThirdPartyDTMFDigits: '12#' }, script: expert, takes: 'NextAction', asks: [['transferToThirdParty', { ...call, callerId: '+49301', callerName: 'Front desk', digits: '12#' }]] },
  { promise: 'ends the flow with the call when it is not to go on', parameters: { ...CALL, ContinueFlowExecution: 'False' }, script: expert, takes: 'transferred-to-third-party', asks: [['transferToThirdParty', call]] },
  { promise: 'takes CallFailed when the call fails [S]', parameters: CALL, script: { ...expert, thirdParty: 'CallFailed' }, takes: 'CallFailed' },
  { promise: 'takes ConnectionTimeLimitExceeded when nobody answers in time [S]', parameters: CALL, script: { ...expert, thirdParty: 'ConnectionTimeLimitExceeded' }, takes: 'ConnectionTimeLimitExceeded' },
  { promise: 'takes NoMatchingError for anything else', parameters: CALL, script: { ...expert, thirdParty: 'failed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError for a failed call when it is not to go on [I]', parameters: { ...CALL, ContinueFlowExecution: 'False' }, script: { ...expert, thirdParty: 'CallFailed' }, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError when the path to the number leads nowhere [I]', parameters: CALL, takes: 'NoMatchingError', neverAsks: ['transferToThirdParty'] },
]);

const callerId = (value: string) => ({ view: { Attributes: { callerId: value } } });
const DIAL = { CallerId: { Number: '$.Attributes.callerId' } };
const outbound = ofType('CompleteOutboundCall', [
  { promise: 'dials with the caller id and goes on when the customer answers [D]', flowType: 'OUTBOUND_WHISPER', parameters: { ...DIAL, ConnectionTimeLimitSeconds: '20' }, script: callerId('+4930777'), takes: 'NextAction', asks: [['completeOutboundCall', { callerId: '+4930777', timeLimitSeconds: 20 }]] },
  { promise: 'leaves a caller id that is not E.164 to the queue [D]', flowType: 'OUTBOUND_WHISPER', parameters: DIAL, script: callerId('030 777'), takes: 'NextAction', asks: [['completeOutboundCall', {}]] },
  { promise: 'leaves a caller id that is not there to the queue, having no error branch', flowType: 'OUTBOUND_WHISPER', parameters: DIAL, takes: 'NextAction', asks: [['completeOutboundCall', {}]] },
]);

const STATUSES = ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'] as const;
const EACH = STATUSES.map((status) => `Equals ${status}`);
const progress = ofType('CheckOutboundCallStatus', [
  ...STATUSES.map((status) => ({ promise: `takes ${status} when that was detected [D]`, conditions: EACH, script: { status }, takes: `Equals ${status}` })),
  { promise: 'takes NoMatchingError on a call without detection [D]', conditions: EACH, takes: 'NoMatchingError' },
  { promise: 'takes NoMatchingError for a result that the flow has no branch for', conditions: ['Equals CallAnswered'], script: { status: 'NotDetected' }, takes: 'NoMatchingError' },
]);

export const settingCases: readonly BlockCase[] = [...control, ...moduleEnds, ...hooks, ...recording, ...routing, ...others, ...thirdParty, ...outbound, ...progress];
