import type { OwnerStateOf } from '../../agents/usecases/owner-state';
import type { Callback } from '../../callbacks/domain/callback';
import { isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { lineOf } from '../../callbacks/domain/decide-due';
import type { Decision } from '../../callbacks/domain/decision';
import type { CallbackEvent } from '../../callbacks/domain/event';
import { isNear } from '../../callbacks/domain/is-near';
import { agentToAskFor, nextLook } from '../../callbacks/domain/next-check';
import { POLICY } from '../../callbacks/domain/policy';
import type { CallbackStore } from '../../callbacks/ports/callback-store';
import type { ContactLookUp } from '../../callbacks/ports/contacts';
import type { Advance } from '../../callbacks/usecases/advance-callback';
import { besideStateOf } from '../../callbacks/usecases/beside-state';
import { noteDecision } from '../../callbacks/usecases/note-decision';
import type { ParkInLine } from '../../callbacks/usecases/park-in-line';
import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { pauseOf } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import type { DispatchMessage, DispatchQueue } from '../ports/dispatch';
import { type Delivery, type HeldChain, holdChain, isOutdated, messageFor } from './message-chain';

export interface DispatchNeeds {
  /** Advances callbacks of this store. It need not bring what is near: the message that follows the callback is sent again for its next time. */
  advanceOn(store: CallbackStore): Advance;
  ownerStateOf: OwnerStateOf;
  store: CallbackStore;
  contacts: ContactLookUp;
  dispatch: DispatchQueue;
  parkInLine: ParkInLine;
  pauses: PausesLookUp;
  clock: Clock;
  notices: Notices;
}

/** @param receives how often the message has been delivered, this time included; default: 1 */
export type DispatchCallback = (message: DispatchMessage, receives?: number) => Promise<void>;

/** From what the outside could not do to the next try: the first pause, and the longest. */
const POSTPONED_SECONDS = { least: 4, most: 60 };

/**
 * One message follows a promised callback from its due time to its end. Each delivery dials or checks the callback, and sends the next message before
 * this one is given up. A callback under way therefore always has a message that comes back to it, whatever dies in between. One for which there is no
 * seat in its line is parked there instead, and has none until the line wakes it.
 *
 * Whatever is delivered twice, one chain goes on. Each delivery that saves the callback makes a new generation, and so does one that may be a repeat, or
 * that could do nothing, or that finds the callback on the list for later: a message of an earlier generation is dropped. Dialling alone writes nothing, and neither does asking for the agent in
 * whose line it stands. Copies of a message that dials make one call, since they have one token; and the first of their successors that saves leaves the others behind.
 */
export function createDispatchCallback(needs: DispatchNeeds): DispatchCallback {
  return (message, receives = 1) => dispatchCallback(needs, { message, receives });
}

async function dispatchCallback(needs: DispatchNeeds, delivery: Delivery): Promise<void> {
  const { message } = delivery;
  const found = await needs.store.findLatest(message.subject);
  if (!found || !isPromised(found) || (found.phase === 'ended' && found.checkAt === undefined) || isOutdated(delivery, found)) return;
  const chain = holdChain(needs.store, delivery, found);
  const callback = delivery.receives > 1 ? await chain.takeOver(found) : found;
  if (!callback) return;
  const now = needs.clock.now();
  // Connect may show late what it adds after the end: the last check is not made before its time.
  if (callback.phase === 'ended' && callback.checkAt !== undefined && callback.checkAt > now) {
    return needs.dispatch.send([{ message: messageFor(callback), at: callback.checkAt }]);
  }
  if (await waitsForPause(needs, callback, { message, now })) return sendNext(needs, chain, { left: callback, message, postponed: true, wasPlaced: true });
  const event = await eventOf(needs, callback, message);
  const decision = await needs.advanceOn(chain.store)(callback, event);
  const left = 'next' in decision ? decision.next : callback;
  const postponed = 'next' in decision && decision.postponed === 'a-little';
  const wasPlaced = isAsItWas(left, callback);
  if (wasPlaced && !postponed) measure(needs, { from: callback, event, now });
  if (!isPromised(left) || !chain.isHeld(left)) return;
  if ('next' in decision && decision.postponed === 'until-there-is-room') return waitForSeat(needs, left, { event, decision });
  const noted = (until: string) => postponed && noteDecision(needs.notices, callback, { event, decision, until });
  await sendNext(needs, chain, { left, message, postponed, wasPlaced, onSending: noted });
}

/** Put off for a pause, and that goes on: nothing else need be asked. Its purge is not waited for. */
async function waitsForPause({ pauses }: DispatchNeeds, { phase, purgeAt, queueId }: Callback & Promised, { message, now }: { message: DispatchMessage; now: string }): Promise<boolean> {
  return message.postponed !== undefined && phase === 'pending' && purgeAt > now && pauseOf(await pauses.read(), queueId) !== undefined;
}

interface Sending extends Omit<AfterCheck, 'now'> {
  left: Callback & Promised;
  /** Is told when the message will come, before it is sent. */
  onSending?: (at: string) => void;
}

async function sendNext(needs: DispatchNeeds, chain: HeldChain, { left, onSending, ...after }: Sending): Promise<void> {
  const now = needs.clock.now();
  const next = nextOf(left, { ...after, now });
  if (!next) return;
  const isForLater = left.phase === 'pending' && left.checkAt > now;
  const goesOn = isForLater || next.message.postponed !== undefined ? await chain.takeOver(left) : left;
  if (!goesOn) return;
  onSending?.(next.at);
  await needs.dispatch.send([{ ...next, message: { ...next.message, generation: chain.generationAfter(goesOn) } }]);
}

/** Its message ends here: the line wakes it. */
async function waitForSeat({ parkInLine, notices }: DispatchNeeds, callback: Callback, made: { event: CallbackEvent; decision: Decision }): Promise<void> {
  if (callback.phase !== 'pending') return;
  await parkInLine(callback, lineOf(callback, made.event.type === 'due' ? made.event.owner : undefined));
  noteDecision(notices, callback, made);
}

async function eventOf(needs: DispatchNeeds, callback: Callback & Promised, { nthDial }: DispatchMessage): Promise<CallbackEvent> {
  const now = needs.clock.now();
  const isDue = (callback.checkAt ?? '') <= now;
  if (callback.phase === 'pending') {
    const owner = isDue && callback.owner && !callback.attempt.fellBack && !callback.attempt.calledNowBy ? await needs.ownerStateOf(callback.owner, callback.queueId) : undefined;
    const beside = isDue ? await besideStateOf(needs, callback) : undefined;
    return { type: 'due', nthDial, ...(owner && { owner }), ...(beside && { beside }) };
  }
  const awaited = agentToAskFor(callback, { now, policy: POLICY });
  const owner = awaited && (await needs.ownerStateOf(awaited, callback.queueId));
  return { type: 'check-due', ...(owner && { owner }) };
}

/** Still the same attempt: the call that was placed for it has not been admitted yet. */
function isAsItWas(left: Callback, callback: Callback): boolean {
  return left.phase === 'pending' && callback.phase === 'pending' && left.version === callback.version;
}

/** From its time to its first call: the promptness that customers feel. */
function measure({ notices }: DispatchNeeds, { from, event, now }: { from: Callback & Promised; event: CallbackEvent; now: string }): void {
  if (from.phase !== 'pending' || event.type !== 'due' || event.nthDial !== 1 || from.checkAt > now) return;
  if (!from.attempt.fellBack) notices.measured('DispatchLagSeconds', secondsBetween(from.checkAt, now));
}

interface AfterCheck {
  message: DispatchMessage;
  postponed: boolean;
  /** Pending, and a call for it may be on its way. */
  wasPlaced: boolean;
  now: string;
}

/** Returns the next message. It returns undefined if none is needed: the callback is over, or due so far ahead that a tick brings it. */
function nextOf(callback: Callback & Promised, { message, postponed, wasPlaced, now }: AfterCheck): { message: DispatchMessage; at: string } | undefined {
  const { checkAt } = callback;
  if (checkAt === undefined) return undefined;
  if (checkAt > now) {
    const isTheTicks = callback.phase === 'pending' && !isNear(callback, { now, policy: POLICY });
    return isTheTicks ? undefined : { message: messageFor(callback), at: nextLook({ ...callback, checkAt }, { now, policy: POLICY }) };
  }
  if (callback.phase === 'pending' && !postponed) {
    // Put back on the list by this very check: out of its owner's line, or for a time that has come already.
    if (!wasPlaced) return { message: messageFor(callback), at: now };
    return { message: messageFor(callback, message.nthDial + 1), at: plusSeconds(now, POLICY.handoffLeaseSeconds) };
  }
  // Connect was too busy to dial, or did not answer, or calls are paused: the message is sent again after the pause.
  const times = (message.postponed ?? 0) + 1;
  const pause = Math.min(POSTPONED_SECONDS.most, POSTPONED_SECONDS.least * 2 ** Math.min(times - 1, 10));
  return { message: { ...messageFor(callback, message.nthDial), postponed: times }, at: plusSeconds(now, pause) };
}
