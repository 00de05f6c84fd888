/**
 * A real OpenID provider on this machine, with the sign-in pages that `oidc-provider` has for development: they take every name. It is a program of its own,
 * because the package is of modules alone. It prints its issuer, and runs until its input ends.
 * Arguments: the page's address.
 */
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const page = process.argv[2];
const server = createServer((request, response) => void handle(request, response));
let handle;

server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'page',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [page],
        post_logout_redirect_uris: [page],
      },
    ],
    pkce: { required: () => true },
    clientBasedCORS: () => true,
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'preferred_username'] },
    findAccount: (_, name) => ({ accountId: name, claims: async () => ({ sub: name, preferred_username: name }) }),
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
    ttl: { IdToken: 3600, AccessToken: 3600, RefreshToken: 86_400, Session: 86_400, Grant: 86_400, Interaction: 3600 },
  });
  handle = provider.callback();
  console.log(JSON.stringify({ issuer }));
});

process.stdin.resume().on('end', () => process.exit());
