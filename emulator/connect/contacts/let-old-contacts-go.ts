import type { CentreContext } from '../centre-context';

/** Looked at only when there are so many times more than are kept: to go through all chains after each contact would take longer than the contact. */
const MARGIN = 1.2;

/** Forgets the oldest chains of which every contact is over, where more contacts are there than are kept. */
export function letOldContactsGo({ store, contactsKept }: Pick<CentreContext, 'store' | 'contactsKept'>): void {
  const { contacts, chains } = store;
  if (contacts.size <= MARGIN * contactsKept) return;
  for (const [first, ids] of chains) {
    if (contacts.size <= contactsKept) return;
    if (ids.some((id) => contacts.get(id)!.state !== 'COMPLETED')) continue;
    ids.forEach((id) => contacts.delete(id));
    chains.delete(first);
  }
}
