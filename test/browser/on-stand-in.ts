import type { Page } from 'playwright-core';
import { type BrowserLook, closeProfile, openProfile } from './browser';
import { builtPages } from './build-pages';
import { type StandIn, startStandIn } from './stand-in-service';

export interface Scene {
  page: Page;
  standIn: StandIn;
  /** Hosts that the page sent requests to. */
  hosts: Set<string>;
}

/** Plays on the agent's page with the stand-in, in a new profile. Both are gone afterwards, whatever happens. */
export async function onStandIn(play: (scene: Scene) => Promise<void>, look?: BrowserLook): Promise<void> {
  const standIn = await startStandIn(await builtPages());
  const profile = await openProfile(look);
  try {
    const { page } = profile;
    const hosts = new Set<string>();
    page.on('request', (request) => request.url().startsWith('data:') || hosts.add(new URL(request.url()).host));
    await page.goto(standIn.address);
    await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
    await play({ page, standIn, hosts });
  } finally {
    await closeProfile(profile, standIn.address);
    await standIn.close();
  }
}
