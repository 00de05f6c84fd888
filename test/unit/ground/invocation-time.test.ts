import { createInvocationTime } from '../../../lambda/ground/adapters/invocation-time';

describe('the time of an invocation', () => {
  const open = (seconds: number) => {
    const left = { seconds };
    const time = createInvocationTime();
    time.begin({ getRemainingTimeInMillis: () => left.seconds * 1000 });
    return { left, time };
  };

  test('is what Lambda leaves of the function’s own limit, less half a second for the answer', () => {
    const { left, time } = open(30);
    expect(time.seconds()).toBe(29.5);
    left.seconds = 0.2;
    expect(time.seconds()).toBeCloseTo(-0.3);
  });

  test('is less within a part of the work, and whole again after it, whether that ended well or not', async () => {
    const { left, time } = open(30);
    await time.within(6, async () => {
      expect(time.seconds()).toBe(6);
      await time.within(10, async () => expect(time.seconds()).toBe(6));
      await time.within(2, async () => expect(time.seconds()).toBe(2));
      left.seconds -= 5;
      expect(time.seconds()).toBe(1);
    });
    expect(time.seconds()).toBe(24.5);
    await expect(time.within(1, () => Promise.reject(new Error('as the test says')))).rejects.toThrow('as the test says');
    expect(time.seconds()).toBe(24.5);
  });

  test('begins anew with each invocation, also after one that was cut off in a part', () => {
    const { time } = open(30);
    void time.within(1, () => new Promise(() => undefined));
    time.begin({ getRemainingTimeInMillis: () => 8000 });
    expect(time.seconds()).toBe(7.5);
  });
});
