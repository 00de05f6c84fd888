import type { Clock } from '../../lambda/ground/ports/clock-ids-notices';
import { type Seats, seatsOf, takeSeat } from '../../lambda/ground/domain/seats';
import type { CapacityBook } from '../../lambda/ground/ports/capacity-book';

/** One after the other: whoever asks waits until the one before has been answered. */
export function createInMemoryCapacityBook(clock: Clock): CapacityBook {
  const seats = new Map<string, Seats>();
  const takersOf = (key: string) => Object.entries(seats.get(key)?.taken ?? {}).map(([takerId, takenAt]) => ({ takerId, takenAt }));
  let before: Promise<unknown> = Promise.resolve();
  const take: CapacityBook['take'] = async (key, takerId, { standsThere, ...rules }) => {
    const there = seats.get(key) ?? { taken: {} };
    const seating = { takerId, now: clock.now(), ...rules };
    const takers = takersOf(key);
    const stands = takeSeat(there, seating) ? takers.map(() => true) : await Promise.all(takers.map(standsThere));
    const next = takeSeat(seatsOf(there, takers.filter((_taker, n) => stands[n]).map(({ takerId: id }) => id)), seating);
    if (next) seats.set(key, next);
    return next !== undefined;
  };
  return {
    take(...asked) {
      const answer = before.then(() => take(...asked));
      before = answer.catch(() => undefined);
      return answer;
    },
    takers: async (key) => takersOf(key),
  };
}
