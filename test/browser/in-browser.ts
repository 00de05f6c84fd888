import { installedBrowser } from './browser';

/** A browser and a local run start: seconds, on a slow machine many. */
const timeoutMilliseconds = 120_000;

/** Runs the promises in the installed browser. Where there is none, it says by name what was not run. */
export function inBrowser(subject: string, promises: Record<string, () => Promise<void>>): void {
  if (installedBrowser) {
    describe(subject, () => {
      for (const [promise, run] of Object.entries(promises)) test(promise, run, timeoutMilliseconds);
    });
    return;
  }
  test(`${subject}: says what is not run without Chromium or Chrome`, () => {
    const names = Object.keys(promises);
    console.warn(`Not run, since neither Chromium nor Chrome is installed:\n${names.map((name) => `  ${subject} ${name}`).join('\n')}`);
    expect(names).not.toHaveLength(0);
  });
}
