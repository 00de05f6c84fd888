import { any } from '../shape';
import type { ResourceType } from '../resource-type';
import type { HttpApis } from '../../../emulator/http-api/http-apis';

type Definition = Parameters<HttpApis['createAuthorizer']>[1];

interface Properties {
  ApiId: string;
  Name: string;
  AuthorizerType: string;
  IdentitySource?: string[];
  JwtConfiguration?: { Issuer: string; Audience: string[] };
  AuthorizerUri?: string;
  AuthorizerPayloadFormatVersion?: string;
  EnableSimpleResponses?: boolean;
  AuthorizerResultTtlInSeconds?: number;
}

export const apiGatewayAuthorizer: ResourceType = {
  type: 'AWS::ApiGatewayV2::Authorizer',
  properties: {
    ApiId: any,
    Name: any,
    AuthorizerType: any,
    IdentitySource: any,
    JwtConfiguration: { Issuer: any, Audience: any },
    AuthorizerUri: any,
    AuthorizerPayloadFormatVersion: any,
    EnableSimpleResponses: any,
    AuthorizerResultTtlInSeconds: any,
  },
  async create({ properties, deployment }) {
    const wanted = properties as unknown as Properties;
    const { authorizerId } = deployment.emulator.httpApis.createAuthorizer(wanted.ApiId, definitionOf(wanted));
    return { ref: authorizerId, attributes: { AuthorizerId: authorizerId } };
  },
};

function definitionOf(wanted: Properties): Definition {
  if (wanted.AuthorizerType === 'JWT') return jwt(wanted);
  if (wanted.AuthorizerType === 'REQUEST') return request(wanted);
  throw new Error(`AuthorizerType ${wanted.AuthorizerType} is not emulated; JWT and REQUEST are.`);
}

function jwt({ Name, IdentitySource = [], JwtConfiguration }: Properties): Definition {
  if (IdentitySource.join() !== '$request.header.Authorization') throw new Error(`IdentitySource ${IdentitySource.join()} is not emulated; $request.header.Authorization is.`);
  if (!JwtConfiguration) throw new Error('a JWT authorizer needs its JwtConfiguration.');
  return { name: Name, issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
}

function request({ Name, IdentitySource, AuthorizerUri, AuthorizerPayloadFormatVersion, EnableSimpleResponses, AuthorizerResultTtlInSeconds }: Properties): Definition {
  if (!AuthorizerUri) throw new Error('a REQUEST authorizer needs its AuthorizerUri.');
  if (AuthorizerPayloadFormatVersion !== '2.0' || !EnableSimpleResponses)
    throw new Error('a REQUEST authorizer without AuthorizerPayloadFormatVersion 2.0 and EnableSimpleResponses is not emulated.');
  return {
    name: Name,
    uri: AuthorizerUri,
    ...(IdentitySource && { identitySource: IdentitySource }),
    ...(AuthorizerResultTtlInSeconds !== undefined && { resultTtlSeconds: AuthorizerResultTtlInSeconds }),
  };
}
