import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  ApiId: string;
  IntegrationType: string;
  IntegrationUri: string;
  PayloadFormatVersion: string;
  TimeoutInMillis?: number;
}

export const apiGatewayIntegration: ResourceType = {
  type: 'AWS::ApiGatewayV2::Integration',
  properties: { ApiId: any, IntegrationType: any, IntegrationUri: any, PayloadFormatVersion: any, TimeoutInMillis: any, Description: any },
  async create({ properties, deployment }) {
    const { ApiId, IntegrationType, IntegrationUri, PayloadFormatVersion, TimeoutInMillis } = properties as unknown as Properties;
    if (IntegrationType !== 'AWS_PROXY') throw new Error(`IntegrationType ${IntegrationType} is not emulated; AWS_PROXY is.`);
    const { integrationId } = deployment.emulator.httpApis.createIntegration(ApiId, {
      uri: IntegrationUri,
      payloadFormatVersion: PayloadFormatVersion,
      ...(TimeoutInMillis && { timeoutMilliseconds: TimeoutInMillis }),
    });
    return { ref: integrationId, attributes: { IntegrationId: integrationId } };
  },
};
