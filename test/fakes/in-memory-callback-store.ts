import type { Callback } from '../../lambda/callbacks/domain/callback';
import { isPromised } from '../../lambda/callbacks/domain/callback-request';
import { givesWay } from '../../lambda/callbacks/domain/customers-place';
import { rootOf } from '../../lambda/callbacks/domain/current-attempt';
import type { DueChecks, ContactIndex, FollowUps, MovingCallbackStore, NumberIndex } from '../../lambda/callbacks/ports/callback-store';
import { createInMemoryVersionedItems } from './in-memory-versioned-items';

/** The store's promises without DynamoDB. The same contract tests check both. */
export function createInMemoryCallbackStore(): MovingCallbackStore & DueChecks & ContactIndex & FollowUps & NumberIndex & { newest(): Callback[] } {
  const items = createInMemoryVersionedItems<Callback & { replaced?: true }>((callback) => ({ ...callback, replaced: true }));
  const links = new Map<string, string>();
  const followed = new Map<string, Set<string>>();
  const shared = new Set<string>();
  const ofNumbers: { number: string; linkedAt: string; callbackId: string }[] = [];
  const linkNumber: NumberIndex['linkNumber'] = async (number, { linkedAt, callbackId }) => {
    if (!ofNumbers.some((link) => link.number === number && link.linkedAt === linkedAt && link.callbackId === callbackId)) ofNumbers.push({ number, linkedAt, callbackId });
  };
  const linksOf: NumberIndex['linksOf'] = async (number) => {
    const newestFirst = ofNumbers.filter((link) => link.number === number).sort((one, other) => other.linkedAt.localeCompare(one.linkedAt));
    const links = await Promise.all(newestFirst.slice(0, 500).map(async (link) => ({ ...link, callback: await items.find(link.callbackId) })));
    const unwritten = links.find(({ callback }) => callback === undefined);
    return { callbacks: links.map(({ callback }) => callback).filter((callback) => callback !== undefined), ...(unwritten && { unwrittenSince: unwritten.linkedAt }) };
  };
  return {
    ...items,
    async create(callback, successor = async () => callback) {
      const there = await items.create(callback);
      if (!there) return { created: true };
      const next = givesWay(there, callback) ? await successor(there) : undefined;
      if (!next) return { created: false, existing: there };
      const faster = await items.create(next, there);
      return faster ? { created: false, existing: faster } : { created: true };
    },
    createOver: async (callback, there) => (await items.create(callback, there)) === undefined,
    async takeOver(callback, generation) {
      const there = items.newest().find(({ subject }) => subject === callback.subject);
      if (there?.id !== callback.id || !isPromised(there) || there.generation !== callback.generation) return undefined;
      items.amend({ ...there, generation });
      return { ...callback, generation };
    },
    linkContact: async (contactId, { callbackId }) => void links.set(contactId, callbackId),
    linkNumber,
    async linkSharing(number, link) {
      shared.add(number);
      await linkNumber(number, link);
    },
    isShared: async (number) => shared.has(number),
    linkedTo: async (number) => (await linksOf(number)).callbacks,
    linksOf,
    async findLinked(contactId) {
      const id = links.get(contactId);
      return id === undefined ? undefined : items.find(id);
    },
    async callbackOf(contactId) {
      return items.newest().find((held) => rootOf(held) === contactId);
    },
    linkFollowed: async (contactId, { callbackId }) => void followed.set(contactId, new Set([...(followed.get(contactId) ?? []), callbackId])),
    followingOn: async (contactId) => items.all().filter(({ id, relatedContactId }) => relatedContactId === contactId || followed.get(contactId)?.has(id)),
    async *dueUntil(instant, { after = '', until = '~' }) {
      const due = items.newest().filter((held) => !isPromised(held) && held.checkAt !== undefined && held.checkAt <= instant);
      const placed = due.map(({ checkAt, subject }) => ({ item: { kind: 'callback' as const, subject }, place: `${checkAt}#${subject}` })).sort((one, other) => one.place.localeCompare(other.place));
      for (const each of placed) if (each.place > after && each.place <= until) yield each;
    },
  };
}
