import { callerCallbackIds, type CallersChoice } from '../domain/offer/caller-callback';
import type { Ids } from '../ports/surroundings';
import { advanceCallback, type AdvancePorts } from './advance-callback';

/**
 * The flow could not make the callback that its caller had accepted, or book the time: the caller waits on, and is owed nothing. Safe to repeat. It is
 * cancelled first: an attempt that fails would be tried again.
 */
export async function giveUpOffer(ports: AdvancePorts & { ids: Ids }, choice: CallersChoice): Promise<void> {
  const callback = await ports.store.find(callerCallbackIds(ports.ids.digest, choice).id);
  if (!callback || callback.phase === 'ended') return;
  const cancelled = await advanceCallback(ports, callback, { type: 'cancelled', cause: 'cancelled' });
  if ('refused' in cancelled || cancelled.next.phase !== 'handing-off') return;
  await advanceCallback(ports, cancelled.next, { type: 'reported', contactId: choice.contactId, report: 'callback-refused' });
}
