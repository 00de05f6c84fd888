import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Mfa, OAuthScope, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { CheckedSettings } from '../settings/settings';

type CognitoSetting = Extract<CheckedSettings['signIn'], { kind: 'cognito' }>;

/** The issuer whose tokens the API accepts: a user pool of this stack, or the one that the settings name. */
export class SignIn extends Construct {
  readonly issuer: string;
  readonly audience: string[];
  readonly pool: UserPool | undefined;
  readonly client: UserPoolClient | undefined;

  constructor(scope: Construct, id: string, setting: CheckedSettings['signIn']) {
    super(scope, id);
    if (setting.kind === 'issuer') {
      this.issuer = setting.issuer;
      this.audience = setting.audience;
      return;
    }
    this.pool = this.createPool();
    const domain = this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: setting.domainPrefix } });
    this.client = addPageClient(this.pool, setting);
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.pool.userPoolId}`;
    this.audience = [this.client.userPoolClientId];
    new CfnOutput(Stack.of(this), 'SignInAddress', { value: domain.baseUrl(), description: 'Sign-in of the agent’s page: /oauth2/authorize and /oauth2/token here' });
    new CfnOutput(Stack.of(this), 'SignInClientId', { value: this.client.userPoolClientId, description: 'clientId of the agent’s page' });
    new CfnOutput(Stack.of(this), 'SignInPoolId', { value: this.pool.userPoolId, description: 'User pool to add agents to, each under their user name in Connect' });
  }

  private createPool(): UserPool {
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
    return pool;
  }
}

/** A page in a browser cannot keep a secret. It uses the authorization code flow with PKCE. */
function addPageClient(pool: UserPool, setting: CognitoSetting): UserPoolClient {
  return pool.addClient('Page', {
    generateSecret: false,
    preventUserExistenceErrors: true,
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: setting.callbackUrls,
      logoutUrls: setting.callbackUrls,
    },
  });
}
