import fc from 'fast-check';
import { decidePlacement, type Placements } from '../../../lambda/pauses/domain/placements';
import type { Pauses } from '../../../lambda/pauses/domain/pause';
import { runs } from '../../runs';

const START = Date.parse('2026-11-23T09:00:00.000Z');

test('whatever comes when, no minute has more calls than may be placed, and the switch trips only at one more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.record({ after: fc.nat(40), queueId: fc.constantFrom(undefined, 'q-support') }), { maxLength: 40 }), (atMostPerMinute, calls) => {
      let there: { pauses: Pauses; placements?: Placements } = { pauses: { queues: {} } };
      const byMinute = new Map<string, number>();
      let seconds = 0;
      for (const { after, queueId } of calls) {
        seconds += after;
        const now = new Date(START + seconds * 1000).toISOString();
        const minute = now.slice(0, 16);
        const before = byMinute.get(minute) ?? 0;
        const decision = decidePlacement(there, { queueId, now, atMostPerMinute });
        if ('stopped' in decision) {
          expect([before, decision.stopped.since]).toEqual([atMostPerMinute, now]);
          there = { ...there, pauses: { queues: {}, all: decision.stopped } };
        } else if ('placed' in decision) {
          byMinute.set(minute, before + 1);
          there = { ...there, placements: decision.placed };
        } else expect(there.pauses.all).toEqual(decision.paused);
      }
      for (const placed of byMinute.values()) expect(placed).toBeLessThanOrEqual(atMostPerMinute);
    }),
    { numRuns: runs(300) },
  );
});
