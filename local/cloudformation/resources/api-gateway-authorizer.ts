import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  ApiId: string;
  Name: string;
  AuthorizerType: string;
  IdentitySource: string[];
  JwtConfiguration: { Issuer: string; Audience: string[] };
}

export const apiGatewayAuthorizer: ResourceType = {
  type: 'AWS::ApiGatewayV2::Authorizer',
  properties: { ApiId: any, Name: any, AuthorizerType: any, IdentitySource: any, JwtConfiguration: { Issuer: any, Audience: any } },
  async create({ properties, deployment }) {
    const { ApiId, Name, AuthorizerType, IdentitySource, JwtConfiguration } = properties as unknown as Properties;
    if (AuthorizerType !== 'JWT') throw new Error(`AuthorizerType ${AuthorizerType} is not emulated; JWT is.`);
    if (IdentitySource.join() !== '$request.header.Authorization') throw new Error(`IdentitySource ${IdentitySource.join()} is not emulated; $request.header.Authorization is.`);
    const { Issuer, Audience } = JwtConfiguration;
    const { authorizerId } = deployment.emulator.httpApis.createAuthorizer(ApiId, { name: Name, issuer: Issuer, audience: Audience });
    return { ref: authorizerId, attributes: { AuthorizerId: authorizerId } };
  },
};
