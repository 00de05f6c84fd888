import { CallbackStory } from '../local/scenarios/story/callback-story';
import { supportNumber } from '../local/instance/local-instance';
import { startStage, type Stage } from '../local/stage';
import type { BenchMeasure } from './bench-measure';

interface Hour {
  /** Seconds from each request of a function to Connect's answer. */
  hangSeconds: number;
  callbacks: number;
  /** Messages that bring callbacks, in the queue and in its failure queue, when the hour is over. */
  messagesAtEnd: number;
}

/** Answers so late once made messages multiply. */
export const LATE = [9.5, 6.5];
const HANGS = [...LATE, 1];
const callbacks = 20;
const hourSeconds = 3600;

/** They fall due one after the other, while Connect hangs already. */
const firstDueMinutes = 3;
const warmUpSeconds = 120;
/** A message whose successor is sent stays for seconds, until its batch is done. The least count of the last two minutes has none of these. */
const lastSeconds = 120;

/**
 * Counts the messages that follow 20 callbacks after an hour in which Connect does what it is asked at once and answers late. Nobody takes a callback. The
 * whole product runs on the emulator, with the batch size, time limits and visibility timeout of the template. More messages than callbacks would mean that
 * messages multiply.
 */
export const hangingMeasure: BenchMeasure<Hour[]> = {
  name: 'hanging',
  run: () => measureHanging(HANGS),
  lines: (hours) => hours.map(({ hangSeconds, callbacks: count, messagesAtEnd }) => `Connect hangs ${hangSeconds} s for an hour: ${messagesAtEnd} messages for ${count} callbacks`),
};

/** An hour for each. @param hangs seconds */
export async function measureHanging(hangs: readonly number[]): Promise<Hour[]> {
  const hours: Hour[] = [];
  for (const hangSeconds of hangs) hours.push(await playHour(hangSeconds));
  return hours;
}

async function playHour(hangSeconds: number): Promise<Hour> {
  const stage = await startStage({ virtual: true, settings: withoutLimits });
  try {
    const story = new CallbackStory(stage);
    await story.signIn('Lunch');
    for (let nth = 0; nth < callbacks; nth += 1) await story.promise({ number: `+4420794601${50 + nth}`, own: nth % 2 === 0, minutes: firstDueMinutes });
    await story.pass(warmUpSeconds);
    stage.emulator.faults.inject({ service: 'connect', kind: 'late', lateSeconds: hangSeconds });
    await story.pass(hourSeconds - lastSeconds);
    const counted: number[] = [];
    for (let second = 0; second < lastSeconds; second += 1) {
      await story.pass(1);
      counted.push(messagesOn(stage));
    }
    return { hangSeconds, callbacks, messagesAtEnd: Math.min(...counted) };
  } finally {
    await stage.stop();
  }
}

/** All of them stand in one line together. */
const withoutLimits: Parameters<typeof startStage>[0]['settings'] = ({ supportQueue, supportNumberArn }) => ({
  queues: [{ name: 'Support', arn: supportQueue.arn, callerId: { arn: supportNumberArn, number: supportNumber }, queuedAtMost: 'unlimited' }],
});

function messagesOn({ emulator }: Stage): number {
  const queues = emulator.sqs.queues().filter(({ name }) => name.includes('DispatchQueue'));
  return queues.map((queue) => queue.counts()).reduce((sum, { visible, inFlight, delayed }) => sum + visible + inFlight + delayed, 0);
}
