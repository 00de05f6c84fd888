import type { ReleaseAgent } from '../../agents/usecases/hold-agent';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import type { DialEffect, Effect, FollowEffect } from '../domain/decision';
import type { CallbackEvent, FollowEvent } from '../domain/event';
import type { BringIfNear } from '../ports/bring-if-near';
import type { CallbackStore } from '../ports/callback-store';
import type { Contacts } from '../ports/contacts';
import type { Dialler } from '../ports/dialler';
import type { InLine } from './in-line';
import { lookUpCallback } from './look-up-callback';

export interface FollowEffectPorts {
  store: CallbackStore;
  contacts: Contacts;
  releaseAgent: ReleaseAgent;
  bringIfNear: BringIfNear;
  inLine: InLine;
  /** The operator's rules, by source queue. */
  queues: ReadonlyMap<string, QueuePolicy>;
}

/** Decides on another callback than the one whose effect is performed. */
export type FollowAnother = (callback: Callback, event: FollowEvent) => Promise<unknown>;

export type EffectPorts = FollowEffectPorts & { dialler: Dialler };

/** Does what was decided; answers what to decide next, if the outside had something to say. */
export function performEffect(ports: EffectPorts & { followAnother: FollowAnother }, callback: Callback, effect: Effect): Promise<CallbackEvent | undefined> {
  return effect.type === 'dial' ? dial(ports, callback, effect) : performFollowEffect(ports, callback, effect);
}

export async function performFollowEffect(ports: FollowEffectPorts & { followAnother: FollowAnother }, callback: Callback, effect: FollowEffect): Promise<FollowEvent | undefined> {
  switch (effect.type) {
    case 'look-up':
      return lookUpCallback(ports.contacts, callback);
    case 'withdraw':
      return withdraw(ports, callback, effect.rootContactId);
    case 'stop-leftovers': {
      const { open } = await ports.contacts.callbacksFrom(effect.rootContactId);
      for (const contactId of open) await ports.contacts.stop(contactId);
      return effect.last ? { type: 'leftovers-stopped' } : undefined;
    }
    case 'leave-lines':
      for (const line of effect.lines) await ports.inLine.wake(line, { left: { id: callback.id, ...(effect.parkedAs !== undefined && { parkedAs: effect.parkedAs }) } });
      return undefined;
    case 'count-answer': {
      const { type: _what, queueId, ...answer } = effect;
      await ports.inLine.countAnswer(queueId, answer);
      return undefined;
    }
    case 'bring':
      if (isPromised(callback)) await ports.bringIfNear(callback);
      return undefined;
    case 'tell-promise': {
      const { news, by, said } = effect;
      const promised = await ports.store.find(effect.callbackId);
      if (promised) await ports.followAnother(promised, { type: 'told-of-beside', click: callback.id, news, by, ...(said && { said }) });
      return effect.last ? { type: 'leftovers-stopped' } : undefined;
    }
    case 'release-agent':
      if (!isPromised(callback)) await ports.releaseAgent({ userId: callback.agent.userId, callbackId: callback.id }, effect.when);
      return undefined;
  }
}

async function dial(ports: EffectPorts, callback: Callback, effect: DialEffect): Promise<CallbackEvent | undefined> {
  const { line } = effect;
  const seat = line ? await ports.inLine.takeSeat(callback, line, { outOfTurn: effect.reserved === true, customerFirst: effect.customerFirst === true }) : 'agent-first';
  if (!seat) return { type: 'line-full' };
  // Written before the phone rings, unlike a call to our own number.
  if (line && seat === 'customer-first') return { type: 'turn-came', line, version: callback.version };
  const answer = await ports.dialler.dial(callback, effect);
  if ('unclear' in answer) throw new Error(answer.unclear);
  if ('refused' in answer) return 'withDetection' in answer ? { type: 'detection-refused' } : { type: 'dial-refused', failure: answer.refused };
  const { dialled, shown } = answer;
  return callback.mode === 'legacy' || callback.phase === 'calling' ? { type: 'dialled', contactId: dialled, ...(shown !== undefined && { shown }) } : undefined;
}

/** Its message may come back late only. Where Connect does not do it now, one is sent for when it is to be tried again. */
async function withdraw(ports: FollowEffectPorts, callback: Callback, rootContactId: string): Promise<FollowEvent> {
  try {
    return await takeOut(ports, callback, rootContactId);
  } catch (error) {
    if (isPromised(callback)) await ports.bringIfNear(callback);
    throw error;
  }
}

/** Connect cannot stop a contact "unless it was accepted": so it is asked just before, and asked again for what became of it. */
async function takeOut({ contacts }: FollowEffectPorts, callback: Callback, rootContactId: string): Promise<FollowEvent> {
  const before = await lookUpCallback(contacts, callback, rootContactId);
  if (before.type !== 'looked-up' || !before.call || before.call.acceptedAt || before.call.disconnectedAt) return before;
  await contacts.stop(before.call.contactId);
  return lookUpCallback(contacts, callback, rootContactId);
}
