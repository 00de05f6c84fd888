import type { Counts } from '../lib/cost/measured-counts';
import { CallbackStory } from '../local/scenarios/story/callback-story';
import { startStage } from '../local/stage';
import { rounded, type BenchMeasure } from './bench-measure';
import { watchBilled } from './billed/watch-billed';

/** `questions`: to Connect about the contact, for its journey. */
type Counted = Counts & { questions: number };

interface Figures {
  /** A call that comes in and is answered, where journeys are of Dialback's own calls, or of all. */
  ours: Counted;
  all: Counted;
  /** 20,000 of them, where journeys are of all. */
  day: Counted & { secondsBetweenQuestions: number };
}

const CONTACTS_A_DAY = 20_000;
const COUNTED = 5;
const SECONDS_OF_DAY = 86_400;

/** Counts what AWS bills for a call that is none of Dialback's, and how often Connect is asked about it (docs/supervisor/journeys.md; `npm run cost` multiplies it). */
export const contactsMeasure: BenchMeasure<Figures> = {
  name: 'contacts',
  async run() {
    const [ours, all] = [await countCalls('ours'), await countCalls('all')];
    const day = scaled(all, CONTACTS_A_DAY);
    return { ours, all, day: { ...day, secondsBetweenQuestions: rounded(SECONDS_OF_DAY / day.questions, 1) } };
  },
  lines: ({ ours, all, day }) => [
    `a call that comes in and is answered, with the journeys of ours alone: ${said(ours)}`,
    `with the journeys of all: ${said(all)}`,
    `a day of ${CONTACTS_A_DAY.toLocaleString('en')} of them: ${said(day)}`,
  ],
};

async function countCalls(journeys: 'ours' | 'all'): Promise<Counted> {
  const stage = await startStage({ virtual: true, settings: () => ({ journeys }) });
  try {
    const story = new CallbackStory(stage);
    await story.signIn();
    const { journal } = stage.emulator;
    const callIn = async (nth: number) => {
      story.callIn(`+44207946${String(300 + nth).padStart(4, '0')}`);
      await story.handle(30);
      await story.pass(20);
    };
    // What is kept for all contacts is asked for with the first.
    await callIn(0);
    const watch = watchBilled(stage.emulator);
    const from = journal.entries.length;
    for (let nth = 1; nth <= COUNTED; nth += 1) await callIn(nth);
    const billed = watch.take('asked-for');
    const questions = journal.entries.slice(from).filter(({ kind, what, detail }) => kind === 'call' && what === 'DescribeContact' && String(detail['caller']).includes('eventjourney')).length;
    return scaled({ ...billed, questions }, 1 / COUNTED);
  } finally {
    await stage.stop();
  }
}

function scaled<Of extends object>(counted: Of, by: number): Of {
  return Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, rounded((count as number) * by, 2)])) as Of;
}

function said(counted: object): string {
  return Object.entries(counted).map(([name, count]) => `${(count as number).toLocaleString('en')} ${name}`).join(', ');
}
