import { pauseOf } from '../../pauses/domain/pause';
import type { PausesLookUp } from '../../pauses/ports/pauses';
import { isPromised } from '../domain/callback-request';
import type { FollowEvent } from '../domain/event';
import { followCallback, type FollowPorts } from './advance-callback';

/**
 * The gate that makes "never two": of all the calls that may have been placed for one callback, exactly one contact is let
 * through to create it in Connect. A callback that is over, or unknown, lets none through; nor does one for which calls were paused since.
 */
export async function admitHandoff(ports: FollowPorts & { pauses: PausesLookUp }, callbackId: string, asked: Extract<FollowEvent, { type: 'admission-asked' }>): Promise<{ proceed: boolean; reason: string }> {
  const [callback, pauses] = await Promise.all([ports.store.find(callbackId), ports.pauses.read()]);
  if (!callback) return { proceed: false, reason: 'There is no such callback.' };
  const pause = pauseOf(pauses, isPromised(callback) ? callback.queueId : undefined);
  const decision = await followCallback(ports, callback, pause ? { ...asked, paused: true } : asked);
  return { proceed: !('refused' in decision) && decision.next.phase !== 'ended', reason: decision.reason };
}

/** What a customer who found no agent went through is looked up: the next call is made at once, and the news of this one may come after that, or never. */
export async function reportHandoff(ports: FollowPorts, callbackId: string, report: Extract<FollowEvent, { type: 'reported' }>): Promise<void> {
  const callback = await ports.store.find(callbackId);
  if (!callback) return;
  const seen = report.report === 'customer-without-agent' && (await ports.contacts.lookUp(report.contactId).catch((error: unknown) => ports.notices.failed('look-up', callbackId, error)));
  await followCallback(ports, callback, seen ? { ...report, call: seen.facts } : report);
}
