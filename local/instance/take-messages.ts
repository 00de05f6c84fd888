import type { ContactCentre } from '../../emulator/connect/contact-centre';
import type { FlowAction, FlowDocument } from '../../flow-language/types';

interface MessageParts {
  numberArns: readonly string[];
  /** The stack's output `VoicemailModule`; undefined if Dialback records no messages. */
  moduleArn: string | undefined;
}

/** Lets the flows of these numbers take a message while the queue is closed. A flow designer does this after the deploy. */
export function takeMessagesWhenClosed(centre: ContactCentre, { numberArns, moduleArn }: MessageParts): void {
  if (moduleArn === undefined) return;
  for (const numberArn of numberArns) {
    const { flowId } = centre.describeNumber(numberArn);
    const flow = JSON.parse(centre.describeFlow(flowId!).content) as FlowDocument;
    centre.updateFlowContent(flowId!, JSON.stringify({ ...flow, Actions: [...flow.Actions.map(askFirst), ...whetherOpen(moduleArn)] }));
  }
}

/** The queue is known before its hours are asked for. */
function askFirst(action: FlowAction): FlowAction {
  return action.Identifier === 'choose-queue' ? { ...action, Transitions: { ...action.Transitions, NextAction: 'is-open' } } : action;
}

function whetherOpen(FlowModuleId: string): FlowAction[] {
  const when = (answer: string, NextAction: string) => ({ NextAction, Condition: { Operator: 'Equals' as const, Operands: [answer] } });
  const otherwise = (NextAction: string) => [{ NextAction, ErrorType: 'NoMatchingError' as const }];
  return [
    { Identifier: 'is-open', Type: 'CheckHoursOfOperation', Parameters: {}, Transitions: { NextAction: 'queue', Errors: otherwise('queue'), Conditions: [when('True', 'queue'), when('False', 'closed')] } },
    { Identifier: 'closed', Type: 'MessageParticipant', Parameters: { Text: 'We are closed just now.' }, Transitions: { NextAction: 'take-message', Errors: otherwise('take-message') } },
    { Identifier: 'take-message', Type: 'InvokeFlowModule', Parameters: { FlowModuleId }, Transitions: { NextAction: 'hang-up', Errors: otherwise('hang-up') } },
  ];
}
