import type { Beside, WhyStays } from '../../callbacks/domain/beside';
import { callsBeside } from '../../callbacks/domain/call-beside';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import { refuseUnsettled } from '../../callbacks/usecases/refuse-unsettled';
import type { Clock, Ids } from '../../ground/ports/clock-ids-notices';
import type { ClickOrder, ClickRules } from '../domain/click-order';
import { newClickBeside } from '../domain/new-click';
import type { PlaceAnswer, PlaceClick } from './place-click';
import type { CreateOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';

export interface CallBesideNeeds {
  follow: Follow;
  createOrReplaceEnded: CreateOrReplaceEnded;
  placeClick: PlaceClick;
  clickRules: Pick<ClickRules, 'atMostMinutes'>;
  ids: Ids;
  clock: Clock;
}

export type CallBesideAnswer =
  | PlaceAnswer
  | { callback: Callback; created: false }
  /** Somebody was faster: they are calling the customer. */
  | { overtakenBy: Callback }
  /** It is over by now, or another callback took its place, or it has another number: the customer's place is to be looked at again. */
  | { placeChanged: true }
  | { refusal: CallbackRefusal<'earlier-call-not-settled'> };

/** @param asked `sharing`: others at this number who are owed a callback. It stays, and does not ring in the middle of that call */
export type CallBeside = (asked: { order: ClickOrder; standing: Callback; sharing: (Callback & Promised)[] } & Omit<Beside, 'callbackId'>) => Promise<CallBesideAnswer>;

/**
 * A call beside the callback that keeps the customer's place. It is noted there first: what is promised is then not placed while this call is open, and
 * a colleague who clicks is told of it.
 */
export function createCallBeside({ follow, createOrReplaceEnded, placeClick, clickRules, ids, clock }: CallBesideNeeds): CallBeside {
  return async ({ order, standing, sharing, ...beside }) => {
    const requestedAt = clock.now();
    const click = newClickBeside(ids.digest, { callbackId: standing.id, ...beside }, { order, number: standing.number, requestedAt, ...clickRules });
    const note = (callback: Callback, stays: WhyStays | undefined) => {
      const over = callback.calledBeside?.id;
      return follow(callback, { type: 'called-beside', click: { id: click.id, agent: order.agent, at: requestedAt, ...(stays && { stays }) }, ...(over && { over }) });
    };
    const noted = await note(standing, beside.stays);
    if ('refused' in noted) return { overtakenBy: standing };
    if (!isNotedOn(noted.next, click) || noted.next.number !== click.number) return { placeChanged: true };
    if (beside.why !== 'being-called' && placeStateOf(noted.next) === 'being-called') return { overtakenBy: noted.next };
    for (const callback of sharing) await note(callback, 'several-owed');
    const write = await createOrReplaceEnded(click);
    if (write.created) return placeClick(click);
    if (write.existing.phase === 'ended') return refuseUnsettled(write.existing, requestedAt);
    // Their own call by hand is no click that they repeat.
    return write.existing.mode === 'by-hand' ? { overtakenBy: write.existing } : { callback: write.existing, created: false };
  };
}

function isNotedOn({ calledBeside }: Callback, click: Callback): boolean {
  return calledBeside !== undefined && callsBeside(calledBeside).some(({ id }) => id === click.id);
}
