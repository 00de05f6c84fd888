import type { Callback } from '../../callbacks/domain/callback';
import type { Promised } from '../../callbacks/domain/callback-request';
import { givesWay } from '../../callbacks/domain/customers-place';
import type { CreateOver, StandingIn } from '../../callbacks/usecases/create-or-replace-ended';
import type { LookAtSharing } from '../../callbacks/usecases/find-owed';
import type { NewClick } from '../domain/new-click';

export interface TakePlaceNeeds {
  createOver: CreateOver;
  standingIn: StandingIn;
  lookAtSharing: LookAtSharing;
}

/** What was read of a customer's place. */
export interface PlaceSeen {
  /** What stands in it. Undefined: nothing. */
  inPlace?: Callback;
  /** Others may share the number, and be owed a callback. */
  isShared: boolean;
}

export type PlaceTaken =
  | { created: true }
  | { created: false; standing: Callback; sharing: (Callback & Promised)[] }
  | 'nobody-there'
  /** Somebody wrote there since it was read, or is about to: it is to be looked at again. */
  | 'overtaken';

export interface PlaceWish {
  /** The callback that the click is to become: it is not written, be the place free. */
  meant: string | undefined;
  /** Undefined: it is read here. */
  seen?: PlaceSeen | undefined;
}

export type TakePlace = (click: NewClick, wish: PlaceWish) => Promise<PlaceTaken>;

/**
 * Writes a click into its customer's place, if that is free and nobody who shares the number is owed a callback, or being called. Those are found by the number:
 * whoever was in its place may have left it, for another number or for good. The place is read before them, and the click takes the place of just what was read: who promises
 * a callback behind the number meanwhile has linked it, marks what stands there, and then writes it. Where one is found, the place is read again: a click that saw no such
 * link may have come first.
 */
export function createTakePlace({ createOver, standingIn, lookAtSharing }: TakePlaceNeeds): TakePlace {
  return async (click, { meant, seen }) => {
    const isFree = seen && (!seen.inPlace || givesWay(seen.inPlace, click));
    const before = isFree ? seen.inPlace : await standingIn(click.subject);
    const mayWrite = meant === undefined && (!before || givesWay(before, click));
    const { sharing, isBeingShared } = mayWrite && isFree && !seen.isShared ? NOT_SHARED : await lookAtSharing(click.number);
    if (mayWrite && sharing.length === 0) return isBeingShared ? 'overtaken' : write(click, before);
    const inPlace = before && !givesWay(before, click) ? before : await standingIn(click.subject);
    const [first, ...others] = sharing;
    if (inPlace) return { created: false, standing: inPlace, sharing };
    return first ? { created: false, standing: first, sharing: others } : 'nobody-there';
  };

  async function write(click: NewClick, there: Callback | undefined): Promise<PlaceTaken> {
    const written = await createOver(click, there);
    return written === 'overtaken' || written.created ? written : { created: false, standing: written.existing, sharing: [] };
  }
}

const NOT_SHARED = { sharing: [], isBeingShared: false };
