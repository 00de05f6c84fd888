/** Data table: flow control, terminals and outbound calls (reference §1.3 "Flow control / terminal", "Outbound-specific"). */
import type { Catalogue } from './definition';
import {
  CATCH_ALL,
  dynamic,
  EVERY_TYPE,
  fixed,
  free,
  from,
  HOLD,
  INBOUND_AND_TRANSFER,
  NO_CONDITIONS,
  NO_ERRORS,
  notModelled,
  object,
  required,
  TRANSFER,
  WHISPER,
  WITH_QUEUE,
} from './notation';

const VOICE_CONNECTOR = object({
  VoiceConnectorType: required(fixed({ choices: ['ChimeConnector'] })),
  VoiceConnectorArn: required(dynamic()),
  FromUser: required(dynamic()),
  ToUser: required(dynamic()),
  UserToUserInformation: dynamic(),
});

export const CONTROL_ACTIONS: Catalogue = {
  TransferToFlow: {
    flowTypes: INBOUND_AND_TRANSFER,
    parameters: object({ ContactFlowId: required(dynamic()) }),
    errors: CATCH_ALL,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 TransferToFlow [S]',
  },
  DisconnectParticipant: {
    flowTypes: WITH_QUEUE,
    parameters: object({}),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'none',
    source: '§1.3 DisconnectParticipant [S] PUL',
  },
  EndFlowExecution: {
    flowTypes: [...WHISPER, 'CUSTOMER_QUEUE'],
    disputedFlowTypes: ['CONTACT_FLOW', ...TRANSFER, ...HOLD],
    parameters: object({}),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'none',
    source: '§1.3 EndFlowExecution [D] FAC 8, [S]; the admin guide allows it in all flows',
  },
  EndFlowModuleExecution: {
    flowTypes: ['MODULE'],
    parameters: object({ Result: dynamic(), ResultData: free() }),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'none',
    source: '§1.3 EndFlowModuleExecution',
  },
  CompleteOutboundCall: {
    flowTypes: ['OUTBOUND_WHISPER'],
    parameters: object({
      CallerId: object({ Number: required(dynamic()) }),
      VoiceConnector: notModelled(VOICE_CONNECTOR, 'there are no voice connectors'),
      ConnectionTimeLimitSeconds: dynamic({ integer: from(1, 600) }),
    }),
    errors: NO_ERRORS,
    conditions: NO_CONDITIONS,
    next: 'required',
    source: '§1.3 CompleteOutboundCall [S] PUL; DG for the voice connector',
  },
  CheckOutboundCallStatus: {
    flowTypes: EVERY_TYPE,
    parameters: object({}),
    errors: CATCH_ALL,
    conditions: {
      kind: 'some',
      operators: ['Equals'],
      operand: {
        matches: /^(CallAnswered|VoicemailBeep|VoicemailNoBeep|NotDetected)$/,
        says: 'CallAnswered, VoicemailBeep, VoicemailNoBeep or NotDetected',
      },
    },
    next: 'required',
    source: '§1.3 CheckOutboundCallStatus [D], [S] AOC',
  },
};
