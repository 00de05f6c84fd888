import * as v from 'valibot';
import * as f from './fields';

/** Your identity provider behind the user pool. Then people have no password in the pool: they sign in there alone, with its second factor. */
export type FederationSetting =
  | {
      /** People sign in with names and passwords of the pool. */
      kind: 'none';
    }
  | {
      /** A provider that speaks SAML 2.0. */
      kind: 'saml';
      /** What the pool calls it: 3 to 32 letters, digits, `.` or `-`. Another name is another person for everybody. */
      name: string;
      /** Https address of the provider's metadata document. */
      metadataUrl: string;
      /** The attribute of its assertions that holds the agent's user name in Connect (or user id: `identity.holds`), like `http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name`. */
      usernameFrom: string;
    }
  | {
      /** A provider that speaks OpenID Connect. */
      kind: 'oidc';
      /** What the pool calls it: 3 to 32 letters, digits, `.` or `-`. Another name is another person for everybody. */
      name: string;
      /** `iss` of its tokens; `<issuer>/.well-known/openid-configuration` must answer. */
      issuer: string;
      /** The pool's client there. */
      clientId: string;
      /** The secret in AWS Secrets Manager, in the region of the stack, that holds the client's secret as plain text. */
      clientSecretName: string;
      /** Scopes that the pool asks for, separated by spaces. Default: `openid`. */
      scope?: string;
      /** The claim of its tokens that holds the agent's user name in Connect (or user id: `identity.holds`), like `preferred_username`. */
      usernameFrom: string;
    };

export const federationSchema = v.variant(
  'kind',
  [
    f.fields({ kind: f.literal('none') }),
    f.fields({ kind: f.literal('saml'), name: f.providerName, metadataUrl: f.secureAddress, usernameFrom: f.claimName }),
    f.fields({ kind: f.literal('oidc'), name: f.providerName, issuer: f.secureAddress, clientId: f.audienceName, clientSecretName: f.secretName, scope: v.optional(f.scopes, 'openid'), usernameFrom: f.claimName }),
  ],
  f.kindOf('none', 'saml', 'oidc'),
);
