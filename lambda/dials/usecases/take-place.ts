import type { Callback, Promised } from '../../callbacks/domain/callback';
import type { CreateOrReplaceEnded, StandingIn } from '../../callbacks/usecases/create-or-replace-ended';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { NewClick } from '../domain/new-click';

export interface TakePlaceNeeds {
  createOrReplaceEnded: CreateOrReplaceEnded;
  standingIn: StandingIn;
  findSharing: FindOwed;
}

export type PlaceTaken = { created: true } | { created: false; standing: Callback; sharing: (Callback & Promised)[] } | 'nobody-there';

export interface PlaceWish {
  /** The callback that the click is to become: it is not written, be the place free. */
  meant: string | undefined;
  /** Whether others may share the number, and be owed a callback. */
  isShared: boolean;
}

export type TakePlace = (click: NewClick, wish: PlaceWish) => Promise<PlaceTaken>;

/**
 * Writes a click into its customer's place, if that is free and nobody who shares the number is owed a callback, or being called. Those are found by the number:
 * whoever was in its place may have left it, for another number or for good.
 */
export function createTakePlace({ createOrReplaceEnded, standingIn, findSharing }: TakePlaceNeeds): TakePlace {
  return async (click, { meant, isShared }) => {
    const [first, ...others] = isShared || meant !== undefined ? await findSharing(click.number) : [];
    if (!first && meant === undefined) {
      const write = await createOrReplaceEnded(click);
      return write.created ? write : { created: false, standing: write.existing, sharing: isShared ? [] : await findSharing(click.number) };
    }
    const inPlace = await standingIn(click.subject);
    if (inPlace) return { created: false, standing: inPlace, sharing: first ? [first, ...others] : [] };
    return first ? { created: false, standing: first, sharing: others } : 'nobody-there';
  };
}
