import type { CallIn } from '../../domain/call-in/call-in';
import { decideCallIn } from '../../domain/call-in/decide-call-in';
import type { CallInDecision, CallInEffect, CallInEvent } from '../../domain/call-in/decision';
import type { CallInPolicy } from '../../domain/call-in/policy';
import type { CallInStore } from '../../ports/call-in-store';
import type { Push, PushMessage } from '../../ports/push';
import type { Clock, Notices } from '../../ports/surroundings';
import { noteCallIn } from './note-call-in';

export interface CallInPorts {
  callIns: CallInStore;
  push: Push;
  policy: CallInPolicy;
  /** What customers call, E.164. */
  callInNumber: string;
  clock: Clock;
  notices: Notices;
}

export interface Happening {
  event: CallInEvent;
  /** Of an acceptance: what its push tells. Kept nowhere. */
  code?: string;
}

/** Everybody there can be at once: app, turn, tick, and calls with one code. */
const TRIES = 60;

/** Decides, saves under the version that was read, and only then acts. When somebody was faster, it is read again and decided anew. */
export async function advanceCallIn(ports: CallInPorts, callIn: CallIn, happening: Happening): Promise<CallInDecision> {
  let current = callIn;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const decision = decideCallIn(current, happening.event, { now: ports.clock.now(), policy: ports.policy });
    if ('refused' in decision || decision.next === current) {
      noteCallIn(ports.notices, current, { ...happening, decision });
      return act(ports, decision, happening);
    }
    const save = await ports.callIns.save(decision.next);
    if (save !== 'overtaken') {
      noteCallIn(ports.notices, current, { ...happening, decision });
      return act(ports, { ...decision, next: save.saved }, happening);
    }
    const read = await ports.callIns.find(current.id);
    if (!read) return { refused: 'over', reason: 'It is kept no more.' };
    current = read;
  }
  throw new Error(`Call-in ${callIn.id} was changed ${TRIES} times while "${happening.event.type}" was being decided.`);
}

/** A push that fails is not lost: whether it is the customer's turn is told again, and number and code stand in the answer too. */
async function act(ports: CallInPorts, decision: CallInDecision, { code }: Happening): Promise<CallInDecision> {
  if ('refused' in decision) return decision;
  let last: CallInDecision = decision;
  for (const effect of decision.effects) {
    try {
      const followUp = await pushOf(ports, decision.next, { effect, code });
      if (followUp) last = await advanceCallIn(ports, decision.next, { event: followUp });
    } catch (error) {
      ports.notices.failed(effect.type, decision.next.id, error);
    }
  }
  return last;
}

async function pushOf({ push, callInNumber }: CallInPorts, callIn: CallIn, { effect, code }: { effect: CallInEffect; code: string | undefined }): Promise<CallInEvent | undefined> {
  const message = messageOf(callIn, { code, number: callInNumber });
  if (!callIn.push || !message) return undefined;
  const answer = await push.send(callIn.push, message);
  if (effect.type === 'push-code') return undefined;
  return { type: answer === 'taken' ? 'pushed' : 'push-refused' };
}

function messageOf(callIn: CallIn, { code, number }: { code: string | undefined; number: string }): PushMessage | undefined {
  if (callIn.phase === 'ready') return { type: 'call-in-ready', callInId: callIn.id, acceptUntil: callIn.pushExpiresAt };
  return callIn.phase === 'expected' && code !== undefined ? { type: 'call-in-code', callInId: callIn.id, number, code, callUntil: callIn.callUntil } : undefined;
}
