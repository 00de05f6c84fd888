/** Data table: settings of a contact, and transfers of its participants (reference §1.3 "Contact settings"). */
import type { FlowType } from '../types';
import type { Catalogue } from './definition';
import {
  atLeastOne,
  atMostOne,
  CATCH_ALL,
  contradicted,
  dynamic,
  errors,
  EVERY_TYPE,
  exactlyOne,
  fixed,
  free,
  from,
  HOLD,
  INBOUND_AND_TRANSFER,
  list,
  map,
  mayHave,
  NO_CONDITIONS,
  NO_ERRORS,
  notModelled,
  object,
  required,
  TRANSFER,
  WHISPER,
  WITH_QUEUE,
  yesOrNo,
} from './notation';

const HOOK_NAMES =
  /^(AgentHold|AgentWhisper|CustomerHold|CustomerQueue|CustomerRemaining|CustomerWhisper|DefaultAgentUI|DisconnectAgentUI|PauseContact|ResumeContact)$/;
const HOOKS =
  'AgentHold, AgentWhisper, CustomerHold, CustomerQueue, CustomerRemaining, CustomerWhisper, DefaultAgentUI, DisconnectAgentUI, PauseContact or ResumeContact; an outbound whisper is set on the queue';
const HOOK_KEYS = { matches: HOOK_NAMES, says: HOOKS, severity: 'error', notModelled: ['DisconnectAgentUI'] } as const;
const ON_OR_OFF = ['Enabled', 'Disabled'];
const RECORDED = list(fixed({ choices: ['Agent', 'Customer'] }));
const NOT_FOR_THIRD_PARTIES: readonly FlowType[] = [...WHISPER, ...HOLD];

export const SETTING_ACTIONS: Catalogue = {
  UpdateContactEventHooks: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        EventHooks: map(dynamic(), { keys: HOOK_KEYS, count: { least: 1, most: 1, severity: 'warning' } }),
        EventHooksConfiguration: contradicted(
          map(object({ DisableExecution: required(yesOrNo()) }), { keys: HOOK_KEYS }),
          'one probe of the service refused it, yet deployed stacks carry it',
        ),
      },
      { groups: [atLeastOne('EventHooks', 'EventHooksConfiguration')] },
    ),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactEventHooks [S] FAC 31; corrections of §1.3, §1.6; §8 for the count',
  },
  UpdateContactRecordingBehavior: {
    flowTypes: [...WITH_QUEUE, 'OUTBOUND_WHISPER'],
    parameters: object({
      RecordingBehavior: required(
        object({
          RecordedParticipants: required(RECORDED),
          ScreenRecordedParticipants: list(fixed({ choices: ['Agent'] })),
          IVRRecordingBehavior: fixed({ choices: ON_OR_OFF }),
        }),
      ),
      AnalyticsBehavior: free(),
    }),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactRecordingBehavior [S] HH 16.4',
  },
  UpdateContactRecordingAndAnalyticsBehavior: {
    flowTypes: EVERY_TYPE,
    parameters: object(
      {
        VoiceBehavior: object({
          VoiceRecordingBehavior: object({ RecordedParticipants: required(RECORDED), IVRRecordingBehavior: fixed({ choices: ON_OR_OFF }) }),
          VoiceAnalyticsBehavior: free(),
        }),
        ChatBehavior: free(),
        EmailBehavior: contradicted(free(), 'it stands in an export of the console and on no page'),
        ScreenRecordingBehavior: free(),
      },
      { groups: [exactlyOne('VoiceBehavior', 'ChatBehavior', 'EmailBehavior', 'ScreenRecordingBehavior')] },
    ),
    errors: errors('NoMatchingError', 'ChannelMismatch'),
    conditions: NO_CONDITIONS,
    next: 'required',
    variants: [
      {
        name: 'chat',
        when: [{ parameter: 'ChatBehavior' }],
        errors: { required: ['NoMatchingError', 'ChannelMismatch'], optional: ['InFlightRedactionConfigurationFailed'] },
      },
    ],
    source: '§1.3 UpdateContactRecordingAndAnalyticsBehavior [S] FAC 35',
  },
  UpdateContactMediaStreamingBehavior: {
    flowTypes: [...WITH_QUEUE, ...WHISPER],
    parameters: object({
      MediaStreamingState: required(fixed({ choices: ON_OR_OFF })),
      Participants: required(
        list(
          object({
            ParticipantType: required(fixed({ choices: ['Customer'] })),
            MediaDirections: required(list(fixed({ choices: ['To', 'From'] }))),
          }),
        ),
      ),
      MediaStreamType: required(fixed({ choices: ['Audio'] })),
    }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: 'DG:contact-actions-updatecontactmediastreamingbehavior [D]; 38 blocks of 27 exports [S]',
  },
  UpdateFlowLoggingBehavior: {
    flowTypes: EVERY_TYPE,
    parameters: object({ FlowLoggingBehavior: required(fixed({ choices: ON_OR_OFF })) }),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateFlowLoggingBehavior [D] FAC 36',
  },
  UpdateContactRoutingBehavior: {
    flowTypes: ['CONTACT_FLOW', 'MODULE'],
    disputedFlowTypes: ['CUSTOMER_QUEUE', ...TRANSFER],
    parameters: object(
      {
        QueuePriority: fixed({ integer: from(1, Infinity) }),
        QueueTimeAdjustmentSeconds: fixed({ integer: from(-Infinity, Infinity) }),
        RoutingProficiencies: notModelled(free(), 'no page shows what they look like in a document'),
      },
      { groups: [atMostOne('QueuePriority', 'QueueTimeAdjustmentSeconds')] },
    ),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    variants: [{ name: 'by proficiency', when: [{ parameter: 'RoutingProficiencies' }], errors: mayHave('NoMatchingError') }],
    source: '§1.3 UpdateContactRoutingBehavior [D] FAC 18, [S] HH 16.5',
  },
  UpdateContactRoutingCriteria: {
    flowTypes: EVERY_TYPE,
    parameters: object({ RoutingCriteria: free() }, { open: 'the routing steps are not modelled' }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactRoutingCriteria (the page calls it UpdateRoutingCriteria, which the service refuses)',
  },
  UpdateContactTextToSpeechVoice: {
    flowTypes: EVERY_TYPE,
    parameters: object({ TextToSpeechVoice: required(dynamic()), TextToSpeechEngine: dynamic(), TextToSpeechStyle: dynamic() }),
    errors: mayHave('NoMatchingError'),
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdateContactTextToSpeechVoice [S]',
  },
  UpdatePreviousContactParticipantState: {
    flowTypes: INBOUND_AND_TRANSFER,
    parameters: object({ PreviousContactParticipantState: required(fixed({ choices: ['AgentOnHold', 'CustomerOnHold', 'OffHold'] })) }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 UpdatePreviousContactParticipantState [S] PUL',
  },
  TransferParticipantToThirdParty: {
    flowTypes: WITH_QUEUE,
    disputedFlowTypes: NOT_FOR_THIRD_PARTIES,
    parameters: object(
      {
        ThirdPartyPhoneNumber: dynamic(),
        VoiceConnector: notModelled(free(), 'there are no voice connectors'),
        ThirdPartyConnectionTimeLimitSeconds: required(dynamic({ integer: from(0, 600) })),
        ContinueFlowExecution: required(yesOrNo()),
        ThirdPartyDTMFDigits: dynamic({ pattern: { matches: /^[0-9,*#]{1,50}$/, says: '1 to 50 of 0-9, comma, * and #' } }),
        CallerId: object({ Name: dynamic(), Number: dynamic() }),
      },
      { groups: [exactlyOne('ThirdPartyPhoneNumber', 'VoiceConnector')] },
    ),
    errors: { required: ['NoMatchingError'], optional: ['CallFailed', 'ConnectionTimeLimitExceeded'] },
    conditions: NO_CONDITIONS,
    next: 'required',
    variants: [
      {
        name: 'the flow goes on',
        when: [{ parameter: 'ContinueFlowExecution', is: ['true'] }],
        errors: errors('CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError'),
      },
    ],
    source: '§1.3 TransferParticipantToThirdParty [S] HH 16.8; DG for time and digits; one export for the voice connector (Koredotcom/korecc-twilio)',
  },
};
