import type { FlowDocument } from '../../flow-language/types';
import type { ContactCentre } from '../../emulator/connect/contact-centre';
import { supportNumber } from './local-instance';

/**
 * Adds the module that finds announced calls to the flow of their number. A flow designer does this after the deploy. If nobody may announce calls, it does
 * nothing.
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
