import * as v from 'valibot';
import { type FederationSetting, federationSchema } from './federation-setting';
import * as f from './fields';
import { type PoolSetting, poolSchema } from './kept-setting';

/** The people who may use the agents' API. */
export type SignInSetting =
  | {
      /** People sign in with a Cognito user pool. The user name of each user must be the user name in Connect. */
      kind: 'cognito';
      /** First label of the sign-in page's domain, unique in the region: 1 to 63 of a-z, 0-9 and `-`. */
      domainPrefix: string;
      /** The user pool. Default: `{ kind: 'new' }`. */
      pool?: PoolSetting;
      /**
       * Your identity provider, by SAML or OpenID Connect, with which people sign in to the pool. Then `identity.claim` is `preferred_username`, which the provider fills at each sign-in.
       * docs/operator/federation.md says how. Default: none.
       */
      federation?: FederationSetting;
      /** Addresses that the sign-in page may send people back to, beside that of the page which the stack serves. Default: none. */
      callbackUrls?: string[];
    }
  | {
      /** Your own identity provider, preferably the one that people sign in to the instance with. */
      kind: 'issuer';
      /** `iss` of its tokens; `<issuer>/.well-known/openid-configuration` must answer. */
      issuer: string;
      /** Accepted `aud` (or `client_id`) values. */
      audience: string[];
      /** The page's client at the provider, a public one. Default: the first `audience`, which is right for id tokens. */
      clientId?: string;
      /** Scopes that the page asks for, separated by spaces; many providers want `openid offline_access` to renew a sign-in. Default: the scope `openid` alone. */
      scope?: string;
      /** The kind of token that the page sends to the API. Default: `id`. */
      token?: 'id' | 'access';
      /** The page that ends the provider's session, if its discovery document names no `end_session_endpoint`. Default: none. */
      logoutUrl?: string;
    };

export const signInSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('cognito'), domainPrefix: f.domainPrefix, pool: v.optional(poolSchema, { kind: 'new' }), federation: v.optional(federationSchema, { kind: 'none' }), callbackUrls: v.optional(f.anyNumber(f.webAddress, 'addresses'), []) }),
    f.fields({
      kind: f.literal('issuer'),
      issuer: f.issuerAddress,
      audience: f.several(f.audienceName, 'audiences'),
      clientId: v.optional(f.audienceName),
      scope: v.optional(f.scopes),
      token: v.optional(f.choice('id', 'access'), 'id'),
      logoutUrl: v.optional(f.webAddress),
    }),
  ],
  f.kindOf('cognito', 'issuer'),
);
