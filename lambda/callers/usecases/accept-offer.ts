import type { DispatchQueue } from '../../agenda/ports/dispatch';
import { messageFor } from '../../agenda/usecases/message-chain';
import type { OpeningHoursBook } from '../../calendar/ports/opening-hours';
import type { Callback, HandingOff } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { newPending, newPromise } from '../../callbacks/domain/new-promise';
import { POLICY } from '../../callbacks/domain/policy';
import type { TakeSeatInLine } from '../../callbacks/usecases/take-seat-in-line';
import { plusSeconds } from '../../ground/domain/instant';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import { numberShownIn, otherShown } from '../../queues/domain/caller-id';
import { offeredQueue } from '../../queues/domain/offered-queue';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { allowDueTime } from '../../queues/usecases/choose-due-time';
import { callerCallbackIds, type CallersChoice, saidByCaller } from '../domain/caller-callback';
import type { CheckCallersNumber } from './check-callers-number';
import type { GiveUpOffer } from './give-up-offer';
import type { PromiseChoice } from './promise-choice';
import type { CreateOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';

export interface AcceptNeeds {
  createAtNumber: (callback: Callback & Promised) => ReturnType<CreateOrReplaceEnded>;
  takeSeatInLine: TakeSeatInLine;
  giveUpOffer: GiveUpOffer;
  promiseChoice: PromiseChoice;
  dispatch: DispatchQueue;
  queues: ReadonlyMap<string, QueuePolicy>;
  hours: OpeningHoursBook;
  checkCallersNumber: CheckCallersNumber;
  ids: Ids;
  clock: Clock;
}

export interface Acceptance extends CallersChoice {
  queueId: string;
}

/** `accepted`: the caller's own call is to make it. `promised`: they are called by a call of its own. */
export type AcceptAnswer = { accepted: Callback & Promised; queue: QueuePolicy } | { promised: Callback & Promised } | { refused: string };

export type AcceptOffer = (acceptance: Acceptance) => Promise<AcceptAnswer>;

/**
 * A caller chooses to be called back instead of waiting. Their own call makes the callback, in the queue where they stand, so that it keeps their
 * place: it is admitted from the start, and no call to our own number is placed. Connect would call an agent first: where customers are called before, it is promised for now instead.
 */
export function createAcceptOffer(needs: AcceptNeeds): AcceptOffer {
  return async (acceptance) => {
    const queue = offeredQueue(needs.queues, acceptance.queueId);
    if (!queue) return { refused: 'The queue is not set up for callbacks.' };
    if (queue.customerFirst) return promiseForNow(needs, acceptance, queue);
    const callback = await newAdmitted(needs, acceptance, queue);
    if ('refused' in callback) return callback;
    const write = await needs.createAtNumber(callback);
    const standing = write.created ? callback : write.existing;
    if (standing.id !== callback.id || standing.phase === 'ended') return { refused: 'The customer is owed a callback already.' };
    // It follows the callback from here on: what becomes of the caller's call, Connect may never tell.
    await needs.dispatch.send([{ message: messageFor(callback), at: callback.checkAt }]);
    if (await needs.takeSeatInLine(callback, { queueId: queue.queueId })) return { accepted: callback, queue };
    await needs.giveUpOffer(acceptance);
    return { refused: 'As many callbacks wait in the queue as may.' };
  };
}

/** They listen still, and hang up: until then their phone is engaged. */
const HANGS_UP_SECONDS = 10;

async function promiseForNow(needs: AcceptNeeds, acceptance: Acceptance, queue: QueuePolicy): Promise<{ promised: Callback & Promised } | { refused: string }> {
  const checked = await needs.checkCallersNumber(acceptance, { ...queue, moment: 'later' });
  if ('refused' in checked) return checked;
  const { despite: _untilPlaced, ...customer } = checked;
  const now = needs.clock.now();
  const allowed = await allowDueTime(needs, plusSeconds(now, HANGS_UP_SECONDS), { queue, called: customer });
  if ('refusal' in allowed) return { refused: allowed.refusal.code === 'queue-closed-then' ? 'The queue is closed.' : 'The customer may not be called at this hour of their day.' };
  const when = { requestedAt: now, ...allowed, zone: allowed.zone ?? 'UTC' };
  const ids = callerCallbackIds(needs.ids.digest, { ...acceptance, number: customer.number });
  return needs.promiseChoice(newPending({ ...ids, origin: 'caller', ...customer, ...saidByCaller(acceptance, queue), ...when }, queue), acceptance.contactId);
}

type AdmittedNeeds = Pick<AcceptNeeds, 'hours' | 'checkCallersNumber' | 'ids' | 'clock'>;

async function newAdmitted(needs: AdmittedNeeds, acceptance: Acceptance, queue: QueuePolicy): Promise<(Callback & Promised & HandingOff) | { refused: string }> {
  const { contactId } = acceptance;
  const checked = await needs.checkCallersNumber(acceptance, { ...queue, moment: 'now' });
  if ('refused' in checked) return checked;
  const { despite, ...customer } = checked;
  const now = needs.clock.now();
  const allowed = await allowDueTime(needs, now, { queue });
  if ('refusal' in allowed) return { refused: 'The queue is closed.' };
  const when = { requestedAt: now, ...allowed, zone: allowed.zone ?? 'UTC' };
  const ids = callerCallbackIds(needs.ids.digest, { ...acceptance, number: checked.number });
  const content = { ...ids, origin: 'caller' as const, ...customer, ...saidByCaller(acceptance, queue), ...when };
  return {
    ...newPromise(content, queue),
    phase: 'handing-off',
    attempt: { handoffContactId: contactId, admittedAt: now, line: { queueId: queue.queueId }, ...otherShown(numberShownIn({ customer: checked.number, callerIds: queue.callerIds })), ...(despite && { despite }) },
    checkAt: plusSeconds(now, POLICY.handoffLeaseSeconds),
  };
}
