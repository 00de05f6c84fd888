import { installedBrowser } from './browser';

type Promises = Record<string, () => Promise<void>>;

/**
 * Runs the promises in the installed browser. If there is none, it names what was not run.
 * @param main the journeys that `npm test` plays, or all promises of a walk
 * @param further the walks play these, and not the main ones again
 */
export function inBrowser(subject: string, main: Promises, further?: Promises): void {
  const promises = further && process.env['RUNS_TIMES'] ? further : main;
  if (installedBrowser) {
    describe(subject, () => {
      for (const [promise, run] of Object.entries(promises)) test(promise, run);
    });
    return;
  }
  test(`${subject}: says what is not run without Chromium or Chrome`, () => {
    const names = Object.keys(promises);
    console.warn(`Not run, since neither Chromium nor Chrome is installed:\n${names.map((name) => `  ${subject} ${name}`).join('\n')}`);
    expect(names).not.toHaveLength(0);
  });
}
