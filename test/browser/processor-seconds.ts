import { appendFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Seconds on the processor of each process of the browser, by its id. */
const seen = new Map<number, number>();

/** Notes how long the processes of a browser have run. One that draws pages ends with their profile, and then nobody knows. The shell knows of the first one: `test/run.mjs` counts it. */
export async function noteSeconds(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  for (const { type, id, cpuTime } of processInfo) if (type !== 'browser') seen.set(id, cpuTime);
}

/** Writes down what was noted, for `test/run.mjs`. */
export function tellSeconds(): void {
  const file = process.env['BROWSER_SECONDS'];
  if (file) appendFileSync(file, `${[...seen.values()].reduce((sum, seconds) => sum + seconds, 0)}\n`);
  seen.clear();
}
