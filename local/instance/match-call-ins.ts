import type { FlowDocument } from '../../flow-language/types';
import type { ContactCentre } from '../../emulator/connect/contact-centre';
import { supportNumber } from './local-instance';

/**
 * What a flow designer does after the deploy: the flow of the number that customers call when they announced it begins with the module
 * that finds them. Does nothing where nobody may announce calls.
 */
export function matchCallIns(centre: ContactCentre): void {
  const matching = centre.listFlowModules().find(({ name }) => name.endsWith('call-in-match'));
  const number = [...centre.store.numbers.values()].find((claimed) => claimed.number === supportNumber);
  if (!matching || !number?.flowId) return;
  const flow = JSON.parse(centre.describeFlow(number.flowId).content) as FlowDocument;
  const next = flow.StartAction;
  const match = { Identifier: 'match-call-in', Type: 'InvokeFlowModule', Parameters: { FlowModuleId: matching.arn }, Transitions: { NextAction: next, Errors: [{ NextAction: next, ErrorType: 'NoMatchingError' }] } };
  centre.updateFlowContent(number.flowId, JSON.stringify({ ...flow, StartAction: match.Identifier, Actions: [match, ...flow.Actions] }));
}
