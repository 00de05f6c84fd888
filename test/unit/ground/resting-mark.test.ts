import { restingMark } from '../../../lambda/ground/adapters/resting-mark';
import { plusSeconds } from '../../../lambda/ground/domain/instant';

const START = '2026-11-23T09:00:00.000Z';

/** Two environments share a mark. Work that was done rests for five minutes. */
function open() {
  const clock = { at: START, now: () => clock.at };
  const stored = { at: '', isDone: true, reads: 0 };
  const mark = {
    async read() {
      stored.reads += 1;
      return stored.at === '' ? undefined : { at: stored.at, isDone: stored.isDone };
    },
    async save({ at, isDone }: { at: string; isDone: boolean }) {
      Object.assign(stored, { at, isDone });
    },
  };
  const environment = () => restingMark(mark, { restsUntil: ({ at, isDone }) => (isDone ? plusSeconds(at, 300) : undefined), clock });
  return { clock, stored, ours: environment(), others: environment() };
}

describe('a mark of work that rests', () => {
  test('is not read again until the rest is over', async () => {
    const { clock, stored, ours } = open();
    await ours.save({ at: START, isDone: true });
    clock.at = plusSeconds(START, 299);
    expect([await ours.read(), stored.reads]).toEqual([{ at: START, isDone: true }, 0]);
    clock.at = plusSeconds(START, 300);
    expect([await ours.read(), stored.reads]).toEqual([{ at: START, isDone: true }, 1]);
  });

  test('is read each time while the work is not done, or was never begun', async () => {
    const { stored, ours } = open();
    expect([await ours.read(), await ours.read(), stored.reads]).toEqual([undefined, undefined, 2]);
    await ours.save({ at: START, isDone: false });
    await ours.read();
    expect(stored.reads).toBe(3);
  });

  test('tells at the end of the rest what others did meanwhile', async () => {
    const { clock, ours, others } = open();
    await ours.save({ at: START, isDone: true });
    await others.save({ at: plusSeconds(START, 200), isDone: true });
    expect(await ours.read()).toEqual({ at: START, isDone: true });
    clock.at = plusSeconds(START, 300);
    expect(await ours.read()).toEqual({ at: plusSeconds(START, 200), isDone: true });
  });

  test('is not remembered when it could not be saved', async () => {
    const mark = { read: async () => undefined, save: () => Promise.reject(new Error('ThrottlingException')) };
    const resting = restingMark<{ at: string }>(mark, { restsUntil: ({ at }) => plusSeconds(at, 300), clock: { now: () => START } });
    await expect(resting.save({ at: START })).rejects.toThrow('ThrottlingException');
    expect(await resting.read()).toBeUndefined();
  });
});
