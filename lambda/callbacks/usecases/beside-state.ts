import { secondsBetween } from '../../ground/domain/instant';
import type { Clock } from '../../ground/ports/clock-ids-notices';
import type { CallBeside } from '../domain/beside';
import { callsBeside } from '../domain/call-beside';
import type { Callback } from '../domain/callback';
import { isPromised } from '../domain/callback-request';
import type { BesideState } from '../domain/event';
import { hasTalked } from '../domain/has-talked';
import { possibleTalkOf } from '../domain/in-talk';
import type { CallbackStore } from '../ports/callback-store';
import type { ContactLookUp } from '../ports/contacts';

export interface BesideNeeds {
  store: Pick<CallbackStore, 'find'>;
  contacts: ContactLookUp;
  clock: Clock;
}

/** The click is written right after it is noted on the promised callback. A function may die in between. */
const WRITTEN_WITHIN_SECONDS = 30;

/** How it is with other calls to the customer of a callback. Undefined: there is none, or it is over and they did not talk. */
export async function besideStateOf(needs: BesideNeeds, callback: Callback): Promise<BesideState | undefined> {
  return (await isInTalk(needs, callback)) ? 'in-talk' : callBesideOf(needs, callback);
}

async function isInTalk({ contacts, clock }: BesideNeeds, callback: Callback): Promise<boolean> {
  const talk = isPromised(callback) ? possibleTalkOf(callback, clock.now()) : undefined;
  const contact = talk && (await contacts.lookUp(talk.contactId));
  return contact !== undefined && contact.facts.disconnectedAt === undefined;
}

/** One that goes on counts before one in which they talked. */
async function callBesideOf(needs: BesideNeeds, { calledBeside }: Callback): Promise<BesideState | undefined> {
  if (!calledBeside) return undefined;
  const states = await Promise.all(callsBeside(calledBeside).map((call) => stateOf(needs, call)));
  return states.includes('open') ? 'open' : states.find((state) => state !== undefined);
}

/** The calls beside it that go on, newest first: a later one may be over before an earlier. */
export async function openCallsBeside(needs: Pick<BesideNeeds, 'store' | 'clock'>, { calledBeside }: Callback): Promise<CallBeside[]> {
  const calls = calledBeside ? callsBeside(calledBeside) : [];
  const states = await Promise.all(calls.map((call) => stateOf(needs, call)));
  return calls.filter((_call, nth) => states[nth] === 'open');
}

async function stateOf({ store, clock }: Pick<BesideNeeds, 'store' | 'clock'>, { id, at, stays }: CallBeside): Promise<BesideState | undefined> {
  const click = await store.find(id);
  if (!click) return secondsBetween(at, clock.now()) < WRITTEN_WITHIN_SECONDS ? 'open' : undefined;
  const lapsed = isLapsed(click, clock.now());
  if (click.phase !== 'ended' && !lapsed) return 'open';
  const talked = hasTalked(click) || (lapsed && click.phase === 'connected');
  return talked && stays === undefined ? { talked: id } : undefined;
}

/** Nobody looks after a call that was dialled by hand: should the event of its end be lost, its time alone says that it is over. */
function isLapsed({ mode, checkAt }: Callback, now: string): boolean {
  return mode === 'by-hand' && checkAt !== undefined && checkAt <= now;
}
