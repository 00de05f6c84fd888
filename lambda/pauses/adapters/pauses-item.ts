import * as v from 'valibot';
import { type EntriesOf, INSTANT, ITEM, readStored } from '../../ground/adapters/read-stored';
import { CURRENT } from '../../ground/adapters/table-keys';
import type { Pause, Pauses } from '../domain/pause';
import type { Placements } from '../domain/placements';

/** Pauses, and the calls of the last minute, lie in one item: who counts a call reads its pause with the same request. */
export const PAUSES_KEY = { subject: 'pauses', slot: CURRENT };

const PAUSE = v.strictObject({ since: INSTANT, why: v.string(), by: v.picklist(['operator', 'dialback', 'supervisor']), who: v.optional(v.string()) } satisfies EntriesOf<Pause>);

/** `everything`, because `all` is a word of DynamoDB's. */
const PAUSES_ITEM = v.strictObject({
  ...ITEM,
  everything: v.optional(PAUSE),
  queues: v.optional(v.record(v.string(), PAUSE)),
  placements: v.optional(v.strictObject({ minute: v.string(), placed: v.number() } satisfies EntriesOf<Placements>)),
});

/**
 * @param item undefined: nothing was paused yet, and no call counted
 * @throws UnreadableItem when it does not fit: nothing is placed then
 */
export function readPauses(item: unknown): { pauses: Pauses; placements?: Placements | undefined } {
  if (item === undefined) return { pauses: { queues: {} } };
  const { everything, queues = {}, placements } = readStored(PAUSES_ITEM, item);
  return { pauses: { queues, ...(everything && { all: everything }) }, placements };
}
