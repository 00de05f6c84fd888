import type { CalledBeside, InTalk } from '../domain/beside';
import type { Callback } from '../domain/callback';
import { type Click, isPromised, type Promised } from '../domain/callback-request';
import { besideOneSince } from '../domain/call-beside';
import { givesWay, placeStateOf } from '../domain/customers-place';
import type { FollowEvent } from '../domain/event';
import { possibleTalkOf, talkOf } from '../domain/in-talk';
import type { CallbackStore } from '../ports/callback-store';
import { followCallback, type FollowPorts } from './advance-callback';
import { besideStateOf } from './beside-state';
import { lookUpCallback } from './look-up-callback';

export type CreateOrReplaceEnded = (callback: Callback) => ReturnType<CallbackStore['create']>;

/**
 * An earlier callback of the same subject gives way when it is over and nothing of it is left in Connect, or past its purge. To a promise, one in talk
 * gives way too: agents make it while they talk. The promise notes what goes on with the customer, and waits for the end of that; a click is not written then.
 * Connect is asked here whether it is over: the news of its end may have been lost, and who asks should not have to wait for the sweep.
 */
export async function createOrReplaceEnded(ports: FollowPorts, callback: Callback): ReturnType<CreateOrReplaceEnded> {
  const insteadOf = (talk?: InTalk) => async (there: Callback) => successorOf(callback, there, await goingOnWith(ports, there, talk));
  const write = await ports.store.create(callback, insteadOf());
  if (write.created || write.existing.id === callback.id) return write;
  const { standing, talk } = await giveWay(ports, write.existing, isPromised(callback) ? 'promise' : 'click');
  return givesWay(standing, callback) ? ports.store.create(callback, insteadOf(talk)) : { created: false, existing: standing };
}

/** @param there what was read in its place a moment ago; undefined: nothing was. It is written in the place of just that */
export type CreateOver = (click: Callback & Click, there: Callback | undefined) => Promise<{ created: true } | { created: false; existing: Callback } | 'overtaken'>;

/** `overtaken`: somebody wrote there since. */
export async function createOver(ports: FollowPorts, click: Callback & Click, there: Callback | undefined): ReturnType<CreateOver> {
  // It stands under another key of the stack.
  if (there && there.subject !== click.subject) return createOrReplaceEnded(ports, click);
  const next = there ? successorOf(click, there, await goingOnWith(ports, there, undefined)) : click;
  if (!next) return { created: false, existing: there! };
  return (await ports.store.createOver(next, there)) ? { created: true } : 'overtaken';
}

/** What stands in the place of this subject, as Connect shows it: it may be over. */
export type StandingIn = (subject: string) => Promise<Callback | undefined>;

export async function standingIn(ports: FollowPorts, subject: string): ReturnType<StandingIn> {
  const there = await ports.store.findLatest(subject);
  return there && (await giveWay(ports, there, 'click')).standing;
}

/** A talk with the customer, or another call to them, that goes on beside the callback that gives way. */
export interface GoingOn {
  inTalk?: InTalk;
  calledBeside?: CalledBeside;
}

/** `standing`: the one that stands there, or is over and not settled. Absent: this customer is owed none, so that another may be moved there. */
export type FreePlace = (subject: string) => Promise<{ standing: Callback } | { standing?: undefined; goesOn: GoingOn }>;

export async function freePlace(ports: FollowPorts, subject: string): ReturnType<FreePlace> {
  const there = await ports.store.findLatest(subject);
  if (!there) return { goesOn: {} };
  const { standing, talk } = await giveWay(ports, there, 'promise');
  return standing.phase === 'ended' && standing.checkAt === undefined ? { goesOn: await goingOnWith(ports, standing, talk) } : { standing };
}

/** @param talk that it gave way in the middle of */
async function goingOnWith(ports: FollowPorts, there: Callback, talk: InTalk | undefined): Promise<GoingOn> {
  if (talk) return { inTalk: talk };
  const state = await besideStateOf(ports, there).catch((error: unknown) => ports.notices.failed('talk-beside', there.id, error));
  const inTalk = state === 'in-talk' && isPromised(there) ? possibleTalkOf(there, ports.clock.now()) : undefined;
  // Whatever comes of that call: it was not made for what is promised only now.
  const calledBeside = state === 'open' && there.calledBeside ? besideOneSince(there.calledBeside) : undefined;
  return { ...(inTalk && { inTalk }), ...(calledBeside && { calledBeside }) };
}

/** Undefined: the customer is being called, or talked to, so a click is not written. */
function successorOf(callback: Callback, there: Callback, goesOn: GoingOn): Callback | undefined {
  const isQuiet = Object.keys(goesOn).length === 0;
  if (!isPromised(callback)) return isQuiet ? callback : undefined;
  return { ...askedFrom(there, callback), ...callback, ...goesOn };
}

/** The customer's callback was missed, and is promised again: they still call from the number that they showed. */
function askedFrom(there: Callback, { crmRecord }: Promised): Pick<Promised, 'shownNumber'> {
  if (!isPromised(there) || placeStateOf(there) !== 'missed' || !there.shownNumber) return {};
  const isOther = crmRecord !== undefined && there.crmRecord !== undefined && crmRecord !== there.crmRecord;
  return isOther ? {} : { shownNumber: there.shownNumber };
}

/** `talk`: the one that it gave way in the middle of. */
async function giveWay(ports: FollowPorts, existing: Callback, by: 'click' | 'promise'): Promise<{ standing: Callback; talk?: InTalk }> {
  const isInConnect = existing.phase === 'waiting' || existing.phase === 'holding' || existing.phase === 'connected';
  // Only its events tell of a call that was dialled by hand.
  const seen = isInConnect && existing.mode !== 'by-hand' ? await asConnectShows(ports, existing) : existing;
  const asked = await follow(ports, seen, { type: 'replacement-asked', by });
  // It ended just now: what it may have left in Connect is stopped for good before the next one.
  if (asked.phase !== 'ended' || seen.phase === 'ended') return { standing: asked };
  // To a click only what counts as over gives way.
  const talk = by === 'promise' ? talkOf(seen) : undefined;
  return { standing: await follow(ports, asked, { type: 'replacement-asked', by }), ...(talk && { talk }) };
}

/** Where Connect does not answer, its record says how it is: who asks is told of that, and not kept waiting. */
async function asConnectShows(ports: FollowPorts, existing: Callback): Promise<Callback> {
  const shown = await lookUpCallback(ports.contacts, existing).catch((error: unknown) => ports.notices.failed('look-up', existing.id, error));
  return shown ? follow(ports, existing, shown) : existing;
}

async function follow(ports: FollowPorts, callback: Callback, event: FollowEvent): Promise<Callback> {
  const decision = await followCallback(ports, callback, event);
  return 'next' in decision ? decision.next : callback;
}
