import type { ChangeHead } from '../domain/list-change';
import type { ListBook } from '../ports/lists';
import type { PinAdministration, PinBook } from '../ports/pins';

export interface ReleaseNeeds {
  pins: Pick<PinBook, 'find'> & Pick<PinAdministration, 'remove'>;
  book: Pick<ListBook, 'write'>;
}

/** False: that agent has no PIN. */
export type ReleasePin = (userId: string, by: Omit<ChangeHead, 'what'>) => Promise<boolean>;

/** An administrator takes an agent's PIN away, be it locked or forgotten: the agent sets another. It is noted first, so that none is ever taken away unseen. */
export function createReleasePin({ pins, book }: ReleaseNeeds): ReleasePin {
  return async (userId, by) => {
    const pin = await pins.find(userId);
    if (!pin) return false;
    const noted = await book.write({ change: { ...by, what: `PIN of ${pin.username} taken away` }, nth: 1, subjects: [], lines: [] });
    if (noted === 'overtaken') throw new Error('The audit log has a change of this name already.');
    await pins.remove(userId);
    return true;
  };
}
