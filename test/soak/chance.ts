/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  is(probability: number): boolean;
  between(least: number, most: number): number;
  wholeBetween(least: number, most: number): number;
  oneOf<T>(values: readonly T[]): T;
}

/** The generator mulberry32. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const wholeBetween = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    is: (probability) => next() < probability,
    between: (least, most) => least + next() * (most - least),
    wholeBetween,
    oneOf: (values) => values[wholeBetween(0, values.length - 1)]!,
  };
}
