import { type BenchMeasure, rounded, shareOf } from './bench-measure';
import { assumed, playLeadDay } from './lead/play-lead-day';

interface Figures {
  assumed: typeof assumed;
  daysOfEach: number;
  entries: Entry[];
}

interface Entry {
  agents: number;
  load: number;
  dueAtOnce: number;
  leadAtMostMinutes: number;
  callbacks: number;
  /** Seconds between the promised time and the call, whichever came first. */
  off: { p50: number; p90: number };
  /** Seconds by which calls came late: p90. */
  lateP90: number;
  /** Share of the calls that came more than a minute before their time, and the earliest, in seconds. */
  early: { share: number; most: number };
}

const daysOfEach = 20;

/** Plays days of a queue with callers and with callbacks at full quarters: how far from its time each is called, by the lead that the queue allows. */
export const leadMeasure: BenchMeasure<Figures> = {
  name: 'lead',
  async run() {
    const entries = [4, 12, 40].flatMap((agents) =>
      [0.7, 0.9, 1.05].flatMap((load) => [0.3, 1].flatMap((dueAtOnce) => [0, 2, 5, 10].map((leadAtMostMinutes) => entryOf({ agents, load, dueAtOnce, leadAtMostMinutes })))),
    );
    return { assumed, daysOfEach, entries };
  },
  lines: ({ entries }) =>
    entries.map(
      ({ agents, load, dueAtOnce, leadAtMostMinutes, off, lateP90, early }) =>
        `${agents} agents, load ${load}, ${dueAtOnce} for each at once, lead of ${leadAtMostMinutes} min at most: off by p50 ${off.p50} s, p90 ${off.p90} s; late p90 ${lateP90} s; early by over a minute ${rounded(early.share * 100)} %, ${early.most} s at most`,
    ),
};

function entryOf(of: Pick<Entry, 'agents' | 'load' | 'dueAtOnce' | 'leadAtMostMinutes'>): Entry {
  const missed = Array.from({ length: daysOfEach }, (_, nth) => playLeadDay({ ...of, seed: `${of.agents} ${of.load} ${of.dueAtOnce} ${nth}` })).flat();
  const ascending = (values: number[]) => values.sort((a, b) => a - b);
  const off = ascending(missed.map(Math.abs));
  const late = ascending(missed.map((seconds) => Math.max(0, seconds)));
  return {
    ...of,
    callbacks: missed.length,
    off: { p50: rounded(shareOf(off, 0.5)), p90: rounded(shareOf(off, 0.9)) },
    lateP90: rounded(shareOf(late, 0.9)),
    early: { share: rounded(missed.filter((seconds) => seconds < -60).length / missed.length, 3), most: rounded(Math.max(0, ...missed.map((seconds) => -seconds))) },
  };
}
