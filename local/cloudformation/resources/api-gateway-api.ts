import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface CorsConfiguration {
  AllowOrigins?: string[];
  AllowMethods?: string[];
  AllowHeaders?: string[];
  ExposeHeaders?: string[];
  MaxAge?: number;
  AllowCredentials?: boolean;
}

export const apiGatewayApi: ResourceType = {
  type: 'AWS::ApiGatewayV2::Api',
  properties: {
    Name: any,
    Description: any,
    ProtocolType: any,
    CorsConfiguration: { AllowOrigins: any, AllowMethods: any, AllowHeaders: any, ExposeHeaders: any, MaxAge: any, AllowCredentials: any },
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { Name, ProtocolType } = properties as Record<string, string>;
    if (ProtocolType !== 'HTTP') throw new Error(`ProtocolType ${ProtocolType} is not emulated; HTTP is.`);
    const cors = properties.CorsConfiguration as CorsConfiguration | undefined;
    const { apiId, endpoint } = deployment.emulator.httpApis.create({
      name: Name!,
      ...(cors && {
        cors: {
          allowOrigins: cors.AllowOrigins ?? [],
          allowMethods: cors.AllowMethods ?? [],
          allowHeaders: cors.AllowHeaders ?? [],
          exposeHeaders: cors.ExposeHeaders ?? [],
          allowCredentials: cors.AllowCredentials ?? false,
          ...(cors.MaxAge !== undefined && { maxAgeSeconds: cors.MaxAge }),
        },
      }),
    });
    return { ref: apiId, attributes: { ApiId: apiId, ApiEndpoint: endpoint } };
  },
};
