/**
 * How often a property is tried: this often in `npm test`, and many times as often in the walks, which set the variable.
 * @param often enough to find what usually breaks.
 * @param inWalks Default: RUNS_TIMES as often.
 */
export const runs = (often: number, inWalks?: number): number => (process.env['RUNS_TIMES'] ? (inWalks ?? often * Number(process.env['RUNS_TIMES'])) : often);

/** A test that the walks run alone. Beside it stands one for `npm test` that shows the same promise in another case. */
export const inWalks: (promise: string, run: () => Promise<void>) => void = process.env['RUNS_TIMES'] ? test : () => undefined;

/**
 * Returns the cases that stand for all of them in `npm test`: the first ones. The walks take all.
 * @param cases the most telling ones first.
 */
export const sample = <T>(cases: readonly T[], count: number): T[] => cases.slice(0, process.env['RUNS_TIMES'] ? undefined : count);

/** A test of `npm test` in a file that the walks import for what stands beside it: they do not play it again. */
export const mainTest: (promise: string, run: () => Promise<void>) => void = process.env['RUNS_TIMES'] ? () => undefined : test;

/**
 * Returns the first cases in `npm test`, and the others in the walks: between them they play each case once.
 * @param cases the most telling ones first.
 */
export const eachOnce = <T>(cases: readonly T[], count: number): T[] => (process.env['RUNS_TIMES'] ? cases.slice(count) : cases.slice(0, count));
