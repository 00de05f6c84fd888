import { SecretValue } from 'aws-cdk-lib';
import {
  type IUserPool,
  type IUserPoolIdentityProvider,
  ProviderAttribute,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

/** The token's claim that holds what the provider said of who somebody is. Each pool has this attribute. */
export const FEDERATED_CLAIM = 'preferred_username';

type Federation = Extract<CheckedSettings['signIn'], { kind: 'cognito' }>['federation'];

/** Makes the operator's identity provider known to the pool. Undefined: people sign in with the pool alone. */
export function addProvider(scope: Construct, userPool: IUserPool, federation: Federation): IUserPoolIdentityProvider | undefined {
  if (federation.kind === 'none') return undefined;
  const { name, usernameFrom } = federation;
  // Written anew at each sign-in.
  const named = { userPool, name, attributeMapping: { preferredUsername: ProviderAttribute.other(usernameFrom) } };
  if (federation.kind === 'saml') return new UserPoolIdentityProviderSaml(scope, 'Saml', { ...named, metadata: UserPoolIdentityProviderSamlMetadata.url(federation.metadataUrl) });
  return new UserPoolIdentityProviderOidc(scope, 'Oidc', {
    ...named,
    clientId: federation.clientId,
    // A reference that CloudFormation resolves while it deploys: the secret is in no template.
    clientSecret: SecretValue.secretsManager(federation.clientSecretName).unsafeUnwrap(),
    issuerUrl: federation.issuer,
    scopes: federation.scope.split(' '),
  });
}
