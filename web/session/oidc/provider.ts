import * as oauth from 'oauth4webapi';
import type { OidcSignIn } from '../../api/page-config';
import type { Attempt } from './attempt';

/** What the provider gave for one person. It stays in memory; only the refresh token is kept in the tab. */
export interface Tokens {
  /** The token that the API's authorizer checks. */
  forApi: string;
  idToken: string;
  refreshToken: string | undefined;
  /** Who signed in, as the provider tells people apart. */
  subject: string;
  /** Name to greet the person with. */
  name: string;
  /** On the clock of `performance.now()`, which nobody sets: renew the token from then on. */
  renewAt: number;
}

/** The provider of the sign-in, as its own discovery document describes it. */
export interface Provider {
  /** Address of its sign-in page, for one attempt. */
  address(attempt: Attempt): Promise<string>;
  /** Exchanges the code of its answer. @throws when the answer is not to this attempt, or the provider refuses it. */
  redeem(answer: URLSearchParams, attempt: Attempt): Promise<Tokens>;
  /** Returns undefined if the provider no longer takes the refresh token. @throws when it cannot be reached. */
  renew(before: Pick<Tokens, 'refreshToken'>): Promise<Tokens | undefined>;
  /** Makes the refresh token worthless, if the provider can. */
  revoke(refreshToken: string): Promise<void>;
  /** The address that ends the provider's own session. Undefined if it has none. */
  endOfSession(idToken: string): string | undefined;
}

const answerLimitMilliseconds = 15_000;
/** Clocks of computers are wrong by minutes. Answers come straight from the provider, over TLS. */
const clockToleranceSeconds = 600;
const renewAheadSeconds = 60;

/** The registered address of the page: where the provider sends people back to. Each page has its own. */
export const pageAddress = () => `${window.location.origin}${window.location.pathname.replace(/index\.html$/, '')}`;

/** Reads the provider's discovery document. @throws when it cannot be reached, or is not the issuer that the settings name. */
export async function openProvider(signIn: OidcSignIn): Promise<Provider> {
  const issuer = new URL(signIn.issuer);
  const client: oauth.Client = { client_id: signIn.clientId, [oauth.clockTolerance]: clockToleranceSeconds };
  const options = { signal: () => AbortSignal.timeout(answerLimitMilliseconds), [oauth.allowInsecureRequests]: isThisMachine(issuer) };
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
  const read = (answer: oauth.TokenEndpointResponse, before?: { refreshToken: string | undefined }) => tokensIn(answer, { kind: signIn.token ?? 'id', before });

  return {
    async address({ state, nonce, verifier }) {
      const query = {
        response_type: 'code',
        client_id: signIn.clientId,
        redirect_uri: pageAddress(),
        scope: signIn.scope ?? 'openid',
        state,
        nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(signIn.identityProvider !== undefined && { identity_provider: signIn.identityProvider }),
      };
      return withQuery(server.authorization_endpoint!, query);
    },
    async redeem(answer, { state, nonce, verifier }) {
      const checked = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), checked, pageAddress(), verifier, options);
      return read(await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: nonce, requireIdToken: true }))!;
    },
    async renew({ refreshToken }) {
      if (refreshToken === undefined) return undefined;
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
      try {
        return read(await oauth.processRefreshTokenResponse(server, client, response), { refreshToken });
      } catch (error) {
        if (error instanceof oauth.ResponseBodyError && error.status < 500) return undefined;
        throw error;
      }
    },
    async revoke(refreshToken) {
      if (!server.revocation_endpoint) return;
      await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, oauth.None(), refreshToken, options));
    },
    endOfSession(idToken) {
      const address = signIn.logoutUrl ?? server.end_session_endpoint;
      return address && endOfSessionAddress(address, { clientId: signIn.clientId, idToken, page: pageAddress() });
    },
  };
}

/** Cognito reads `logout_uri`, other providers `post_logout_redirect_uri` with the token whose session ends. Each passes over what it does not know. */
export function endOfSessionAddress(address: string, { clientId, idToken, page }: { clientId: string; idToken: string; page: string }): string {
  return withQuery(address, { client_id: clientId, logout_uri: page, post_logout_redirect_uri: page, id_token_hint: idToken });
}

/** Returns undefined if the provider gave no token of the kind that the API checks. */
function tokensIn(answer: oauth.TokenEndpointResponse, { kind, before }: { kind: 'id' | 'access'; before?: { refreshToken: string | undefined } | undefined }): Tokens | undefined {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  if (!claims || !answer.id_token) return undefined;
  const lifeSeconds = kind === 'id' ? claims.exp - claims.iat : (answer.expires_in ?? 300);
  return {
    forApi: kind === 'id' ? answer.id_token : answer.access_token,
    idToken: answer.id_token,
    // A provider that does not change the refresh token leaves it out of its answer.
    refreshToken: answer.refresh_token ?? before?.refreshToken,
    subject: claims.sub,
    name: nameIn(claims),
    renewAt: performance.now() + Math.max(lifeSeconds - renewAheadSeconds, lifeSeconds / 2) * 1_000,
  };
}

/** The service reads the verified token itself. This name only greets, and tells people apart in this browser. Behind a Cognito pool, a provider of the company's own fills `preferred_username`. */
function nameIn(claims: oauth.IDToken): string {
  const named = ['preferred_username', 'cognito:username', 'email'].map((claim) => claims[claim]).find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named : claims.sub;
}

function withQuery(address: string, query: Record<string, string>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

/** A provider on the developer's own machine may do without TLS. */
function isThisMachine({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
