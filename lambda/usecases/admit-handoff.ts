import type { CallbackEvent } from '../domain/callback/event';
import { advanceCallback, type AdvancePorts } from './advance-callback';

/**
 * The gate that makes "never two": of all the calls that may have been placed for one callback, exactly one contact is let
 * through to create it in Connect. A callback that is over, or unknown, lets none through.
 */
export async function admitHandoff(ports: AdvancePorts, callbackId: string, asked: Extract<CallbackEvent, { type: 'admission-asked' }>): Promise<{ proceed: boolean; reason: string }> {
  const callback = await ports.store.find(callbackId);
  if (!callback) return { proceed: false, reason: 'There is no such callback.' };
  const decision = await advanceCallback(ports, callback, asked);
  return { proceed: !('refused' in decision), reason: decision.reason };
}

export async function reportHandoff(ports: AdvancePorts, callbackId: string, report: Extract<CallbackEvent, { type: 'reported' }>): Promise<void> {
  const callback = await ports.store.find(callbackId);
  if (callback) await advanceCallback(ports, callback, report);
}
