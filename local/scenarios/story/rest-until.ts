import type { Stage } from '../../stage';

/** Each schedule of every minute goes once in this time. */
export const ONE_TICK_SECONDS = 62;

/** In this time a callback that is due at its end is found ahead of its time, and so is what was due before. */
export const TWO_TICKS_SECONDS = 122;

/**
 * Lets time pass until then. At first the schedules of every minute rest: they would look for nothing, as often as minutes pass. At last they go again, and find what
 * came to its time meanwhile, as after ticks that were lost.
 * @param at epoch milliseconds.
 */
export async function restUntil({ emulator: { events, time } }: Pick<Stage, 'emulator'>, at: number, goingSeconds = ONE_TICK_SECONDS): Promise<void> {
  const going = events.rules().filter(({ scheduleExpression, enabled }) => enabled && scheduleExpression === 'rate(1 minute)');
  going.forEach(({ name }) => events.setEnabled(name, false));
  await time.advanceTo(Math.max(time.now(), at - goingSeconds * 1000));
  going.forEach(({ name }) => events.setEnabled(name, true));
  await time.advanceTo(at);
}
