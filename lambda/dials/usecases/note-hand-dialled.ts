import type { AgentDesks } from '../../agents/ports/agents';
import type { Agent } from '../../agents/domain/agent';
import { serves } from '../../agents/usecases/owner-state';
import type { Beside, WhyStays } from '../../callbacks/domain/beside';
import { type Callback, isPromised, type Promised } from '../../callbacks/domain/callback';
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
  desks: AgentDesks;
  queues: ReadonlyMap<string, QueuePolicy>;
  ids: Ids;
  notices: Pick<Notices, 'failed'>;
}

export type NoteHandDialled = (call: HandDialled) => Promise<void>;

/**
 * Writes a call that an agent dialled by hand into the book of who is being called. It is noted with what the customer is owed first: that then waits for
 * what comes of the call. Where somebody calls the customer already, their call keeps the place.
 */
export function createNoteHandDialled(needs: NoteHandDialledNeeds): NoteHandDialled {
  return async (call) => {
    const { follow, createOrReplaceEnded, findOwedAt, ids } = needs;
    const owed = await findOwedAt(call.number);
    const stays = await whyStays(needs, call.agent, owed);
    const place = ids.digest('customer', call.number);
    const isPlaceTaken = owed.some(({ subject }) => [place, ...ids.underOtherKeys(place)].includes(subject));
    const beside = owed[0] && besideOf(owed[0], stays);
    const entry = newHandDialled(ids.digest, call, { ...(beside && { beside }), place: isPlaceTaken ? 'beside' : 'customer' });
    for (const callback of owed) {
      const click = { id: entry.id, agent: call.agent, at: entry.requestedAt, byHand: true as const, ...(stays && { stays }) };
      await follow(callback, { type: 'called-beside', click });
    }
    const { created, ...write } = await createOrReplaceEnded(entry);
    if (!created && 'existing' in write && write.existing.id !== entry.id) await noteBeside(needs, call, write.existing);
  };
}

/** An agent's click is on its way to the customer, or is over and not settled; or other calls to them go on. It is known there that they are called beside it. */
async function noteBeside({ follow, createOrReplaceEnded, ids }: NoteHandDialledNeeds, call: HandDialled, existing: Callback): Promise<void> {
  const isCalling = !isPromised(existing) && placeStateOf(existing) === 'being-called';
  const entry = newHandDialled(ids.digest, call, { ...(isCalling && { beside: { callbackId: existing.id, why: 'being-called' } }), place: 'beside' });
  const click = { id: entry.id, agent: call.agent, at: entry.requestedAt, byHand: true as const, ...(isPromised(existing) && { stays: 'promised-since' as const }) };
  await follow(existing, { type: 'called-beside', click });
  await createOrReplaceEnded(entry);
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
