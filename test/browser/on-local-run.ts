import type { Page } from 'playwright-core';
import { type LocalServer, startServer } from '../../local/server';
import { openBrowser } from './browser';

export interface LocalRun {
  page: Page;
  server: LocalServer;
  /** What the page complained of on its console, and requests that left this machine. Must stay empty. */
  complaints: string[];
}

/** The real local run, as `npm start` makes it, in a new browser; both are gone afterwards, whatever happens. */
export async function onLocalRun(play: (run: LocalRun) => Promise<void>): Promise<void> {
  const server = await startServer({ port: 0 });
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && `${protocol}//${host}` !== server.url) complaints.push(`asked ${host}`);
    });
    await play({ page, server, complaints });
  } finally {
    await browser.close();
    await server.stop();
  }
}
