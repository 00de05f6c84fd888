import { logoutAddress } from '../../../web/session/oidc-session';

test('signing out leads to the provider, which ends its session and comes back to the page', () => {
  const address = new URL(logoutAddress('https://sign-in.example.com/logout', { clientId: 'page', idToken: 'a.b.c', page: 'https://desk.example.com/' }));
  expect(address.origin + address.pathname).toBe('https://sign-in.example.com/logout');
  expect(Object.fromEntries(address.searchParams)).toEqual({ client_id: 'page', logout_uri: 'https://desk.example.com/', post_logout_redirect_uri: 'https://desk.example.com/', id_token_hint: 'a.b.c' });
});
