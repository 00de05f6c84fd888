import { isPromised, type Callback } from '../domain/callback/callback';
import { advanceCallback, type AdvancePorts } from './advance-callback';
import { lookUpCallback } from './look-up-callback';

/**
 * An earlier callback of the same subject gives up its place when it is over and nothing of it is left in Connect. Whether it is, Connect
 * is asked here: the news of its end may have been lost, and who asks should not have to wait for the sweep.
 */
export async function createWhereOver(ports: AdvancePorts, callback: Callback): ReturnType<AdvancePorts['store']['create']> {
  const write = await ports.store.create(callback);
  if (write.created || write.existing.id === callback.id) return write;
  const { existing } = write;
  if (isPastPurge(existing, ports.clock.now())) {
    await advanceCallback(ports, existing, { type: 'due', placement: 1 });
    return ports.store.create(callback);
  }
  if (existing.phase === 'pending' || existing.phase === 'dispatching' || existing.phase === 'handing-off') return write;
  const event = existing.phase === 'ended' ? ({ type: 'attention-due' } as const) : await lookUpCallback(ports.telephony, existing);
  const seen = await advanceCallback(ports, existing, event);
  const decision = 'next' in seen && seen.next.phase === 'connected' ? await advanceCallback(ports, seen.next, { type: 'promised-again' }) : seen;
  if ('refused' in decision) return write;
  if (decision.next.phase !== 'ended') return { created: false, existing: decision.next };
  // It ended just now: what it may have left in Connect is stopped for good before the next one.
  if (existing.phase !== 'ended' && decision.next.attentionAt) await advanceCallback(ports, decision.next, { type: 'attention-due' });
  return ports.store.create(callback);
}

/** Nobody may bring it any more, since its queue was taken out of the settings: it must not keep its customer from being promised another. */
function isPastPurge(existing: Callback, now: string): boolean {
  return isPromised(existing) && existing.phase === 'pending' && existing.purgeAt <= now;
}
