import { CallbackStory } from '../local/scenarios/story/callback-story';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';
import { lives } from './lives/lives';
import { watchUnits, type UnitsOfCall } from './lives/watch-units';

interface Units {
  read: number;
  write: number;
}

interface Figures {
  lives: (Units & { name: string; /** Write units of the table's stream, afterwards: for histories and reports. */ streamed: number; calls: (Units & { caller: string; operation: string; count: number })[] })[];
  /** Capacity that the two ticks use each minute while nothing is due. It does not depend on the number of callbacks. */
  ticksPerMinute: Units;
  /** The lives needed this much of what is kept for all callbacks: settings of queues, how agents are, and opening hours. Each answer serves for minutes. */
  kept: Units;
}

/** Seconds after the end that still count, for late events and the sweep's check. */
const aftermathSeconds = 130;
const idleMinutes = 15;

/**
 * Measures the DynamoDB capacity of one callback's life, from its request to two minutes after its end: record, guard, journey, seat in line and both indexes.
 * The page's reads, and what serves all callbacks at once, are counted apart: the minute's ticks, and answers of Connect that are kept for all.
 */
export const livesMeasure: BenchMeasure<Figures> = {
  name: 'lives',
  async run() {
    const stage = await startStage({ virtual: true });
    try {
      const story = new CallbackStory(stage);
      await story.signIn();
      await story.signIn('Lunch', 'ben');
      // On a fresh table the ticks read further back, until they have run once.
      await story.pass(600);
      const watch = watchUnits(stage.emulator);
      await story.pass(idleMinutes * 60);
      const idle = sumOf(watch.calls.splice(0));
      const figures: Figures = { lives: [], ticksPerMinute: { read: rounded(idle.read / idleMinutes, 2), write: rounded(idle.write / idleMinutes, 2) }, kept: { read: 0, write: 0 } };
      const kept: UnitsOfCall[] = [];
      for (const [nth, { name, live }] of lives.entries()) {
        await live(stage, `+4420794601${50 + nth}`);
        await story.pass(aftermathSeconds);
        const all = watch.calls.splice(0).filter(({ caller }) => !caller.startsWith('tick'));
        const [calls, streamed, ofAll] = (['life', 'streamed', 'kept'] as const).map((wanted) => all.filter(({ part }) => part === wanted)) as [UnitsOfCall[], UnitsOfCall[], UnitsOfCall[]];
        kept.push(...ofAll);
        figures.lives.push({ name, ...sumOf(calls), streamed: sumOf(streamed).write, calls: byCall(calls) });
        await story.pass(60);
        watch.calls.splice(0);
      }
      return { ...figures, kept: sumOf(kept) };
    } finally {
      await stage.stop();
    }
  },
  lines: ({ lives: all, ticksPerMinute, kept }) => [
    ...all.flatMap(({ name, read, write, streamed, calls }) => [
      `${name}: ${write} write units, ${read} read units; ${streamed} written afterwards for histories and reports`,
      ...calls.map(({ caller, operation, count, ...units }) => `  ${caller.padEnd(16)}${operation.padEnd(12)}${String(count).padStart(3)} ×  ${units.write} write, ${units.read} read`),
    ]),
    `kept for all, in the time of these lives: ${kept.write} write units, ${kept.read} read units`,
    `both ticks, each minute: ${ticksPerMinute.write} write units, ${ticksPerMinute.read} read units`,
  ],
};

function sumOf(calls: UnitsOfCall[]): Units {
  const sum = (kind: keyof Units) => rounded(calls.reduce((all, call) => all + call[kind], 0));
  return { read: sum('read'), write: sum('write') };
}

function byCall(calls: UnitsOfCall[]): Figures['lives'][number]['calls'] {
  const groups = new Map<string, UnitsOfCall[]>();
  for (const call of calls) {
    const key = `${call.caller} ${call.operation}`;
    groups.set(key, [...(groups.get(key) ?? []), call]);
  }
  return [...groups.values()].map((group) => ({ caller: group[0]!.caller, operation: group[0]!.operation, count: group.length, ...sumOf(group) }));
}
