import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { closeProfile, openProfile, type Profile } from './browser';
import { builtPages } from './build-pages';
import { type StandIn, startStandIn } from './stand-in-service';

export interface SignInScene extends Profile {
  standIn: StandIn;
  issuer: string;
  /** Kinds of grants that pages of the profile asked the provider for, in order. */
  grants: string[];
}

/** A name that needs more than ASCII, and more than one UTF-16 unit a letter. */
export const person = 'Jürgen Øztürk 👋';

/** Plays on the agent's page with a real OpenID provider on this machine. All of it is gone afterwards, whatever happens. */
export async function onProvider(play: (scene: SignInScene) => Promise<void>): Promise<void> {
  const standIn = await startStandIn(await builtPages());
  const provider = await startProvider(`${standIn.address}/`);
  const profile = await openProfile();
  try {
    standIn.config = { apiUrl: '/api', voicemailsUrl: '/local/voicemails', signIn: { kind: 'oidc', issuer: provider.issuer, clientId: 'page' } };
    const grants: string[] = [];
    profile.context.on('request', (request) => {
      if (request.url() === `${provider.issuer}/token`) grants.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
    });
    await play({ ...profile, standIn, issuer: provider.issuer, grants });
  } finally {
    await closeProfile(profile, standIn.address);
    await provider.stop();
    await standIn.close();
  }
}

/** Signs in at the provider's page, and agrees to what it asks. */
export async function signInAt(page: Page, name = person): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

export async function shownDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Call +1 206 555 0142' }).waitFor();
}

async function startProvider(page: string): Promise<{ issuer: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [path.join(__dirname, 'oidc-provider.mjs'), page], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { issuer } = JSON.parse(line) as { issuer: string };
  return {
    issuer,
    async stop() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
