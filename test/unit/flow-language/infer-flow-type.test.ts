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

test('Settings make a module', () => {
  expect(inferFlowType({ ...of('DisconnectParticipant'), Settings: {} })).toBe('MODULE');
});

test('what fits nowhere is taken for a CONTACT_FLOW, and so is an unknown note', () => {
  expect(inferFlowType(of('CompleteOutboundCall', 'DisconnectParticipant'))).toBe('CONTACT_FLOW');
  expect(inferFlowType({ ...of('DisconnectParticipant'), Metadata: { type: 'toString' } })).toBe('CONTACT_FLOW');
});
