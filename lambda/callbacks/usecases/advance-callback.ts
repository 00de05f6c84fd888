import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';
import { advance } from '../../ground/usecases/advance';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import { decide, decideFollowing, decideMoving } from '../domain/decide';
import type { Circumstances, Decision, FollowEffect } from '../domain/decision';
import type { CallbackEvent, FollowEvent, MoveEvent } from '../domain/event';
import type { MovingCallbackStore } from '../ports/callback-store';
import { isRepeated } from '../domain/is-repeated';
import { POLICY } from '../domain/policy';
import { needsOpeningHours } from '../domain/needs-opening-hours';
import { asksRules, attemptName, countsCall, wishOf } from '../domain/unless-forbidden';
import { noteDecision } from './note-decision';
import type { CircumstanceBook } from './circumstances';
import { type EffectPorts, type FollowEffectPorts, performEffect, performFollowEffect } from './perform-effect';

interface DecidingPorts {
  clock: Clock;
  notices: Notices;
  circumstances: CircumstanceBook;
}

export type FollowPorts = FollowEffectPorts & DecidingPorts;
export type AdvancePorts = EffectPorts & DecidingPorts;
export type MovePorts = Omit<FollowPorts, 'store'> & { store: MovingCallbackStore };

/** Decides what happens to a callback, saves it, and only then acts (`ground/usecases/advance.ts`). */
export type Advance = (callback: Callback, event: CallbackEvent) => Promise<Decision>;

/** The same for functions that call nobody: the events that may lead to a call are not among theirs. */
export type Follow = (callback: Callback, event: FollowEvent) => Promise<Decision>;

export function createAdvance(ports: AdvancePorts): Advance {
  const engine = {
    ...engineOf(ports),
    decide: (callback: Callback, event: CallbackEvent) => decideOn(ports, { from: callback, event }, (circumstances) => decide(callback, event, circumstances)),
    perform: performEffect.bind(undefined, { ...ports, followAnother: createFollow(ports) }),
  };
  return (callback, event) => advance(engine, callback, event);
}

export function createFollow(ports: FollowPorts): Follow {
  const follow: Follow = (callback, event) => advance(engine, callback, event);
  const engine = {
    ...engineOf(ports),
    decide: (callback: Callback, event: FollowEvent) => decideOn(ports, { from: callback, event }, (circumstances) => decideFollowing(callback, event, circumstances)),
    perform: performFollowEffect.bind(undefined, { ...ports, followAnother: follow }),
  };
  return follow;
}

/** Gives a callback to another customer, for functions whose store moves records. */
export type Move = (callback: Callback, event: MoveEvent) => Promise<Decision>;

/** What stands in that customer's place is read for each decision, and the callback is saved in the place of just that. */
export function createMove(ports: MovePorts): Move {
  const { store } = ports;
  const follow = createFollow(ports);
  return (callback, event) => {
    let insteadOf: Callback | undefined;
    const engine = {
      ...engineOf(ports),
      store: { find: (id: string) => store.find(id), save: (next: Callback, from: Callback) => store.move({ from, next, insteadOf }) },
      async decide(current: Callback, asked: MoveEvent) {
        const there = await store.findLatest(asked.customer.subject);
        // One that is over under another key of the stack stays where it is.
        insteadOf = there?.subject === asked.customer.subject ? there : undefined;
        return decideOn(ports, { from: current, event: asked }, (circumstances) => decideMoving(current, { ...asked, there }, circumstances));
      },
      async perform(moved: Callback, effect: FollowEffect) {
        const told = await performFollowEffect({ ...ports, followAnother: follow }, moved, effect);
        if (told) await follow(moved, told);
        return undefined;
      },
    };
    return advance(engine, callback, event);
  };
}

/** For use cases that are given all ports; those that are given a `Follow` call that. */
export function followCallback(ports: FollowPorts, callback: Callback, event: FollowEvent): Promise<Decision> {
  return createFollow(ports)(callback, event);
}

function engineOf({ store, notices }: FollowPorts) {
  return {
    store: { find: (id: string) => store.find(id), save: (next: Callback) => store.save(next) },
    note: noteDecision.bind(undefined, notices),
    isRepeated,
    failed: (effect: string, { id }: Callback, error: unknown) => notices.failed(effect, id, error),
  };
}

/**
 * The hours of a queue are read only where they have a say: that takes three requests, which Connect may refuse, and no cancel, admission or news
 * of a call has to wait for them. So are the lists of numbers: only a call that is placed has to pass them, and what stands in its line when it is looked after. When it is dialled, an answer of a second ago will do: the
 * handoff flow asks again, exactly, before anybody's phone rings. A call that is placed for good is counted, and passes only below its limits: they are asked last.
 */
async function decideOn<D extends Decision>({ clock, queues, circumstances: book }: FollowPorts, asked: { from: Callback; event: CallbackEvent }, decideWith: (circumstances: Circumstances) => D): Promise<D> {
  const { from } = asked;
  const circumstances: Circumstances = { now: clock.now(), policy: POLICY, ...(isPromised(from) && { queue: queues.get(from.queueId) }) };
  const decision = decideWith(circumstances);
  const isAsked = asksRules(decision, asked);
  const hasHours = isPromised(from) && needsOpeningHours(from, decision);
  const isIncomplete = isAsked || hasHours;
  const known: Circumstances = isIncomplete ? { ...circumstances, ...(await book.read({ hoursOf: hasHours ? from.queueId : undefined, rulesFor: isAsked ? { ...wishOf(from), moment: isAskedLast(asked.event) ? 'now' : 'soon' } : undefined })) } : circumstances;
  const decided = isIncomplete ? decideWith(known) : decision;
  if (!countsCall(decided, asked)) return decided;
  const reached = await book.countCall(wishOf(from), attemptName(from));
  return reached && known.rules ? decideWith({ ...known, rules: { ...known.rules, reached } }) : decided;
}

/** Nothing asks again soon: not before the next look, or not at all. The phone of a customer who is called first rings by the call itself. */
function isAskedLast({ type }: CallbackEvent): boolean {
  return type === 'admission-asked' || type === 'turn-came' || type === 'lists-changed';
}
