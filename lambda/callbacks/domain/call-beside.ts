import { plusSeconds } from '../../ground/domain/instant';
import type { CallBeside, CalledBeside } from './beside';
import type { Callback } from './callback';
import { change, type FollowDecision, keep, refuse } from './decision';
import type { BesideEvent } from './event';
import { LONGEST_TALK_SECONDS } from './in-talk';

/** Of more calls beside one callback, none is looked at. */
const EARLIER_AT_MOST = 3;

/** An agent calls the customer beside this callback. Of two agents who click at once, one is told of the other; one who dials by hand does so already. */
export function callBeside(callback: Callback, { click, over }: Extract<BesideEvent, { type: 'called-beside' }>): FollowDecision {
  const { calledBeside } = callback;
  if (calledBeside?.id === click.id) return keep(callback, 'That call beside it is known already.');
  if (calledBeside && calledBeside.id !== over && !click.byHand) return refuse('agent-has-it', `${calledBeside.agent.username} is calling the customer beside it already.`);
  return change({ ...callback, calledBeside: calledBeside ? after(calledBeside, click) : click }, `${click.agent.username} calls the customer beside it.`);
}

function after(before: CalledBeside, click: CallBeside): CalledBeside {
  const earlier = callsBeside(before).filter(({ at }) => plusSeconds(at, LONGEST_TALK_SECONDS) > click.at);
  return earlier.length > 0 ? { ...click, earlier: earlier.slice(0, EARLIER_AT_MOST) } : click;
}

/** All that may go on still, newest first. */
export function callsBeside({ earlier = [], ...last }: CalledBeside): CallBeside[] {
  return [last, ...earlier];
}

/** As one knows of them that was promised only since: whatever comes of those calls, they were not made for it. */
export function besideOneSince({ earlier, ...last }: CalledBeside): CalledBeside {
  const stays = 'promised-since';
  return { ...last, stays, ...(earlier && { earlier: earlier.map((call) => ({ ...call, stays })) }) };
}
