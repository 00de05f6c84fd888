import { type Pauses, pauseOf } from '../../lambda/pauses/domain/pause';
import { decidePlacement, type Placements } from '../../lambda/pauses/domain/placements';
import type { PauseSwitch, PlacingGate } from '../../lambda/pauses/ports/pauses';

type Held = { pauses: Pauses; placements?: Placements };

/** The operator's switch, and the gate that it closes. */
export function createInMemoryPauses({ atMostPerMinute = 'unlimited', clock }: { atMostPerMinute?: number | 'unlimited'; clock: { now(): string } }): PauseSwitch & PlacingGate {
  let held: Held = { pauses: { queues: {} } };
  const set = (pauses: Pauses) => void (held = { ...held, pauses });
  return {
    read: async () => held.pauses,
    async pause(pause, queueId) {
      const { all, queues } = held.pauses;
      if (queueId === undefined) set({ queues, all: all ?? pause });
      else set({ ...held.pauses, queues: { [queueId]: pause, ...queues } });
    },
    async resume(queueId) {
      const { all, queues } = held.pauses;
      if (queueId === undefined) set({ queues });
      else set({ ...(all && { all }), queues: Object.fromEntries(Object.entries(queues).filter(([id]) => id !== queueId)) });
    },
    async enter(queueId, seen = held.pauses) {
      if (atMostPerMinute === 'unlimited') return pauseOf(seen, queueId);
      const decision = decidePlacement(held, { queueId, now: clock.now(), atMostPerMinute });
      if ('paused' in decision) return decision.paused;
      if ('placed' in decision) return void (held = { ...held, placements: decision.placed });
      set({ ...held.pauses, all: decision.stopped });
      return decision.stopped;
    },
  };
}
