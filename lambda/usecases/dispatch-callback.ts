import { isPromised, type Callback, type Promised } from '../domain/callback/callback';
import type { CallbackEvent } from '../domain/callback/event';
import { plusSeconds, secondsBetween } from '../domain/callback/instant';
import { awaitedAgent } from '../domain/callback/looks';
import { POLICY } from '../domain/callback/policy';
import type { AgentDesks } from '../ports/agents';
import type { DispatchMessage, DispatchQueue } from '../ports/dispatch';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { noteDecision } from './note-decision';
import { ownerStateOf } from './owner-state';

export type DispatchPorts = AdvancePorts & { desks: AgentDesks; dispatch: DispatchQueue };

/** What is due within this the next tick may not come to in time, or the last one passed it by: whoever puts it on the list sends it themself. */
export const TICK_AHEAD_SECONDS = 90;

/** From what the outside could not do to the next try: the first pause, and the longest. */
const POSTPONED_SECONDS = { least: 4, most: 60 };

/**
 * One message follows a promised callback from its due time to its end: each time it is brought, the callback is placed or looked
 * at, and the next message is sent before this one is given up. So a callback under way has always a message that comes back to it,
 * whatever dies in between; two of them do no harm. For one message that is brought, one is sent at most, and after a failure never at
 * once: messages neither multiply nor run in circles.
 */
export async function dispatchCallback(ports: DispatchPorts, message: DispatchMessage): Promise<void> {
  const callback = await ports.store.findLatest(message.subject);
  if (!callback || !isPromised(callback)) return;
  const now = ports.clock.now();
  // What Connect adds after the end it may show late: the last look is not made before its time.
  if (callback.phase === 'ended' && callback.attentionAt !== undefined && callback.attentionAt > now) {
    return ports.dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at: callback.attentionAt }]);
  }
  const event = await eventOf(ports, callback, message);
  const decision = await advanceCallback(ports, callback, event);
  const postponed = 'next' in decision && decision.postponed === true;
  const left = 'next' in decision ? decision.next : callback;
  const wasPlaced = isAsItWas(left, callback);
  if (wasPlaced && !postponed) measure(ports, { from: callback, event, now });
  const next = isPromised(left) ? nextOf(left, { message, postponed, wasPlaced, now: ports.clock.now() }) : undefined;
  if (!next) return;
  if (postponed) noteDecision(ports.notices, callback, { event, decision, until: next.at });
  await ports.dispatch.send([next]);
}

async function eventOf(ports: DispatchPorts, callback: Callback & Promised, { placement }: DispatchMessage): Promise<CallbackEvent> {
  const isDue = (callback.attentionAt ?? '') <= ports.clock.now();
  if (callback.phase === 'pending') {
    const owner = isDue && callback.owner && !callback.fellBack && !callback.calledNowBy ? await ownerStateOf(ports, callback.owner, callback.queueId) : undefined;
    return { type: 'due', placement, ...(owner && { owner }) };
  }
  const awaited = isDue ? awaitedAgent(callback) : undefined;
  const owner = awaited && (await ownerStateOf(ports, awaited, callback.queueId));
  return { type: 'attention-due', ...(owner && { owner }) };
}

/** Still the same attempt: the call that was placed for it has not been admitted yet. */
function isAsItWas(left: Callback, callback: Callback): boolean {
  return left.phase === 'pending' && callback.phase === 'pending' && left.version === callback.version;
}

/** From its time to its first call: the promptness that customers feel. */
function measure({ notices }: DispatchPorts, { from, event, now }: { from: Callback & Promised; event: CallbackEvent; now: string }): void {
  if (from.phase !== 'pending' || event.type !== 'due' || event.placement !== 1 || from.attentionAt > now) return;
  if (!from.fellBack) notices.measured('DispatchLagSeconds', secondsBetween(from.attentionAt, now));
}

interface Left {
  message: DispatchMessage;
  postponed: boolean;
  /** Pending, and a call for it may be on its way. */
  wasPlaced: boolean;
  now: string;
}

/** Undefined when nothing more is to be followed: it is over, or its time lies so far ahead that a tick brings it. */
function nextOf(callback: Callback & Promised, { message, postponed, wasPlaced, now }: Left): { message: DispatchMessage; at: string } | undefined {
  const { subject, attentionAt } = callback;
  if (attentionAt === undefined) return undefined;
  if (attentionAt > now) {
    const isTheTicks = callback.phase === 'pending' && attentionAt > plusSeconds(now, TICK_AHEAD_SECONDS);
    return isTheTicks ? undefined : { message: { subject, placement: 1 }, at: attentionAt };
  }
  if (callback.phase === 'pending' && !postponed) {
    // Put back on the list by this very look: out of its owner's line, or for a time that has come already.
    if (!wasPlaced) return { message: { subject, placement: 1 }, at: now };
    return { message: { subject, placement: message.placement + 1 }, at: plusSeconds(now, POLICY.handoffLeaseSeconds) };
  }
  // Connect was too busy to place it, or did not say what was asked: its moment stands, and it is tried again.
  const times = (message.postponed ?? 0) + 1;
  const pause = Math.min(POSTPONED_SECONDS.most, POSTPONED_SECONDS.least * 2 ** Math.min(times - 1, 10));
  return { message: { ...message, postponed: times }, at: plusSeconds(now, pause) };
}
