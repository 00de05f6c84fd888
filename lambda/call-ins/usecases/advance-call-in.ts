import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { advance } from '../../ground/usecases/advance';
import type { CallIn } from '../domain/call-in';
import { decideCallIn } from '../domain/decide-call-in';
import type { CallInDecision, CallInEffect, CallInEvent } from '../domain/decision';
import type { CallInPolicy } from '../domain/policy';
import type { CallInStore } from '../ports/call-in-store';
import type { Push, PushMessage } from '../ports/push';
import { noteCallIn } from './note-call-in';

export interface CallInPorts {
  callIns: CallInStore;
  push: Push;
  policy: CallInPolicy;
  /** The number that customers call, E.164. */
  callInNumber: string;
  clock: Clock;
  notices: Notices;
}

/** Decides what happens to an announced call, saves it, and only then acts (`ground/usecases/advance.ts`). */
export type AdvanceCallIn = (callIn: CallIn, event: CallInEvent) => Promise<CallInDecision>;

export function createAdvanceCallIn(ports: CallInPorts): AdvanceCallIn {
  const { callIns, clock, policy, notices } = ports;
  const engine = {
    decide: (callIn: CallIn, event: CallInEvent) => decideCallIn(callIn, event, { now: clock.now(), policy }),
    store: callIns,
    note: noteCallIn.bind(undefined, notices),
    perform: performPush.bind(undefined, ports),
    isRepeated: () => true,
    failed: (effect: string, { id }: CallIn, error: unknown) => notices.failed(effect, id, error),
  };
  return (callIn, event) => advance(engine, callIn, event);
}

/** A push that fails is not lost: the customer is told again that it is their turn, and number and code stand in the answer too. */
async function performPush({ push, callInNumber }: CallInPorts, callIn: CallIn, effect: CallInEffect): Promise<CallInEvent | undefined> {
  const message = messageOf(callIn, effect, callInNumber);
  if (!callIn.push || !message) return undefined;
  const answer = await push.send(callIn.push, message);
  if (effect.type === 'push-code') return undefined;
  return { type: answer === 'taken' ? 'pushed' : 'push-refused' };
}

function messageOf(callIn: CallIn, effect: CallInEffect, number: string): PushMessage | undefined {
  if (callIn.phase === 'ready') return { type: 'call-in-ready', callInId: callIn.id, acceptUntil: callIn.pushExpiresAt };
  if (callIn.phase !== 'expected' || effect.type !== 'push-code') return undefined;
  return { type: 'call-in-code', callInId: callIn.id, number, code: effect.code, callUntil: callIn.callUntil };
}
