import type { Agent } from '../../lambda/agents/domain/agent';
import { agentOfCall, answeredAttempt } from '../../lambda/callbacks/domain/agent-of-call';
import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { SAID_OUTCOMES } from '../../lambda/callbacks/domain/said';
import { wireAgentCallbacks } from '../../lambda/functions/wiring/agent-callbacks';
import { wireDials } from '../../lambda/functions/wiring/dials';
import { OWN_OUTCOMES } from '../fakes/promise-ports';
import { NEVER_AGAIN, type Ports } from './ports';
import type { World } from './world';

const CODES = [...SAID_OUTCOMES, ...OWN_OUTCOMES.map(({ code }) => code), 'voicemail', 'no-answer', 'reached'];

/** An agent says what came of a call to this customer, of a promise or a click, be it over or replaced; seldom one whose call it was not. */
export function sayOutcome({ tables, chance, desks, queues, rules }: World, number: string): (ports: Ports) => Promise<string> {
  const answered = tables.all().filter((callback) => callback.number === number && answeredAttempt(callback));
  if (answered.length === 0) return async () => 'nothing there';
  const { id } = chance.oneOf(answered);
  const outcome = chance.oneOf(rules ? [...CODES, NEVER_AGAIN.code] : CODES);
  const agent = chance.is(0.9) ? whoHad(tables.find(id)!, desks.map((desk) => desk.agent)) : chance.oneOf(desks).agent;
  const [queueId] = queues.keys();
  const at = outcome === 'try-again' && { at: { in: { minutes: chance.wholeBetween(1, 20) }, zone: 'Europe/Berlin' } };
  return async (ports) => {
    const callback = await ports.store.find(id);
    if (!callback) return 'nothing there';
    const callbacks = wireAgentCallbacks(ports);
    const answer = isPromised(callback)
      ? await callbacks.sayCallbackOutcome({ id, agent, outcome, ...at })
      : await wireDials(ports, callbacks).sayClickOutcome({ callback, agent, outcome, ...at, ...(queueId && { queueId }) });
    return 'refusal' in answer ? answer.refusal.code : `said ${outcome}`;
  };
}

function whoHad(callback: Callback, agents: Agent[]): Agent {
  const had = agentOfCall(callback, answeredAttempt(callback)!);
  return agents.find(({ userId }) => userId === had) ?? agents[0]!;
}
