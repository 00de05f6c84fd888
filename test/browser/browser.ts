import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The installed Chromium or Chrome, if there is one. */
export const installedBrowser = places.find((place) => existsSync(place));

export interface OpenBrowser {
  context: BrowserContext;
  close: () => Promise<void>;
}

export interface BrowserLook {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** A browser with a new profile, so that nothing is remembered from test to test. */
export async function openBrowser({ width, height, colorScheme }: BrowserLook = { width: 1280, height: 800, colorScheme: 'light' }): Promise<OpenBrowser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'dialback-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installedBrowser!,
    headless: true,
    viewport: { width, height },
    colorScheme,
    // Times are shown in the agent's zone and way: the same on every machine.
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
