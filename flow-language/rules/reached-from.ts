import type { FlowAction } from '../types';
import type { FlowAt } from './rule';

/** The actions that a run may come to from these, themselves included; identifiers that no action has lead nowhere. */
export function reachedFrom(flow: FlowAt, identifiers: readonly (string | undefined)[]): Set<FlowAction> {
  const reached = new Set<FlowAction>();
  const open: FlowAction[] = [];
  const visit = (identifier: string | undefined): void => {
    const action = identifier === undefined ? undefined : flow.actions.get(identifier);
    if (action === undefined || reached.has(action)) return;
    reached.add(action);
    open.push(action);
  };
  identifiers.forEach(visit);
  for (let action = open.pop(); action !== undefined; action = open.pop()) targetsOf(action, visit);
  return reached;
}

/** Calls back with every identifier that an action's transitions name. */
export function targetsOf({ Transitions: { NextAction, Errors, Conditions } }: FlowAction, visit: (identifier: string | undefined) => void): void {
  visit(NextAction);
  if (Errors !== undefined) for (const error of Errors) visit(error.NextAction);
  if (Conditions !== undefined) for (const condition of Conditions) visit(condition.NextAction);
}
