import { CallbackStory } from '../local/scenarios/story/callback-story';
import { startStage } from '../local/stage';
import type { BenchMeasure } from './bench-measure';
import { callsOfEvents, type CallsOfEvents } from './foreign/calls-of-events';
import { foreignKinds } from './foreign/foreign-kinds';

interface Figures extends CallsOfEvents {
  kind: string;
  foreignContacts: number;
}

const contactsOfEach = 10;
/** Seconds after the last contact that still count, for late events. */
const aftermathSeconds = 120;

/**
 * Counts the AWS calls that event-contact makes for contacts that Dialback did not make: ten of each kind, and ten clicks of ours to compare. Agents,
 * queues and opening hours are read once for all of a kind, so the first contact of a kind is played before the count.
 */
export const foreignMeasure: BenchMeasure<Figures[]> = {
  name: 'foreign',
  async run() {
    const stage = await startStage({ virtual: true });
    try {
      const story = new CallbackStory(stage);
      await story.signIn();
      const figures: Figures[] = [];
      for (const [nth, { kind, play }] of foreignKinds.entries()) {
        const numberOf = (contact: number) => `+44207946${String(1000 + nth * 20 + contact)}`;
        await play(story, numberOf(0));
        await story.pass(aftermathSeconds);
        const from = stage.emulator.journal.entries.length;
        for (let contact = 1; contact <= contactsOfEach; contact += 1) await play(story, numberOf(contact));
        await story.pass(aftermathSeconds);
        figures.push({ kind, foreignContacts: contactsOfEach, ...callsOfEvents(stage.emulator, from) });
      }
      return figures;
    } finally {
      await stage.stop();
    }
  },
  lines: (figures) => figures.map(({ kind, foreignContacts, awsCalls, looks, calls }) => `${String(awsCalls).padStart(4)} AWS calls, of them ${looks} DescribeContact, for ${foreignContacts} × ${kind} ${JSON.stringify(calls)}`),
};
