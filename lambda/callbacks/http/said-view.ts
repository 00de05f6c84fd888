import type { Agent } from '../../agents/domain/agent';
import type { SaidOutcome } from '../../http/api-types';
import { answeredAttempt, hadCall } from '../domain/agent-of-call';
import type { Callback } from '../domain/callback';
import type { Outcome } from '../domain/outcome';
import { talkByHandOf } from '../domain/talk-by-hand';

/** An outcome as the API names it: one of the operator's own has the operator's code. */
export function viewOutcome({ code, sentence, own }: Outcome): { code: string; sentence: string } {
  return { code: own ?? code, sentence };
}

/** Returns the outcome that the agent said of the newest answered call, or of the one that they dialled by hand, and whether the asking agent may say it. */
export function viewSaid(callback: Callback, agent: Agent): { said?: SaidOutcome; maySayOutcome: boolean } {
  const byHand = talkByHandOf(callback, agent.userId);
  const said = byHand ? byHand.said : answeredAttempt(callback)?.said;
  const isOpen = callback.phase === 'connected' || callback.phase === 'ended' || (callback.phase === 'pending' && !callback.attempt.calledNowBy);
  return {
    ...(said && { said: { at: said.at, by: said.by.username, ...viewOutcome(said.outcome) } }),
    maySayOutcome: isOpen && (byHand !== undefined || hadCall(callback, agent.userId)),
  };
}
