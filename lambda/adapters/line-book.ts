import { linePlace } from '../domain/callback/line-place';
import type { LineBook } from '../ports/callback-store';
import type { PlaceBook } from '../ports/place-book';

/** Lines are places like others; in these, callbacks stand that were written before they come there. */
export function createLineBook(places: PlaceBook): LineBook {
  return {
    take: (line, callbackId, { limit, standsThere }) => places.take(linePlace(line), callbackId, { limit, standsThere: (taker) => standsThere(taker.takerId) }),
  };
}
