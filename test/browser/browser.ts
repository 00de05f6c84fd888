import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { noteSeconds, tellSeconds } from './processor-seconds';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Tests wait this long for a page, whatever it is to do. Simulated calls take their real seconds, and a busy machine many more. */
const patienceMilliseconds = 120_000;

/** Path of the installed Chromium or Chrome, if there is one. */
export const installedBrowser = places.find((place) => existsSync(place));

export interface BrowserLook {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** BCP 47. Default: en-GB. */
  locale?: string;
  /** Parts may turn, fade and slide in. Default: false, as for whoever asks their system for less of it. To draw that took a third of the browser's processor time. */
  moves?: boolean;
}

/** A wide screen, on which parts turn, fade and slide in. */
export const moving: BrowserLook = { width: 1280, height: 800, colorScheme: 'light', moves: true };

let launched: Promise<Browser> | undefined;

/** Opens a profile in the one browser of the test file. A new profile remembers nothing of the tests before. */
export async function openProfile({ width, height, colorScheme, locale = 'en-GB', moves = false }: BrowserLook = { width: 1280, height: 800, colorScheme: 'light' }): Promise<BrowserContext> {
  const browser = await (launched ??= launch());
  // The page shows times in the agent's zone and language. Unless a test chooses another language, these are the same on every machine.
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: moves ? 'no-preference' : 'reduce', timezoneId: 'Europe/Berlin', locale });
  context.setDefaultTimeout(patienceMilliseconds);
  return context;
}

export async function closeProfile(profile: BrowserContext): Promise<void> {
  await noteSeconds(profile.browser()!);
  await profile.close();
}

/** Ends the browser of the test file, if a test started it. */
export async function closeBrowser(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  if (!browser) return;
  await noteSeconds(browser);
  await browser.close();
  tellSeconds();
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedBrowser!,
    headless: true,
    timeout: patienceMilliseconds,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
