import type { PlaceBook } from '../../lambda/ports/place-book';
import type { Clock } from '../../lambda/ports/surroundings';

/** One after the other: whoever asks waits until the one before has been answered. */
export function createInMemoryPlaceBook(clock: Clock): PlaceBook {
  const places = new Map<string, Map<string, string>>();
  const takersOf = (place: string) => [...(places.get(place) ?? [])].map(([takerId, takenAt]) => ({ takerId, takenAt }));
  let before: Promise<unknown> = Promise.resolve();
  const take: PlaceBook['take'] = async (place, takerId, { limit, standsThere }) => {
    const takers = takersOf(place);
    const isFree = takers.length < limit || takers.some((taker) => taker.takerId === takerId);
    const stands = await Promise.all(takers.map(async (taker) => isFree || (await standsThere(taker))));
    const standing = takers.filter((_taker, n) => stands[n]);
    if (!isFree && standing.length >= limit) return false;
    places.set(place, new Map([...standing.map((taker) => [taker.takerId, taker.takenAt] as const), [takerId, clock.now()]]));
    return true;
  };
  return {
    take(...asked) {
      const answer = before.then(() => take(...asked));
      before = answer.catch(() => undefined);
      return answer;
    },
    takers: async (place) => takersOf(place),
  };
}
