import { randomInt } from 'node:crypto';

const PARTS = 2 ** 32;

/** In [0, 1). */
export const randomChance = (): number => randomInt(PARTS) / PARTS;
