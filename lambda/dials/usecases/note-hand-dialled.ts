import type { AgentDesks } from '../../agents/ports/agents';
import type { Agent } from '../../agents/domain/agent';
import { serves } from '../../agents/usecases/owner-state';
import type { Beside, WhyStays } from '../../callbacks/domain/beside';
import { callsBeside } from '../../callbacks/domain/call-beside';
import { type Callback, isReplaced } from '../../callbacks/domain/callback';
import { type Click, isPromised, type Promised } from '../../callbacks/domain/callback-request';
import { placeStateOf } from '../../callbacks/domain/customers-place';
import type { Follow } from '../../callbacks/usecases/advance-callback';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { Ids, Notices } from '../../ground/ports/clock-ids-notices';
import type { QueuePolicy } from '../../queues/domain/queue-policy';
import { type HandDialled, newHandDialled } from '../domain/hand-dialled';
import type { CreateOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';

export interface NoteHandDialledNeeds {
  follow: Follow;
  createOrReplaceEnded: CreateOrReplaceEnded;
  findOwedAt: FindOwed;
  desks: Pick<AgentDesks, 'queuesOf'>;
  queues: ReadonlyMap<string, QueuePolicy>;
  ids: Ids;
  notices: Pick<Notices, 'failed'>;
}

/** Each look finds what was promised to the customer since the one before. */
const LOOKS_AT_MOST = 3;

/** @throws when others kept taking the customer's place: the event of the call is to come again */
export type NoteHandDialled = (call: HandDialled) => Promise<void>;

/**
 * Writes a call that an agent dialled by hand into the book of who is being called. It is noted with what the customer is owed first: that then waits for
 * what comes of the call. Where somebody calls the customer already, their call keeps the place.
 */
export function createNoteHandDialled(needs: NoteHandDialledNeeds): NoteHandDialled {
  return async (call) => {
    if (call.facts.disconnectedAt) return noteOver(needs, call);
    for (let look = 1; look <= LOOKS_AT_MOST; look += 1) if (await isNoted(needs, call)) return;
    throw new Error(`The call ${call.facts.contactId} that ${call.agent.username} dialled by hand could not be noted: others took its customer's place each time.`);
  };
}

/**
 * All news of it was late or lost but that of its end. It is for histories and reports: what the customer is owed may have been promised in it, or since. But for a promise on which it
 * was noted before something died: that waits for what comes of it.
 */
async function noteOver({ follow, createOrReplaceEnded, findOwedAt, ids }: NoteHandDialledNeeds, call: HandDialled): Promise<void> {
  const { disconnectedAt: _over, disconnectReason: _why, ...facts } = call.facts;
  const entryWith = (beside: Beside | undefined) => newHandDialled(ids.digest, { ...call, facts }, { ...(beside && { beside }), place: 'beside' });
  const { id } = entryWith(undefined);
  const notedOn = (callback: Callback) => callback.calledBeside && callsBeside(callback.calledBeside).find((beside) => beside.id === id);
  const waiting = (await findOwedAt(call.number)).find(notedOn);
  const entry = entryWith(waiting && besideOf(waiting, notedOn(waiting)!.stays));
  const { created, ...write } = await createOrReplaceEnded(entry);
  const isThere = created || ('existing' in write && write.existing.id === entry.id);
  if (isThere) await follow(entry, { type: 'contact-seen', facts: call.facts, rootContactId: call.facts.contactId });
}

/** False: another callback took the place of one that it was to be noted on, or that one has another number now. */
async function isNoted(needs: NoteHandDialledNeeds, call: HandDialled): Promise<boolean> {
  const { createOrReplaceEnded, findOwedAt, ids } = needs;
  const owed = await findOwedAt(call.number);
  const stays = await whyStays(needs, call.agent, owed);
  const place = ids.digest('customer', call.number);
  const isPlaceTaken = owed.some(({ subject }) => [place, ...ids.underOtherKeys(place)].includes(subject));
  const beside = owed[0] && besideOf(owed[0], stays);
  const entry = newHandDialled(ids.digest, call, { ...(beside && { beside }), place: isPlaceTaken ? 'beside' : 'customer' });
  for (const callback of owed) if (!(await isNotedOn(needs, callback, { entry, stays }))) return false;
  const { created, ...write } = await createOrReplaceEnded(entry);
  return created || !('existing' in write) || write.existing.id === entry.id || isNotedBeside(needs, call, write.existing);
}

/** An agent's click is on its way to the customer, or is over and not settled; or other calls to them go on. It is known there that they are called beside it. */
async function isNotedBeside(needs: NoteHandDialledNeeds, call: HandDialled, existing: Callback): Promise<boolean> {
  const isCalling = !isPromised(existing) && placeStateOf(existing) === 'being-called';
  const entry = newHandDialled(needs.ids.digest, call, { ...(isCalling && { beside: { callbackId: existing.id, why: 'being-called' } }), place: 'beside' });
  if (!(await isNotedOn(needs, existing, { entry, stays: isPromised(existing) ? 'promised-since' : undefined }))) return false;
  await needs.createOrReplaceEnded(entry);
  return true;
}

async function isNotedOn({ follow }: NoteHandDialledNeeds, callback: Callback, { entry, stays }: { entry: Callback & Click; stays: WhyStays | undefined }): Promise<boolean> {
  const click = { id: entry.id, agent: entry.agent, at: entry.requestedAt, byHand: true as const, ...(stays && { stays }) };
  const noted = await follow(callback, { type: 'called-beside', click });
  return 'refused' in noted || (!isReplaced(noted.next) && noted.next.number === entry.number);
}

function besideOf(callback: Callback & Promised, stays: WhyStays | undefined): Beside {
  const place = placeStateOf(callback);
  return { callbackId: callback.id, why: place === 'free' ? 'answered' : place, ...(stays && { stays }) };
}

/** Talk settles a promise of the agent's own, or of a queue that they serve; and of one customer alone, since nobody knows which of several was meant. */
async function whyStays({ desks, queues, notices }: NoteHandDialledNeeds, agent: Agent, [owed, another]: (Callback & Promised)[]): Promise<WhyStays | undefined> {
  if (!owed) return undefined;
  if (another) return 'several-owed';
  if (owed.owner?.userId === agent.userId) return undefined;
  const isServed = await serves({ desks, queues }, agent, owed.queueId).catch((error: unknown) => notices.failed('queues-of-agent', owed.id, error));
  return isServed ? undefined : 'not-theirs';
}
