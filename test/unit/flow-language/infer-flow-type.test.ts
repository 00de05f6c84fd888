import { inferFlowType } from '../../../flow-language/infer-flow-type';
import type { FlowAction } from '../../../flow-language/types';

const of = (...types: string[]): { Actions: FlowAction[] } => ({ Actions: types.map((type, i) => ({ Identifier: `${i}`, Type: type, Parameters: {}, Transitions: {} })) });

test.each([
  ['CONTACT_FLOW', of('Compare', 'DisconnectParticipant')],
  ['CUSTOMER_QUEUE', of('MessageParticipantIteratively', 'DisconnectParticipant')],
  ['CUSTOMER_QUEUE', of('MessageParticipantIteratively')],
  ['OUTBOUND_WHISPER', of('CompleteOutboundCall', 'EndFlowExecution')],
  ['AGENT_TRANSFER', of('TransferContactToAgent')],
  ['MODULE', of('EndFlowModuleExecution')],
] as const)('%s is inferred from the actions', (type, document) => {
  expect(inferFlowType(document)).toBe(type);
});

test.each([
  ['contactFlow', 'CONTACT_FLOW'],
  ['agentWhisper', 'AGENT_WHISPER'],
  ['customerHold', 'CUSTOMER_HOLD'],
  ['queueTransfer', 'QUEUE_TRANSFER'],
] as const)('the type that the editor noted, %s, counts before the actions', (noted, type) => {
  expect(inferFlowType({ ...of('EndFlowExecution'), Metadata: { type: noted } })).toBe(type);
});

const saysAndEnds = of('MessageParticipant', 'EndFlowExecution');
const loops = of('MessageParticipantIteratively');

test.each([
  ['AGENT_WHISPER', saysAndEnds, ''],
  ['AGENT_WHISPER', saysAndEnds, 'RulesEngineAgentWhisper.json'],
  ['CUSTOMER_WHISPER', saysAndEnds, 'acme_customer_whisper'],
  ['OUTBOUND_WHISPER', saysAndEnds, 'Default outbound whisper flow'],
  ['CUSTOMER_QUEUE', loops, 'empty_customer_queue_flow.json'],
  ['CUSTOMER_HOLD', loops, 'empty_customer_hold_flow.json'],
  ['AGENT_HOLD', loops, 'hold the agent'],
  ['QUEUE_TRANSFER', of('UpdateContactTargetQueue', 'TransferContactToQueue', 'DisconnectParticipant'), 'ACME_queue_transfer'],
  ['CONTACT_FLOW', of('UpdateContactTargetQueue', 'TransferContactToQueue', 'DisconnectParticipant'), 'inbound'],
] as const)('%s is chosen among the types that fit %j by the name "%s"', (type, document, name) => {
  expect(inferFlowType(document, name)).toBe(type);
  expect(inferFlowType({ ...document, Metadata: { name } }, 'agent whisper')).toBe(name === '' ? 'AGENT_WHISPER' : type);
});

test('a name does not make a flow what its actions cannot stand in', () => {
  expect(inferFlowType(of('CreateCallbackContact', 'DisconnectParticipant'), 'agent whisper')).toBe('CONTACT_FLOW');
});

test('one action out of place does not hide what the others speak for', () => {
  expect(inferFlowType(of('MessageParticipantIteratively', 'InvokeFlowModule', 'EndFlowExecution'))).toBe('CUSTOMER_QUEUE');
  expect(inferFlowType(of('MessageParticipantIteratively', 'DequeueContactAndTransferToQueue', 'UpdateContactTargetQueue'))).toBe('CUSTOMER_QUEUE');
});

test('Settings make a module, and no name does', () => {
  expect(inferFlowType(of('InvokeFlowModule', 'DisconnectParticipant'), 'module test wrapper')).toBe('CONTACT_FLOW');
  expect(inferFlowType({ ...of('DisconnectParticipant'), Settings: {} })).toBe('MODULE');
});

test('what fits two types equally badly is taken for the commoner, and an unknown note counts for nothing', () => {
  expect(inferFlowType(of('CompleteOutboundCall', 'DisconnectParticipant'))).toBe('CONTACT_FLOW');
  expect(inferFlowType({ ...of('DisconnectParticipant'), Metadata: { type: 'toString' } })).toBe('CONTACT_FLOW');
});
