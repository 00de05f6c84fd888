import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  ApiId: string;
  RouteKey: string;
  Target: string;
  AuthorizationType?: string;
  AuthorizerId?: string;
  AuthorizationScopes?: string[];
}

export const apiGatewayRoute: ResourceType = {
  type: 'AWS::ApiGatewayV2::Route',
  properties: { ApiId: any, RouteKey: any, Target: any, AuthorizationType: any, AuthorizerId: any, AuthorizationScopes: any },
  async create({ properties, deployment }) {
    const { ApiId, RouteKey, Target, AuthorizationType = 'NONE', AuthorizerId, AuthorizationScopes } = properties as unknown as Properties;
    if (!['JWT', 'CUSTOM', 'NONE'].includes(AuthorizationType)) throw new Error(`AuthorizationType ${AuthorizationType} is not emulated; JWT, CUSTOM and NONE are.`);
    const { routeId } = deployment.emulator.httpApis.createRoute(ApiId, {
      routeKey: RouteKey,
      integrationId: Target.replace(/^integrations\//, ''),
      ...(AuthorizationType !== 'NONE' && AuthorizerId && { authorizerId: AuthorizerId }),
      ...(AuthorizationScopes && { authorizationScopes: AuthorizationScopes }),
    });
    return { ref: routeId, attributes: { RouteId: routeId } };
  },
};
