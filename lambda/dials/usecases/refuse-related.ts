import type { MayKnowCaller } from '../../agent-callbacks/usecases/may-know-caller';
import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { calledSince, placeStateOf } from '../../callbacks/domain/customers-place';
import { handlerOf } from '../../callbacks/domain/handler-of';
import type { CallbackRefusal } from '../../callbacks/domain/refusals';
import type { CallbackStore, FollowUps } from '../../callbacks/ports/callback-store';
import type { CheckRelatedContact } from '../../callbacks/usecases/check-related-contact';
import { linkOf } from '../../callbacks/usecases/link-number';
import { plusSeconds, secondsBetween } from '../../ground/domain/instant';
import type { CapacityBook, Taker } from '../../ground/ports/capacity-book';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { NewClick } from '../domain/new-click';
import type { DialRefusal } from '../domain/refusals';

export interface RefuseRelatedNeeds {
  checkRelatedContact: CheckRelatedContact;
  seats: CapacityBook;
  store: Pick<CallbackStore, 'find'>;
  followUps: Pick<FollowUps, 'linkFollowed'>;
  mayKnowCaller: MayKnowCaller;
  clock: Clock;
}

export type RelatedRefusal = CallbackRefusal<'related-contact-unknown' | 'related-contact-of-others'> | DialRefusal<'related-contact-being-called'>;

/** @param click not written yet; `evenSo`: the agent knows that a colleague answers this contact, and calls all the same */
export type RefuseRelated = (click: NewClick, how: { evenSo: boolean }) => Promise<RelatedRefusal | undefined>;

/** A click is written right after. One that was refused is never. */
const WRITTEN_WITHIN_SECONDS = 5;

/** No call waits for so long. */
const REMEMBER_SECONDS = 24 * 3600;

/** One voicemail, or other contact, is answered by one call at a time, whichever number of it is called. A click that names none costs nothing here. */
function createRefuseRelated(needs: RefuseRelatedNeeds): RefuseRelated {
  return async (click, { evenSo }) => {
    const { agent, number, relatedContactId } = click;
    if (relatedContactId === undefined) return undefined;
    const unrelated = await needs.checkRelatedContact({ agent, contactId: relatedContactId, number });
    if (unrelated || evenSo) return unrelated;
    return refuseSecond(needs, click, keyOf(relatedContactId));
  };
}

/** @param callback that the click became: it is called now, and answers the contact in its stead */
export type HoldRelated = (click: NewClick, callback: Callback & Promised) => Promise<void>;

/** One voicemail, or other contact, is answered by one call at a time. */
export interface OneCallPerContact {
  refuse: RefuseRelated;
  hold: HoldRelated;
}

export function createOneCallPerContact(needs: RefuseRelatedNeeds): OneCallPerContact {
  return { refuse: createRefuseRelated(needs), hold: createHoldRelated(needs) };
}

function createHoldRelated(needs: RefuseRelatedNeeds): HoldRelated {
  return async (click, callback) => {
    const { relatedContactId } = click;
    if (relatedContactId === undefined) return;
    if (callback.relatedContactId !== relatedContactId) await needs.followUps.linkFollowed(relatedContactId, linkOf(callback));
    const standsThere = async (taker: Taker) => taker.takerId !== click.id && (await isAnswering(needs, click, taker));
    await needs.seats.take(keyOf(relatedContactId), callback.id, { limit: 1, standsThere, forgetAt: forgetAt(needs.clock) });
  };
}

function keyOf(contactId: string): string {
  return `answering#${contactId}`;
}

function forgetAt(clock: Clock): string {
  return plusSeconds(clock.now(), REMEMBER_SECONDS);
}

async function refuseSecond(needs: RefuseRelatedNeeds, click: NewClick, key: string): Promise<RelatedRefusal | undefined> {
  const { seats, store, mayKnowCaller, clock } = needs;
  const now = clock.now();
  if (await seats.take(key, click.id, { limit: 1, standsThere: (taker) => isAnswering(needs, click, taker), forgetAt: forgetAt(clock) })) return undefined;
  const [taker] = await seats.takers(key);
  const other = taker && (await store.find(taker.takerId));
  const by = other && (await mayKnowCaller(click.agent, other)) ? handlerOf(other)?.username : undefined;
  const since = other ? calledSince(other) : now;
  return { code: 'related-contact-being-called', since, forSeconds: Math.max(1, Math.round(secondsBetween(since, now))), ...(by && { by }) };
}

/** Whether somebody else's call answers the contact, or is about to. */
async function isAnswering({ store, clock }: RefuseRelatedNeeds, click: NewClick, { takerId, takenAt }: Taker): Promise<boolean> {
  const other = await store.find(takerId);
  return other ? isOfOther(other, click) : secondsBetween(takenAt, clock.now()) < WRITTEN_WITHIN_SECONDS;
}

/** The agent's own call is found by the number that they click. */
function isOfOther(other: Callback, { agent }: NewClick): boolean {
  return placeStateOf(other) === 'being-called' && handlerOf(other)?.userId !== agent.userId;
}
