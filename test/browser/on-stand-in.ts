import type { Page } from 'playwright-core';
import { buildWeb } from '../../local/build-web';
import { type BrowserLook, openBrowser } from './browser';
import { type StandIn, startStandIn } from './stand-in-service';

export interface Scene {
  page: Page;
  standIn: StandIn;
  /** Hosts that the page asked anything of. */
  hosts: Set<string>;
}

/** The agent's page on the stand-in, in a new browser; both are gone afterwards, whatever happens. */
export async function onStandIn(play: (scene: Scene) => Promise<void>, look?: BrowserLook): Promise<void> {
  const standIn = await startStandIn(await buildWeb());
  const browser = await openBrowser(look);
  try {
    const page = await browser.context.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => request.url().startsWith('data:') || hosts.add(new URL(request.url()).host));
    await page.goto(standIn.address);
    await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
    await play({ page, standIn, hosts });
  } finally {
    await browser.close();
    await standIn.close();
  }
}
