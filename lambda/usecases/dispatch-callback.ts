import { isPromised, type Callback, type Promised } from '../domain/callback/callback';
import type { CallbackEvent, OwnerState } from '../domain/callback/event';
import { plusSeconds } from '../domain/callback/instant';
import { waitsForOwner } from '../domain/callback/looks';
import { POLICY } from '../domain/callback/policy';
import type { AgentDesks } from '../ports/agents';
import type { DispatchMessage, DispatchQueue } from '../ports/dispatch';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { ownerStateOf } from './owner-state';

export type DispatchPorts = AdvancePorts & { desks: AgentDesks; dispatch: DispatchQueue };

/** What is due within this is on the list of the next tick already, or just was: it is sent on from here. */
export const TICK_AHEAD_SECONDS = 120;

/** From a busy Connect to the next try: the first pause, and the longest. */
const POSTPONED_SECONDS = { least: 4, most: 60 };

/**
 * One message follows a promised callback from its due time to its end: each time it is brought, the callback is placed or looked
 * at, and the next message is sent before this one is given up. So a callback under way has always a message that comes back to it,
 * whatever dies in between; two of them do no harm.
 */
export async function dispatchCallback(ports: DispatchPorts, message: DispatchMessage): Promise<void> {
  const callback = await ports.store.findLatest(message.subject);
  if (!callback || !isPromised(callback)) return;
  const event = await eventOf(ports, callback, message);
  const decision = await advanceCallback(ports, callback, event);
  const postponed = 'next' in decision && decision.postponed === true;
  const left = 'next' in decision ? decision.next : callback;
  const next = isPromised(left) ? nextOf(left, { message, postponed, wasPending: callback.phase === 'pending', now: ports.clock.now() }) : undefined;
  if (next) await ports.dispatch.send([next]);
}

async function eventOf(ports: DispatchPorts, callback: Callback & Promised, { placement }: DispatchMessage): Promise<CallbackEvent> {
  const now = ports.clock.now();
  const isDue = (callback.attentionAt ?? now) <= now;
  if (callback.phase === 'pending') {
    const owner = isDue && callback.owner && !callback.fellBack && !callback.calledNowBy ? await ownerStateOf(ports, callback.owner, callback.queueId) : undefined;
    return { type: 'due', placement, ...(owner && { owner }) };
  }
  const owner: OwnerState | undefined = isDue && callback.owner && waitsForOwner(callback) ? await ownerStateOf(ports, callback.owner, callback.queueId) : undefined;
  return { type: 'attention-due', ...(owner && { owner }) };
}

interface Left {
  message: DispatchMessage;
  postponed: boolean;
  /** It was placed by this message; else it became due again just now, since its owner did not come. */
  wasPending: boolean;
  now: string;
}

/** Undefined when nothing more is to be followed: it is over, or its time lies so far ahead that a tick brings it. */
function nextOf(callback: Callback & Promised, { message, postponed, wasPending, now }: Left): { message: DispatchMessage; at: string } | undefined {
  const { subject } = callback;
  if (callback.phase !== 'pending') return callback.attentionAt ? { message: { subject, placement: 1 }, at: callback.attentionAt } : undefined;
  if (callback.attentionAt > now) {
    const isNear = callback.attentionAt <= plusSeconds(now, TICK_AHEAD_SECONDS);
    return isNear ? { message: { subject, placement: 1 }, at: callback.attentionAt } : undefined;
  }
  if (!wasPending) return { message: { subject, placement: 1 }, at: now };
  if (postponed) {
    const times = (message.postponed ?? 0) + 1;
    const pause = Math.min(POSTPONED_SECONDS.most, POSTPONED_SECONDS.least * 2 ** (times - 1));
    return { message: { ...message, postponed: times }, at: plusSeconds(now, pause) };
  }
  return { message: { subject, placement: message.placement + 1 }, at: plusSeconds(now, POLICY.handoffLeaseSeconds) };
}
