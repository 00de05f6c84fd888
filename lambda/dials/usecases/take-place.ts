import type { Callback, Promised } from '../../callbacks/domain/callback';
import type { FindOwed } from '../../callbacks/usecases/find-owed';
import type { NewClick } from '../domain/new-click';
import type { CreateOrReplaceEnded } from '../../callbacks/usecases/create-or-replace-ended';

export interface TakePlaceNeeds {
  createOrReplaceEnded: CreateOrReplaceEnded;
  findSharing: FindOwed;
}

export type PlaceTaken = { created: true } | { created: false; standing: Callback; sharing: (Callback & Promised)[] };

export type TakePlace = (click: NewClick) => Promise<PlaceTaken>;

/**
 * Writes a click into its customer's place, if that is free and nobody who shares the number is owed a callback, or being called. A number is shared only where somebody
 * was promised a callback at it before: at another it is not asked who is.
 */
export function createTakePlace({ createOrReplaceEnded, findSharing }: TakePlaceNeeds): TakePlace {
  return async (click) => {
    const write = await createOrReplaceEnded(click, async () => (await findSharing(click.number)).length === 0);
    return write.created ? write : { created: false, standing: write.existing, sharing: await findSharing(click.number) };
  };
}
