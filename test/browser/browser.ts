import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { noteSeconds, tellSeconds } from './processor-seconds';
import { takeBack, type TakenBack } from './take-back';

/** The first one that is there is taken. One without windows of its own draws the same and takes a twelfth less processor time. */
const places = [
  '/usr/bin/chromium-headless-shell',
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

/** One person's browser, which remembers nothing of those before. */
export interface Profile {
  page: Page;
  context: BrowserContext;
  locale: string;
  takenBack: TakenBack;
}

let launched: Promise<Browser> | undefined;

/** Profiles that nobody uses; the last one is taken first, as the last port is. A page that has opened an address once opens it again in a third of the processor time, as long as it is the same page. */
const kept: Profile[] = [];

/**
 * Opens a profile in the one browser of the worker.
 *
 * @param isNew it has loaded nothing yet, either
 * @param compilesForSpeed V8 compiles what runs often for speed, as in people's browsers: for whoever measures how fast a page is. A page of a test lives too short to gain by it: it took a seventh of the browser's processor time.
 */
export async function openProfile(look: BrowserLook = { width: 1280, height: 800, colorScheme: 'light' }, { isNew = false, compilesForSpeed = false } = {}): Promise<Profile> {
  const { width, height, colorScheme, locale = 'en-GB', moves = false } = look;
  const index = isNew ? -1 : kept.findLastIndex((each) => each.locale === locale);
  const profile = kept.splice(index, index < 0 ? 0 : 1)[0] ?? (await newProfile(await (launched ??= launch(compilesForSpeed)), locale));
  const { page } = profile;
  page.setDefaultTimeout(patienceMilliseconds);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: moves ? 'no-preference' : 'reduce' });
  return profile;
}

async function newProfile(browser: Browser, locale: string): Promise<Profile> {
  // The page shows times in the agent's zone and language. Unless a test chooses another language, these are the same on every machine.
  const context = await browser.newContext({ timezoneId: 'Europe/Berlin', locale });
  context.setDefaultTimeout(patienceMilliseconds);
  const page = await context.newPage();
  return { page, context, locale, takenBack: takeBack(page) };
}

/** @param address where its page was. Default: the profile is not used again */
export async function closeProfile(profile: Profile, address?: string): Promise<void> {
  const { context } = profile;
  await noteSeconds(context.browser()!);
  if (address === undefined) return context.close();
  try {
    await profile.takenBack(address);
    kept.push(profile);
  } catch {
    // The page is broken, or its server is gone.
    await context.close();
  }
}

/** Ends the browser of the worker, if a test started it. */
export async function closeBrowser(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  kept.length = 0;
  if (!browser) return;
  await noteSeconds(browser);
  await browser.close();
  tellSeconds();
}

// When the worker ends: see `worker.mjs`.
Object.assign(globalThis, { closeBrowser });

function launch(compilesForSpeed: boolean): Promise<Browser> {
  const thrifty = compilesForSpeed ? [] : ['--js-flags=--no-maglev --no-turbofan --always-sparkplug --single-threaded-gc'];
  return chromium.launch({
    executablePath: installedBrowser!,
    headless: true,
    timeout: patienceMilliseconds,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...thrifty],
  });
}
