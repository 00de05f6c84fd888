import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface Properties {
  ApiId: string;
  StageName: string;
  AutoDeploy?: boolean;
  DefaultRouteSettings?: { ThrottlingRateLimit?: number; ThrottlingBurstLimit?: number };
}

export const apiGatewayStage: ResourceType = {
  type: 'AWS::ApiGatewayV2::Stage',
  properties: {
    ApiId: any,
    StageName: any,
    AutoDeploy: any,
    DefaultRouteSettings: { ThrottlingRateLimit: any, ThrottlingBurstLimit: any },
    // Requests are in the journal.
    AccessLogSettings: any,
    Description: any,
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { ApiId, StageName, AutoDeploy, DefaultRouteSettings } = properties as unknown as Properties;
    if (StageName !== '$default' || !AutoDeploy) throw new Error(`the stage ${StageName}${AutoDeploy ? '' : ' without AutoDeploy'} is not emulated; $default with AutoDeploy is.`);
    const { ThrottlingRateLimit, ThrottlingBurstLimit } = DefaultRouteSettings ?? {};
    if (ThrottlingRateLimit !== undefined && ThrottlingBurstLimit !== undefined) {
      deployment.emulator.httpApis.throttle(ApiId, { rateLimit: ThrottlingRateLimit, burstLimit: ThrottlingBurstLimit });
    }
    return { ref: StageName };
  },
};
