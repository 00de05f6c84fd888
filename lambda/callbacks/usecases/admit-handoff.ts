import type { FollowEvent } from '../domain/event';
import { followCallback, type FollowPorts } from './advance-callback';

/**
 * The gate that makes "never two": of all the calls that may have been placed for one callback, exactly one contact is let
 * through to create it in Connect. A callback that is over, or unknown, lets none through.
 */
export async function admitHandoff(ports: FollowPorts, callbackId: string, asked: Extract<FollowEvent, { type: 'admission-asked' }>): Promise<{ proceed: boolean; reason: string }> {
  const callback = await ports.store.find(callbackId);
  if (!callback) return { proceed: false, reason: 'There is no such callback.' };
  const decision = await followCallback(ports, callback, asked);
  return { proceed: !('refused' in decision), reason: decision.reason };
}

export async function reportHandoff(ports: FollowPorts, callbackId: string, report: Extract<FollowEvent, { type: 'reported' }>): Promise<void> {
  const callback = await ports.store.find(callbackId);
  if (callback) await followCallback(ports, callback, report);
}
