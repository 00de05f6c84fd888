import type { FlowAt, Place } from './rule';

/** Returns for each action whether a run may come to it from these places, themselves included. */
export function reachedFrom({ actions }: FlowAt, from: readonly Place[]): readonly boolean[] {
  const reached = actions.map(() => false);
  const open: number[] = [];
  const visit = (places: readonly Place[]): void => {
    for (const place of places) {
      if (place === undefined || reached[place]) continue;
      reached[place] = true;
      open.push(place);
    }
  };
  visit(from);
  for (let place = open.pop(); place !== undefined; place = open.pop()) visit(actions[place]!.targets);
  return reached;
}
