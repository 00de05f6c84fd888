import type { Agent } from '../../agents/domain/agent';
import type { SaidOutcome } from '../../http/api-types';
import { answeredAttempt, hadCall } from '../domain/agent-of-call';
import type { Callback } from '../domain/callback';
import { isSayable, isTalkSayable } from '../domain/is-sayable';
import { type Outcome, outcomeSentence } from '../domain/outcome';
import { talkByHandOf } from '../domain/talk-by-hand';

/** An outcome as the API names it: one of the operator's own has the operator's code. */
export function viewOutcome(outcome: Outcome, language: string): { code: string; sentence: string } {
  return { code: outcome.own ?? outcome.code, sentence: outcomeSentence(outcome, language) };
}

/** Returns the outcome that the agent said of the newest answered call, or of the one that they dialled by hand, and whether the asking agent may say it at this instant. */
export function viewSaid(callback: Callback, { agent, now, language }: { agent: Agent; now: string; language: string }): { said?: SaidOutcome; maySayOutcome: boolean } {
  const byHand = talkByHandOf(callback, agent.userId);
  const answered = answeredAttempt(callback);
  const said = byHand ? byHand.said : answered?.said;
  const isOpen = callback.phase === 'connected' || callback.phase === 'ended' || (callback.phase === 'pending' && !callback.attempt.calledNowBy);
  const isTheirs = byHand ? isTalkSayable(callback, byHand, now) : answered !== undefined && hadCall(callback, agent.userId) && isSayable(callback, answered, now);
  return {
    ...(said && { said: { at: said.at, by: said.by.username, ...viewOutcome(said.outcome, language) } }),
    maySayOutcome: isOpen && isTheirs,
  };
}
