import type { Page } from 'playwright-core';

/** The page reads everything again, as when the agent comes back to it. */
export const readAll = (page: Page): Promise<boolean> => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
