import type { ContactLookUp, SeenContact } from '../../callbacks/ports/contacts';
import type { LookBook } from '../../callbacks/ports/look-book';
import { secondsBetween } from '../../ground/domain/instant';
import type { Clock, Notices } from '../../ground/ports/clock-ids-notices';

export interface LookOnceNeeds {
  looks: LookBook;
  /** Tries once: where Connect is too busy, it says so at once. */
  contacts: ContactLookUp;
  clock: Clock;
  notices: Pick<Notices, 'counted' | 'failed'>;
}

/**
 * Uses what Connect shows of the contact. Nothing is used where somebody looked before, or the look was let go, or Connect does not show the contact yet.
 *
 * @throws what `use` throws: then whoever hears of the contact next looks again
 */
export type LookOnce = (contactId: string, use: (contact: SeenContact) => Promise<void>) => Promise<void>;

/** Of the 10 that the whole account has: the rest is for calls of our own. */
const LOOKS_A_SECOND = 4;
/** After Connect said that it is too busy. */
const PAUSE_SECONDS = 5;

/**
 * Asks Connect about a contact of others, once whatever happens. A look that the budget of this environment, or Connect, does not allow is let go: the
 * contact is then not in the book, which is better than taking the account's quota from calls that were promised.
 */
export function createLookOnce({ looks, contacts, clock, notices }: LookOnceNeeds): LookOnce {
  let spent: string[] = [];
  let pausedAt: string | undefined;
  const isAllowed = () => {
    const now = clock.now();
    if (pausedAt !== undefined && secondsBetween(pausedAt, now) < PAUSE_SECONDS) return false;
    spent = spent.filter((at) => secondsBetween(at, now) < 1);
    return spent.length < LOOKS_A_SECOND && spent.push(now) > 0;
  };
  const look = async (contactId: string) => {
    try {
      const contact = await contacts.lookUp(contactId);
      if (!contact) await looks.again(contactId);
      return contact;
    } catch (error) {
      pausedAt = clock.now();
      notices.failed('look-at-hand-dialled', '', error);
      return letGo(notices);
    }
  };
  return async (contactId, use) => {
    if (!(await looks.mayLook(contactId))) return;
    const contact = isAllowed() ? await look(contactId) : letGo(notices);
    if (!contact) return;
    try {
      await use(contact);
    } catch (error) {
      await looks.again(contactId);
      throw error;
    }
  };
}

function letGo(notices: Pick<Notices, 'counted'>): undefined {
  notices.counted('HandDialled', 'look let go');
}
