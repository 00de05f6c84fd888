import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { CfnUserPoolGroup, type IUserPool, type IUserPoolIdentityProvider, Mfa, OAuthScope, UserPool, type UserPoolClient, UserPoolClientIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';
import { addProvider } from './federation';
import { groupsOf } from './roles';

export interface SignInProps extends Pick<CheckedSettings, 'signIn' | 'identity' | 'roles'> {
  /** Addresses of the pages that the stack serves, as browsers show them. */
  readonly pageAddresses: readonly string[];
}

/** The issuer whose tokens the API accepts: a user pool of this stack, or the one that the settings name. */
export class SignIn extends Construct {
  readonly issuer: string;
  readonly audience: string[];

  /** What the page must know to sign people in: `signIn` of its config.json. */
  readonly forPage: Record<string, string>;

  constructor(scope: Construct, id: string, { signIn: setting, identity, roles, pageAddresses }: SignInProps) {
    super(scope, id);
    if (setting.kind === 'issuer') {
      const { issuer, audience, clientId = audience[0]!, token, scope: scopes, logoutUrl } = setting;
      this.issuer = issuer;
      this.audience = audience;
      this.forPage = { kind: 'oidc', issuer, clientId, token, ...(scopes && { scope: scopes }), ...(logoutUrl && { logoutUrl }) };
      return;
    }
    const pool = setting.pool.kind === 'existing' ? UserPool.fromUserPoolId(this, 'Agents', setting.pool.id) : this.createPool(roles);
    const domain = pool.addDomain('Domain', { cognitoDomain: { domainPrefix: setting.domainPrefix } });
    const address = domain.baseUrl({ fips: isGovCloud(Stack.of(this).region) });
    const provider = addProvider(this, pool, setting.federation);
    const client = addPageClient(pool, { addresses: [...pageAddresses, ...setting.callbackUrls], provider });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = [client.userPoolClientId];
    // Cognito's access tokens carry the user name in the claim `username`, its id tokens in `cognito:username`.
    const token = identity.claim === 'username' ? 'access' : 'id';
    this.forPage = { kind: 'oidc', issuer: this.issuer, clientId: client.userPoolClientId, token, logoutUrl: `${address}/logout`, ...(provider && { identityProvider: provider.providerName }) };
    new CfnOutput(Stack.of(this), 'SignInAddress', { value: address, description: 'Sign-in of the agents’ page; it ends at /logout here' });
    new CfnOutput(Stack.of(this), 'SignInClientId', { value: client.userPoolClientId, description: 'Client of the agents’ page' });
    new CfnOutput(Stack.of(this), 'SignInPoolId', { value: pool.userPoolId, description: 'User pool to add agents to, each under their user name in Connect' });
  }

  private createPool(roles: CheckedSettings['roles']): UserPool {
    const pool = new UserPool(this, 'Agents', {
      // The user name ties a person to their user in Connect, so nobody may choose their own.
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
      removalPolicy: RemovalPolicy.RETAIN,
      deletionProtection: true,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'The Plus plan is billed per user and adds threat protection; a second factor is required of everyone instead.',
    });
    // They stay with the pool, and so do their members. A pool that was there before has its groups.
    for (const { name, what } of groupsOf({ roles })) {
      new CfnUserPoolGroup(this, `Group-${name}`, { userPoolId: pool.userPoolId, groupName: name, description: what }).applyRemovalPolicy(RemovalPolicy.RETAIN);
    }
    return pool;
  }
}

/** Address of the sign-in page of a pool. GovCloud has it under `auth-fips` alone (Amazon Cognito developer guide, "Amazon Cognito in AWS GovCloud"). */
export function signInAddress(domainPrefix: string, region: string): string {
  return `https://${domainPrefix}.${isGovCloud(region) ? 'auth-fips' : 'auth'}.${region}.amazoncognito.com`;
}

function isGovCloud(region: string): boolean {
  return region.startsWith('us-gov-');
}

/** A page in a browser cannot keep a secret. It uses the authorization code flow with PKCE. */
function addPageClient(pool: IUserPool, { addresses, provider }: { addresses: string[]; provider: IUserPoolIdentityProvider | undefined }): UserPoolClient {
  return pool.addClient('Page', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    // Nobody has a password then. A token of the API for passwords would let its bearer change their own name.
    ...(provider && { supportedIdentityProviders: [UserPoolClientIdentityProvider.custom(provider.providerName)], authFlows: { user: false } }),
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: addresses,
      logoutUrls: addresses,
    },
  });
}
