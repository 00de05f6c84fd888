import type { Page } from 'playwright-core';
import { type LocalServer, startServer } from '../../local/server';
import type { SettingsChange } from '../../local/settings-file';
import { keepPort, onKeptPort } from './kept-ports';
import { type BrowserLook, closeProfile, openProfile } from './browser';

export interface LocalRun {
  page: Page;
  server: LocalServer;
  /** Complaints of the page on its console, and requests that left this machine. It must stay empty. */
  complaints: string[];
}

declare global {
  interface Window {
    passTime: () => Promise<void>;
  }
}

/** The page lets time pass this often, and six times as much of it. It still has seconds of its own to draw a call that rings for 20. */
const tickMilliseconds = 200;
const passingMilliseconds = 1200;

/** Plays on the real local run, as `npm start` makes it, in a new profile. Both are gone afterwards, whatever happens. @param settings what is otherwise in its settings. `look`: of the browser */
export async function onLocalRun(play: (run: LocalRun) => Promise<void>, { settings, look }: { settings?: SettingsChange; look?: BrowserLook } = {}): Promise<void> {
  const server = await start(settings);
  try {
    await playOn(server, play, look);
  } finally {
    await stop(server);
  }
}

/** Returns what plays on one local run for all who use it, each in a new profile: they find what the others left. It ends with the file, and saves the time of a start for each. */
export function oneLocalRun(): (play: (run: LocalRun) => Promise<void>) => Promise<void> {
  let started: Promise<LocalServer> | undefined;
  afterAll(async () => started && stop(await started));
  return async (play) => playOn(await (started ??= start()), play);
}

/** A Monday on which the company is open, and it is day in Europe and in North America. */
const startAt = '2026-11-30T15:00:00.000Z';

/** Functions run in rooms: in threads, as for people, they took half of the processor time. `test/scenario/local/server.test.ts` has them in threads. */
async function start(settings?: SettingsChange): Promise<LocalServer> {
  const server = await onKeptPort((port) => startServer({ port, startAt, wall: { now: () => 0 }, functionsRun: 'in-rooms', ...(settings && { settings }) }));
  // The messages that callers left just before have their words.
  await server.stage.emulator.time.advance(15_000);
  return server;
}

async function stop(server: LocalServer): Promise<void> {
  await server.stop();
  keepPort(server.url);
}

async function playOn(server: LocalServer, play: (run: LocalRun) => Promise<void>, look?: BrowserLook): Promise<void> {
  const profile = await openProfile(look);
  try {
    const { page } = profile;
    // Time passes as fast as the page and the local run can follow: on a busy machine no offer ends before it could be accepted.
    await page.exposeFunction('passTime', () => server.stage.emulator.time.advance(passingMilliseconds));
    await page.addInitScript((every) => {
      const pass = async () => {
        await window.passTime();
        setTimeout(() => void pass(), every);
      };
      void pass();
    }, tickMilliseconds);
    const complaints: string[] = [];
    // Recordings are played from where S3 answers.
    const known = [server.url, server.stage.emulator.endpoint];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && !known.includes(`${protocol}//${host}`)) complaints.push(`asked ${host}`);
    });
    await play({ page, server, complaints }).catch(async (error: unknown) => {
      const shown = await page.locator('body').innerText().catch(String);
      throw new Error(`${String(error)}\nThe page showed:\n${shown}`, { cause: error });
    });
  } finally {
    await closeProfile(profile, server.url);
  }
}
