import type { Page } from 'playwright-core';
import { chooseItem } from './choose-item';
import { inBrowser } from './in-browser';
import { onProvider, person, shownDesk, signInAt, type SignInScene } from './on-provider';
import { violationsOn } from './violations-on';

const refreshTokenOf = async ({ page }: SignInScene) => {
  const kept = await page.evaluate(() => sessionStorage.getItem('dialback.sign-in.refresh'));
  return (JSON.parse(kept!) as { refreshToken: string }).refreshToken;
};

/** The provider ends the person's session with the page, as an administrator has it do. */
const endSession = async (scene: SignInScene) => {
  const body = new URLSearchParams({ token: await refreshTokenOf(scene), client_id: 'page' });
  const answer = await fetch(`${scene.issuer}/token/revocation`, { method: 'POST', body });
  expect(answer.status).toBe(200);
  scene.standIn.tokens.forEach((token) => scene.standIn.refusedTokens.add(token));
};

/** The person looks at the page, or at another one. */
const look = (page: Page, here: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !here);

const signedIn = async ({ page, standIn }: SignInScene) => {
  await page.goto(standIn.address);
  await signInAt(page);
  await shownDesk(page);
};

inBrowser(
  'signing in at an OpenID provider',
  {
    'loses nothing when the session ends in the middle of a call': () =>
      onProvider(async (scene) => {
        await signedIn(scene);
        const { page } = scene;
        await page.getByRole('button', { name: 'Call +1 206 555 0142' }).click();
        await page.locator('#calls').getByText('+1 206 555 0142').first().waitFor();
        await page.getByLabel('Number', { exact: true }).fill('+44 20 7946 0958');
        await endSession(scene);
        await look(page, true);
        await page.getByText('You are signed out').waitFor();
        await page.getByText('This page is not up to date').waitFor();
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          expect({ colorScheme, violations: await violationsOn(page) }).toEqual({ colorScheme, violations: [] });
        }
        const before = page.url();

        const [popup] = await Promise.all([scene.context.waitForEvent('page'), page.getByRole('button', { name: 'Sign in again' }).click()]);
        // The person's own session at the provider goes on. It asks again whether the page may know them, because their consent was withdrawn with the tokens.
        await popup.getByRole('button', { name: 'Continue' }).click();
        await page.getByText('You are signed out').waitFor({ state: 'detached' });
        expect(page.url()).toBe(before);
        expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe('+44 20 7946 0958');
        await page.locator('#calls').getByText('+1 206 555 0142').first().waitFor();
        // What could not be asked in between is asked at once, and says nothing any more.
        await page.getByText('This page is not up to date').waitFor({ state: 'detached' });
      }),
  },
  {
    'renews once for all requests that the service refused': () =>
      onProvider(async (scene) => {
        // Two id tokens of one second are the same text. Access tokens never are.
        scene.standIn.config = { ...scene.standIn.config, signIn: { kind: 'oidc', issuer: scene.issuer, clientId: 'page', token: 'access' } };
        await signedIn(scene);
        const refused: number[] = [];
        scene.page.on('response', (response) => response.status() === 401 && refused.push(401));
        // A hidden page rests. Coming back to it reads everything at once.
        await look(scene.page, false);
        scene.standIn.tokens.forEach((token) => scene.standIn.refusedTokens.add(token));
        await Promise.all([scene.page.waitForResponse((response) => response.url().endsWith('/api/me') && response.ok()), look(scene.page, true)]);
        expect(refused.length).toBeGreaterThan(1);
        expect(scene.grants).toEqual(['authorization_code', 'refresh_token']);
      }),

    'greets by a name beyond ASCII, and leaves nothing of the provider’s answer in the address': () =>
      onProvider(async (scene) => {
        await scene.page.goto(`${scene.standIn.address}/?list=mine#top`);
        await signInAt(scene.page);
        await shownDesk(scene.page);
        await scene.page.getByRole('button', { name: `Signed in as ${person}` }).waitFor();
        expect(scene.page.url()).toBe(`${scene.standIn.address}/?list=mine#top`);
      }),

    'ends the provider’s session with its own, in every tab': () =>
      onProvider(async (scene) => {
        await signedIn(scene);
        const other = await scene.context.newPage();
        await other.goto(scene.standIn.address);
        await shownDesk(other);
        await scene.page.getByRole('button', { name: `Signed in as ${person}` }).click();
        await chooseItem(scene.page.getByRole('menuitem', { name: 'Sign out' }));
        await other.getByText('You signed out in another tab').waitFor();
        // The provider asks the person once more whether they mean it. Then the page asks for a name again: nobody is signed in.
        await scene.page.getByRole('button', { name: 'Yes, sign me out' }).click();
        await scene.page.getByPlaceholder('Enter any login').waitFor();
      }),

    'survives a reload without the provider’s page': () =>
      onProvider(async (scene) => {
        await signedIn(scene);
        await scene.page.reload();
        await shownDesk(scene.page);
        expect(scene.grants).toEqual(['authorization_code', 'refresh_token']);
      }),

    'takes no answer that it did not ask for': () =>
      onProvider(async ({ page, standIn, grants }) => {
        await page.goto(`${standIn.address}/?code=stolen&state=foreign`);
        await page.getByPlaceholder('Enter any login').waitFor();
        expect(grants).toEqual([]);
      }),

    'takes no token that was made for another attempt': () =>
      onProvider(async ({ page, standIn, issuer }) => {
        await page.route(`${issuer}/auth?*`, async (route) => {
          const address = new URL(route.request().url());
          address.searchParams.set('nonce', 'of-another-attempt');
          await route.continue({ url: address.href });
        });
        await page.goto(standIn.address);
        await signInAt(page);
        await page.getByText('does not belong to this page').waitFor();
        expect(standIn.tokens.size).toBe(0);
      }),

    'takes no provider for another': () =>
      onProvider(async ({ page, standIn, issuer }) => {
        standIn.config = { ...standIn.config, signIn: { kind: 'oidc', issuer: issuer.replace('127.0.0.1', 'localhost'), clientId: 'page' } };
        await page.goto(standIn.address);
        await page.getByText('does not belong to this page').waitFor();
      }),

    'lets a duplicated tab sign in by itself, because a refresh token that is used twice ends both': () =>
      onProvider(async (scene) => {
        await signedIn(scene);
        const [copy] = await Promise.all([scene.context.waitForEvent('page'), scene.page.evaluate(() => void window.open(window.location.href))]);
        await shownDesk(copy);
        expect(scene.grants).toEqual(['authorization_code', 'authorization_code']);
      }),
  },
);
