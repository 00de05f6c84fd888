import { any } from '../shape';
import type { ResourceType } from '../resource-type';

/** The pool checks nobody's password. The local run gives a token to whoever is picked. */
export const cognitoUserPool: ResourceType = {
  type: 'AWS::Cognito::UserPool',
  properties: any,
  async create({ deployment }) {
    const { poolId, arn, issuer, providerName } = deployment.emulator.userPools.create();
    return { ref: poolId, attributes: { Arn: arn, UserPoolId: poolId, ProviderName: providerName, ProviderURL: issuer } };
  },
};

export const cognitoUserPoolGroup: ResourceType = {
  type: 'AWS::Cognito::UserPoolGroup',
  properties: any,
  async create({ properties, deployment }) {
    const name = String(properties.GroupName);
    deployment.emulator.userPools.createGroup(String(properties.UserPoolId), name);
    return { ref: name };
  },
};

export const cognitoIdentityProvider: ResourceType = {
  type: 'AWS::Cognito::UserPoolIdentityProvider',
  properties: any,
  async create({ properties, deployment }) {
    const name = String(properties.ProviderName);
    deployment.emulator.userPools.createProvider(String(properties.UserPoolId), { name, type: String(properties.ProviderType), createdAt: deployment.emulator.time.now() });
    return { ref: name };
  },
};

export const cognitoUserPoolClient: ResourceType = {
  type: 'AWS::Cognito::UserPoolClient',
  properties: any,
  async create({ properties, deployment }) {
    const { clientId } = deployment.emulator.userPools.createClient(String(properties.UserPoolId), (properties.SupportedIdentityProviders ?? []) as string[]);
    return { ref: clientId, attributes: { ClientId: clientId } };
  },
};
