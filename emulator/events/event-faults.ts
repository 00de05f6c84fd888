import type { Journal } from '../journal';
import type { SeededRandom } from '../seeded-random';
import { compilePattern, type Pattern } from './event-pattern';

/** Faults that EventBridge has now and then, made frequent: it delivers late, out of order, more than once, and, in the worst case, never. */
export interface EventFaults {
  /** Each delivery is late by a random time up to this, whereby events overtake each other. Default 0. */
  maximumDelaySeconds?: number;
  /** Share of events delivered twice, 0 to 1. Default 0. */
  doubled?: number;
  /** Share of events never delivered, 0 to 1. Default 0. */
  dropped?: number;
}

interface PlannedDrop {
  matches: (event: unknown) => boolean;
  nth: number;
  seen: number;
}

export class EventFaultPlan {
  private faults: EventFaults = {};
  private drops: PlannedDrop[] = [];

  constructor(
    private readonly random: SeededRandom,
    private readonly journal: Journal,
  ) {}

  /** Replaces the setting for events from now on. */
  set(faults: EventFaults): void {
    for (const [name, share] of [['doubled', faults.doubled], ['dropped', faults.dropped]] as const) {
      if (share !== undefined && !(share >= 0 && share <= 1)) throw new RangeError(`${name} is ${share}. It is a share from 0 to 1.`);
    }
    this.faults = faults;
  }

  /** Loses the n-th event, counted from 1 since now, that the pattern matches. */
  dropNth({ pattern, nth }: { pattern: Pattern; nth: number }): void {
    if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`nth is ${nth}. It counts events from 1.`);
    this.drops.push({ matches: compilePattern(pattern), nth, seen: 0 });
  }

  clear(): void {
    this.faults = {};
    this.drops = [];
  }

  /** Delays in milliseconds, one for each delivery of this event; none when it is lost. */
  deliveries(event: { id: string; 'detail-type': string }): number[] {
    const { maximumDelaySeconds = 0, doubled = 0, dropped = 0 } = this.faults;
    // Every number is drawn in any case, so that one fault does not change how the others fall.
    const [dropDraw, doubleDraw, first, second] = [this.random.next(), this.random.next(), this.random.next(), this.random.next()];
    const planned = this.drops.filter((drop) => drop.matches(event) && ++drop.seen === drop.nth).length > 0;
    if (planned || dropDraw < dropped) {
      this.journal.record('fault', 'event-dropped', { event: event['detail-type'], id: event.id });
      return [];
    }
    const draws = doubleDraw < doubled ? [first, second] : [first];
    if (draws.length > 1) this.journal.record('fault', 'event-doubled', { event: event['detail-type'], id: event.id });
    return draws.map((draw) => Math.floor(draw! * maximumDelaySeconds * 1000));
  }
}
