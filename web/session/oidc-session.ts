import type { OidcSignIn } from '../api/page-config';
import { createChallenge, createSecret } from './pkce';
import type { Session } from './session';

interface Tokens {
  id_token: string;
  access_token: string;
  refresh_token?: string;
}

const verifierKey = 'dialback.sign-in.verifier';
const stateKey = 'dialback.sign-in.state';
const refreshKey = 'dialback.sign-in.refresh';

/**
 * Opens a session with the code that the provider sent back, or with the refresh token of this tab. If it has neither, it leaves for the provider's page.
 * Tokens stay in memory. Only the refresh token outlives a reload, and only in this tab.
 */
export async function openOidcSession(signIn: OidcSignIn): Promise<Session> {
  let tokens = (await redeemCode(signIn)) ?? (await refresh(signIn));
  if (!tokens) return leaveForProvider(signIn);
  return {
    username: usernameOf(tokens.id_token),
    async token(renew) {
      if (renew) tokens = (await refresh(signIn)) ?? (await leaveForProvider(signIn));
      return signIn.token === 'access' ? tokens!.access_token : tokens!.id_token;
    },
    signOut() {
      sessionStorage.clear();
      if (signIn.logoutUrl) window.location.assign(logoutAddress(signIn.logoutUrl, { clientId: signIn.clientId, idToken: tokens!.id_token, page: pageAddress() }));
      else window.location.reload();
    },
  };
}

async function redeemCode(signIn: OidcSignIn): Promise<Tokens | undefined> {
  const answer = new URLSearchParams(window.location.search);
  const code = answer.get('code');
  const verifier = sessionStorage.getItem(verifierKey);
  if (!code || !verifier || answer.get('state') !== sessionStorage.getItem(stateKey)) return undefined;
  window.history.replaceState(null, '', window.location.pathname);
  sessionStorage.removeItem(verifierKey);
  return fetchTokens(signIn, { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: pageAddress() });
}

async function refresh(signIn: OidcSignIn): Promise<Tokens | undefined> {
  const refreshToken = sessionStorage.getItem(refreshKey);
  return refreshToken ? fetchTokens(signIn, { grant_type: 'refresh_token', refresh_token: refreshToken }) : undefined;
}

async function fetchTokens(signIn: OidcSignIn, grant: Record<string, string>): Promise<Tokens | undefined> {
  const body = new URLSearchParams({ ...grant, client_id: signIn.clientId });
  const response = await fetch(signIn.tokenUrl, { method: 'POST', body });
  if (!response.ok) {
    sessionStorage.removeItem(refreshKey);
    return undefined;
  }
  const tokens = (await response.json()) as Tokens;
  if (tokens.refresh_token) sessionStorage.setItem(refreshKey, tokens.refresh_token);
  return tokens;
}

async function leaveForProvider(signIn: OidcSignIn): Promise<never> {
  const verifier = createSecret();
  const state = createSecret();
  sessionStorage.setItem(verifierKey, verifier);
  sessionStorage.setItem(stateKey, state);
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: pageAddress(),
    scope: signIn.scope ?? 'openid',
    state,
    code_challenge: await createChallenge(verifier),
    code_challenge_method: 'S256',
  });
  window.location.assign(`${signIn.authorizeUrl}?${query.toString()}`);
  return new Promise<never>(() => undefined);
}

/** Cognito reads `logout_uri`, other providers `post_logout_redirect_uri` with the token whose session ends. Each passes over what it does not know. */
export function logoutAddress(logoutUrl: string, { clientId, idToken, page }: { clientId: string; idToken: string; page: string }): string {
  const query = new URLSearchParams({ client_id: clientId, logout_uri: page, post_logout_redirect_uri: page, id_token_hint: idToken });
  return `${logoutUrl}?${query.toString()}`;
}

function pageAddress(): string {
  return `${window.location.origin}${window.location.pathname}`;
}

/** Returns the name to greet the agent with, and to tell agents apart in this browser. The server reads the verified token itself. */
function usernameOf(idToken: string): string {
  const payload = idToken.split('.')[1] ?? '';
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, string>;
  return claims['cognito:username'] ?? claims['preferred_username'] ?? claims['email'] ?? claims['sub'] ?? '';
}
