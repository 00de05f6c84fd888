import { isPromised, type Callback } from '../domain/callback/callback';
import { decide } from '../domain/callback/decide';
import type { Decision } from '../domain/callback/decision';
import type { CallbackEvent } from '../domain/callback/event';
import { POLICY } from '../domain/callback/policy';
import { restsOnHours } from '../domain/callback/rests-on-hours';
import type { CallbackStore } from '../ports/callback-store';
import type { OpeningHoursBook } from '../ports/opening-hours';
import type { Clock, Notices } from '../ports/surroundings';
import { noteDecision } from './note-decision';
import { performEffect, type EffectPorts } from './perform-effect';

export type AdvancePorts = EffectPorts & {
  store: CallbackStore;
  clock: Clock;
  notices: Notices;
  hours: OpeningHoursBook;
};

/** Enough for every writer there can be at once: flow, events, sweep, and the agent. */
const TRIES = 8;

/**
 * Decides, saves under the version that was read, and only then acts. When somebody was faster, the callback is read again
 * and the decision is made anew, so no decision rests on an old state.
 */
export async function advanceCallback(ports: AdvancePorts, callback: Callback, event: CallbackEvent): Promise<Decision> {
  let current = callback;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const decision = await decideOn(ports, current, event);
    if ('refused' in decision) {
      noteDecision(ports.notices, current, { event, decision });
      return decision;
    }
    if (decision.next === current) {
      if (decision.effects.length > 0) noteDecision(ports.notices, current, { event, decision });
      return act(ports, decision);
    }
    const save = await ports.store.save(decision.next);
    if (save !== 'overtaken') {
      noteDecision(ports.notices, current, { event, decision });
      return act(ports, { ...decision, next: save.saved });
    }
    const read = await ports.store.find(current.id);
    if (!read) throw new Error(`Callback ${current.id} was overtaken and cannot be found: "${event.type}" is not decided.`);
    current = read;
  }
  throw new Error(`Callback ${callback.id} was changed ${TRIES} times while "${event.type}" was being decided.`);
}

/**
 * The hours of a queue are read only where they have a say: that takes three requests, which Connect may refuse, and no cancel, admission or news
 * of a call has to wait for them.
 */
async function decideOn({ clock, queues, hours }: AdvancePorts, callback: Callback, event: CallbackEvent): Promise<Decision> {
  const now = clock.now();
  if (!isPromised(callback)) return decide(callback, event, { now, policy: POLICY });
  const circumstances = { now, policy: POLICY, queue: queues.get(callback.queueId) };
  const decision = decide(callback, event, circumstances);
  if (!restsOnHours(callback, decision)) return decision;
  return decide(callback, event, { ...circumstances, hours: await hours.of(callback.queueId) });
}

/**
 * An effect that fails is not lost: the callback keeps its moment of attention, and is decided again then. What was to come after it waits
 * with it: nothing new is placed while what an earlier attempt left cannot be stopped.
 */
async function act(ports: AdvancePorts, decision: Exclude<Decision, { refused: string }>): Promise<Decision> {
  let last: Decision = decision;
  for (const effect of decision.effects) {
    try {
      const followUp = await performEffect(ports, decision.next, effect);
      if (followUp) last = await advanceCallback(ports, decision.next, followUp);
    } catch (error) {
      ports.notices.failed(effect.type, decision.next.id, error);
      break;
    }
  }
  return last;
}
