import { closeBrowser, installedBrowser } from './browser';

/** Runs the promises in the installed browser. If there is none, it names what was not run. */
export function inBrowser(subject: string, promises: Record<string, () => Promise<void>>): void {
  if (installedBrowser) {
    describe(subject, () => {
      afterAll(closeBrowser);
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
