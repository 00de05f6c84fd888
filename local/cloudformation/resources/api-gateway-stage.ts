import { any } from '../shape';
import type { ResourceType } from '../resource-type';

interface RouteSettings {
  ThrottlingRateLimit?: number;
  ThrottlingBurstLimit?: number;
}

interface Properties {
  ApiId: string;
  StageName: string;
  AutoDeploy?: boolean;
  DefaultRouteSettings?: RouteSettings;
  /** Settings by route key. The routes must exist already: API Gateway looks for them when the stage is made. */
  RouteSettings?: Record<string, RouteSettings>;
}

export const apiGatewayStage: ResourceType = {
  type: 'AWS::ApiGatewayV2::Stage',
  properties: {
    ApiId: any,
    StageName: any,
    AutoDeploy: any,
    DefaultRouteSettings: { ThrottlingRateLimit: any, ThrottlingBurstLimit: any },
    RouteSettings: any,
    // The journal shows the requests instead.
    AccessLogSettings: any,
    Description: any,
    Tags: any,
  },
  async create({ properties, deployment }) {
    const { ApiId, StageName, AutoDeploy, DefaultRouteSettings, RouteSettings = {} } = properties as unknown as Properties;
    if (StageName !== '$default' || !AutoDeploy) throw new Error(`the stage ${StageName}${AutoDeploy ? '' : ' without AutoDeploy'} is not emulated; $default with AutoDeploy is.`);
    const { httpApis } = deployment.emulator;
    if (DefaultRouteSettings) httpApis.throttle(ApiId, throttleOf(DefaultRouteSettings, 'DefaultRouteSettings'));
    for (const [routeKey, settings] of Object.entries(RouteSettings)) httpApis.throttle(ApiId, throttleOf(settings, `RouteSettings of ${routeKey}`), routeKey);
    return { ref: StageName };
  },
};

function throttleOf(settings: RouteSettings, place: string): { rateLimit: number; burstLimit: number } {
  const { ThrottlingRateLimit, ThrottlingBurstLimit, ...others } = settings;
  const [other] = Object.keys(others);
  if (other) throw new Error(`${other} in ${place} is not emulated; ThrottlingRateLimit and ThrottlingBurstLimit are.`);
  if (ThrottlingRateLimit === undefined || ThrottlingBurstLimit === undefined) throw new Error(`${place} need both ThrottlingRateLimit and ThrottlingBurstLimit here.`);
  return { rateLimit: ThrottlingRateLimit, burstLimit: ThrottlingBurstLimit };
}
