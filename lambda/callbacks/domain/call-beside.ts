import type { Callback } from './callback';
import { change, type FollowDecision, keep, refuse } from './decision';
import type { BesideEvent } from './event';

/** An agent calls the customer beside this callback. Of two agents who want that at once, one is told of the other. */
export function callBeside(callback: Callback, { click, over }: Extract<BesideEvent, { type: 'called-beside' }>): FollowDecision {
  const { calledBeside } = callback;
  if (calledBeside?.id === click.id) return keep(callback, 'That call beside it is known already.');
  if (calledBeside && calledBeside.id !== over) return refuse('agent-has-it', `${calledBeside.agent.username} is calling the customer beside it already.`);
  return change({ ...callback, calledBeside: click }, `${click.agent.username} calls the customer beside it.`);
}
