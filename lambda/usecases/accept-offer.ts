import type { Callback, HandingOff, Promised } from '../domain/callback/callback';
import { plusSeconds } from '../domain/callback/instant';
import { newPromise } from '../domain/callback/new-promise';
import { POLICY } from '../domain/callback/policy';
import { callerCallbackIds, type CallersChoice } from '../domain/offer/caller-callback';
import { checkNumber, type NumberRules } from '../domain/phone-number';
import type { QueuePolicy } from '../domain/queue-policy';
import type { DispatchQueue } from '../ports/dispatch';
import type { Ids } from '../ports/surroundings';
import { allowDueTime } from './choose-due-time';
import { createWhereOver } from './create-where-over';
import type { AdvancePorts } from './advance-callback';
import { giveUpOffer } from './give-up-offer';
import { takePlaceInLine } from './take-place-in-line';

export type AcceptPorts = AdvancePorts & { ids: Ids; dispatch: DispatchQueue; numberRules: NumberRules };

export interface Acceptance extends CallersChoice {
  queueId: string;
}

export type AcceptAnswer = { accepted: Callback & Promised; queue: QueuePolicy } | { refused: string };

/**
 * A caller chooses to be called back instead of waiting. Their own call makes the callback, in the queue where they stand, so that it keeps their
 * place: it is admitted from the start, and no call to our own number is placed.
 */
export async function acceptOffer(ports: AcceptPorts, acceptance: Acceptance): Promise<AcceptAnswer> {
  const queue = ports.queues.get(acceptance.queueId);
  if (!queue) return { refused: 'The queue is not set up for callbacks.' };
  const callback = await admittedOf(ports, acceptance, queue);
  if ('refused' in callback) return callback;
  const write = await createWhereOver(ports, callback);
  const standing = write.created ? callback : write.existing;
  if (standing.id !== callback.id || standing.phase === 'ended') return { refused: 'The customer is owed a callback already.' };
  // It follows the callback from here on: what becomes of the caller's call, Connect may never tell.
  await ports.dispatch.send([{ message: { subject: callback.subject, placement: 1 }, at: callback.attentionAt }]);
  if (await takePlaceInLine(ports, callback, { queueId: queue.queueId })) return { accepted: callback, queue };
  await giveUpOffer(ports, acceptance);
  return { refused: 'As many callbacks wait in the queue as may.' };
}

async function admittedOf(ports: AcceptPorts, { contactId, number, choice }: Acceptance, queue: QueuePolicy): Promise<(Callback & Promised & HandingOff) | { refused: string }> {
  const checked = checkNumber(number, ports.numberRules);
  if ('code' in checked) return { refused: `The number may not be called: ${checked.code}.` };
  const now = ports.clock.now();
  const allowed = await allowDueTime(ports, now, queue);
  if ('refusal' in allowed) return { refused: 'The queue is closed.' };
  const when = { requestedAt: now, dueAt: now, zone: allowed.zone ?? 'UTC', purgeAt: allowed.purgeAt };
  const ids = callerCallbackIds(ports.ids.digest, { contactId, number: checked.e164, choice });
  const asked = { ...ids, origin: 'caller' as const, number: checked.e164, relatedContactId: contactId, ...when };
  return {
    ...newPromise(asked, queue),
    phase: 'handing-off',
    handoffContactId: contactId,
    admittedAt: now,
    line: { queueId: queue.queueId },
    attentionAt: plusSeconds(now, POLICY.handoffLeaseSeconds),
  };
}
