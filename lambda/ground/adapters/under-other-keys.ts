import type { Versioned } from '../domain/decision';
import type { Ids } from '../ports/clock-ids-notices';
import type { VersionedStore } from '../ports/versioned-store';

type LookUp<Rec extends Versioned> = Pick<VersionedStore<Rec>, 'find' | 'findLatest'>;

/**
 * While the stack's key changes, a record is found under the digests of the other keys too: one that is open there still keeps its subject's place. Records do
 * not move for that, and new ones stand under the new key alone. Without other keys, it costs nothing.
 */
export function findUnderOtherKeys<Rec extends Versioned>(store: LookUp<Rec>, { ids, isOpen }: { ids: Pick<Ids, 'underOtherKeys'>; isOpen: (record: Rec) => boolean }): LookUp<Rec> {
  return {
    async find(id) {
      for (const each of [id, ...idsUnderOtherKeys(ids, id)]) {
        const found = await store.find(each);
        if (found) return found;
      }
      return undefined;
    },
    async findLatest(subject) {
      const latest = await store.findLatest(subject);
      if (latest && isOpen(latest)) return latest;
      const others = await Promise.all(ids.underOtherKeys(subject).map((other) => store.findLatest(other)));
      return others.find((other) => other && isOpen(other)) ?? latest ?? others.find((other) => other !== undefined);
    },
  };
}

/** An id is the digest of the subject, a point, and that of the request. One that was not made here has none. */
function idsUnderOtherKeys(ids: Pick<Ids, 'underOtherKeys'>, id: string): string[] {
  const [subject = '', request = ''] = id.split('.');
  const requests = ids.underOtherKeys(request);
  return ids.underOtherKeys(subject).map((other, nth) => `${other}.${requests[nth] ?? request}`);
}
