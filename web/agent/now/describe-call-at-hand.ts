import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Me } from '../../../lambda/http/api-types';
import { describeCall as describeDeskCall } from '../../softphone/describe-desk';
import { isOver } from '../../softphone/desk-call';
import { describeCall } from '../journey/describe-call';
import type { CallAtHand } from './call-at-hand';
import { t } from '../../words/t';

export interface Heading {
  type: StatusIndicatorProps.Type;
  text: string;
  /** What it means for the agent, or what they must do. */
  sentence: string;
  /** Since when it is so, ISO instant. */
  since: string | undefined;
  /** What the agent must do first: without it the call does not come. */
  obstacle: string | undefined;
  /** How it is drawn: it waits for the agent to accept it, somebody is on the line, or neither. */
  tone: 'offered' | 'talking' | 'quiet';
}

/** The words over the call at hand. The softphone knows it at once, the service a second later. */
export function describeCallAtHand({ desk, call }: CallAtHand, { me, username }: { me: Me | undefined; username: string }): Heading {
  if (desk) {
    const { heading, sentence } = describeDeskCall(desk);
    // The softphone says what is to be done, the service what came of it.
    const ended = call?.state === 'ended' && isOver(desk) ? describeCall(call, username) : undefined;
    if (ended) return { type: ended.type, text: ended.text, sentence, since: desk.since, obstacle: undefined, tone: 'quiet' };
    const talks = desk.state === 'CONNECTED' || desk.state === 'CONNECTED_ONHOLD';
    return { type: desk.ringing ? 'warning' : talks ? 'success' : 'in-progress', text: heading, sentence, since: desk.since, obstacle: undefined, tone: desk.ringing ? 'offered' : isOver(desk) ? 'quiet' : 'talking' };
  }
  const { type, text, advice } = describeCall(call!, username);
  const waits = call!.state === 'waiting' || call!.state === 'holding';
  const isAccepted = call!.journey.findLast(({ event }) => event === 'agent-accepted' || event === 'attempt-failed')?.event === 'agent-accepted';
  return {
    ...{ type, text, sentence: advice },
    since: call!.journey.at(-1)?.at,
    obstacle: waits && !isAccepted ? obstacleOf(me) : undefined,
    tone: call!.state === 'connected' ? 'talking' : waits && !isAccepted ? 'offered' : 'quiet',
  };
}

/** Connect offers calls to agents who are in the status for it. */
function obstacleOf(me: Me | undefined): string | undefined {
  if (!me || me.statusUnknown) return undefined;
  if (!me.status) return t('You are not logged in to Amazon Connect: log in to your softphone to get it.');
  if (me.status.routable || me.status.onContact || me.status.wrappingUp) return undefined;
  return t('You are {name}: become Available to get it.', { name: me.status.name });
}
