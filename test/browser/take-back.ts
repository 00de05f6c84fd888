import type { Disposable, Page } from 'playwright-core';

/** Tests listen for these. Playwright itself listens for other things. */
const events = ['console', 'download', 'pageerror', 'popup', 'request', 'response'] as const;

/** Takes from a page, and from what it shares its storage with, all that a test has put there. @param address where it was: a file without scripts is there as `config.json` */
export type TakenBack = (address: string) => Promise<void>;

/** Begins to note what is added to a page. */
export function takeBack(page: Page): TakenBack {
  const context = page.context();
  const added: Disposable[] = [];
  for (const name of ['addInitScript', 'exposeFunction'] as const) {
    const add = page[name].bind(page) as (...given: unknown[]) => Promise<Disposable>;
    const note = async (...given: unknown[]) => {
      const one = await add(...given);
      added.push(one);
      return one;
    };
    Object.assign(page, { [name]: note });
  }
  return async (address) => {
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const one of added.splice(0)) await one.dispose();
    for (const event of events) page.removeAllListeners(event);
    context.removeAllListeners('request');
    await page.unrouteAll();
    // Where no script runs that would write again.
    await page.goto(`${address}/config.json`);
    await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
    await context.clearCookies();
  };
}
