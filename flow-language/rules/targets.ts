import type { FlowAction } from '../types';
import type { FlowAt } from './rule';

/** Returns the targets of an action's transitions, in the order NextAction, Errors, Conditions. */
export function targetsOf({ Transitions: { NextAction, Errors, Conditions } }: FlowAction, places: FlowAt['places']): (number | undefined)[] {
  const targets: (number | undefined)[] = [];
  if (NextAction !== undefined) targets.push(places.get(NextAction));
  if (Errors !== undefined) for (const error of Errors) targets.push(places.get(error.NextAction));
  if (Conditions !== undefined) for (const condition of Conditions) targets.push(places.get(condition.NextAction));
  return targets;
}

/** Returns for each action whether a run may come to it from these places, themselves included. */
export function reachedFrom(flow: FlowAt, from: readonly (number | undefined)[]): readonly boolean[] {
  const reached = flow.targets.map(() => false);
  const open: number[] = [];
  const visit = (places: readonly (number | undefined)[]): void => {
    for (const place of places) {
      if (place === undefined || reached[place]) continue;
      reached[place] = true;
      open.push(place);
    }
  };
  visit(from);
  for (let place = open.pop(); place !== undefined; place = open.pop()) visit(flow.targets[place]!);
  return reached;
}
