import type { Desk } from '../routing/desk';
import { attemptCallback } from './attempt-callback';
import type { CentreContext, Lifeline } from '../centre-context';
import { joinAgent } from './join-agent';
import { partOf } from './part-of';
import { runScript } from './run-script';

/** Goes on when an agent has accepted: it joins a waiting customer, a chat or a task, and first dials the customer of a callback. */
export function handleAccepted(ctx: CentreContext, lifeline: Lifeline, desk: Desk): void {
  lifeline.handling = partOf(lifeline);
  runScript(ctx, lifeline, () => (lifeline.contact.callback && !lifeline.leg ? attemptCallback(ctx, lifeline, desk) : joinAgent(ctx, lifeline, desk)));
}
