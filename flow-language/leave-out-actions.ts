import type { FlowAction, FlowDocument } from './types';

/**
 * A copy of the flow without some actions: whatever led to one of them leads to its NextAction. For actions that a deployment may do without.
 *
 * @throws Error for an action that the flow does not have, or that has no NextAction to stand in for it
 */
export function leaveOutActions<T extends FlowDocument>(flow: T, identifiers: readonly string[]): T {
  return identifiers.reduce(leaveOut, flow);
}

function leaveOut<T extends FlowDocument>(flow: T, identifier: string): T {
  const left = flow.Actions.find(({ Identifier }) => Identifier === identifier);
  const standIn = left?.Transitions.NextAction;
  if (!standIn || standIn === identifier) throw new Error(`The flow cannot do without the action "${identifier}": ${left ? 'nothing follows it' : 'it has none of that name'}.`);
  const redirect = <S extends { NextAction: string }>(branch: S): S => (branch.NextAction === identifier ? { ...branch, NextAction: standIn } : branch);
  const others = flow.Actions.filter((action) => action !== left).map((action): FlowAction => {
    const { NextAction, Errors, Conditions } = action.Transitions;
    const transitions = { ...(NextAction !== undefined && redirect({ NextAction })), ...(Errors && { Errors: Errors.map(redirect) }), ...(Conditions && { Conditions: Conditions.map(redirect) }) };
    return { ...action, Transitions: transitions };
  });
  return { ...flow, StartAction: flow.StartAction === identifier ? standIn : flow.StartAction, Metadata: withoutPosition(flow.Metadata, identifier), Actions: others };
}

/** The editor's positions are by action. */
function withoutPosition(metadata: unknown, identifier: string): unknown {
  const positions = (metadata as { ActionMetadata?: Record<string, unknown> } | undefined)?.ActionMetadata;
  if (!positions) return metadata;
  const { [identifier]: _left, ...others } = positions;
  return { ...(metadata as object), ActionMetadata: others };
}
