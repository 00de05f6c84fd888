import type { Counts } from '../lib/cost/measured-counts';
import { CallbackStory } from '../local/scenarios/story/callback-story';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';
import { watchBilled } from './billed/watch-billed';
import { lives } from './lives/lives';

interface Figures {
  click: Counts;
  callback: Counts;
  /** The ticks and sweeps of a minute, which run however much there is to do. */
  minute: Counts;
}

/** Seconds after the end that still count, for late events and the sweep's check. */
const AFTERMATH_SECONDS = 130;
const IDLE_MINUTES = 15;

/** Counts what AWS bills for a click and a promised callback that are answered, and for a minute in which nothing is asked. `npm run cost` multiplies it (lib/cost/measured-counts.ts). */
export const billedMeasure: BenchMeasure<Figures> = {
  name: 'billed',
  async run() {
    const stage = await startStage({ virtual: true });
    try {
      const story = new CallbackStory(stage);
      await story.signIn();
      await story.pass(600);
      const watch = watchBilled(stage.emulator);
      await story.pass(IDLE_MINUTES * 60);
      const minute = scaled(watch.take('by-itself'), 1 / IDLE_MINUTES);
      const countOf = async (name: string, number: string) => {
        await lives.find((life) => life.name === name)!.live(stage, number);
        await story.pass(AFTERMATH_SECONDS);
        return watch.take('asked-for');
      };
      // What is kept for all callbacks is asked for with the first.
      await countOf('promised for the queue, answered', '+442079460150');
      const callback = await countOf('promised for the queue, answered', '+442079460152');
      const click = await countOf('clicked, answered', '+442079460151');
      return { click, callback, minute };
    } finally {
      await stage.stop();
    }
  },
  lines: (figures) => Object.entries(figures).map(([what, billed]) => `${what}: ${Object.entries(billed).map(([name, count]) => `${count} ${name}`).join(', ')}`),
};

function scaled(billed: Counts, by: number): Counts {
  return Object.fromEntries(Object.entries(billed).map(([name, count]) => [name, rounded(count * by, 2)])) as unknown as Counts;
}
