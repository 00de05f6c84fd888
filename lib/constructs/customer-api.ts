import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination, type CfnStage, type HttpRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';

export interface CustomerApiProps {
  readonly handler: IFunction;
  /** Says which app has the key of a request. */
  readonly authorizer: IFunction;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/** Requests per second over all apps, and how many at once. */
interface Throttle {
  rateLimit: number;
  burstLimit: number;
}

const DEFAULT_THROTTLE: Throttle = { rateLimit: 50, burstLimit: 100 };

/** `throttle`: for routes that cost more than a read. */
const routes: { path: string; method: HttpMethod; throttle?: Throttle }[] = [
  { path: '/queues/{id}/wait', method: HttpMethod.GET },
  { path: '/queues/{id}/slots', method: HttpMethod.GET, throttle: { rateLimit: 20, burstLimit: 40 } },
  // SNS sends 20 texts per second from an account in most regions (SNS quotas, transactional messages).
  { path: '/number-checks', method: HttpMethod.POST, throttle: { rateLimit: 10, burstLimit: 20 } },
  { path: '/callback-requests', method: HttpMethod.POST, throttle: { rateLimit: 10, burstLimit: 20 } },
  { path: '/callback-requests/{token}', method: HttpMethod.GET },
  { path: '/callback-requests/{token}', method: HttpMethod.DELETE, throttle: { rateLimit: 10, burstLimit: 20 } },
  { path: '/call-ins', method: HttpMethod.POST, throttle: { rateLimit: 10, burstLimit: 20 } },
  { path: '/call-ins/{token}', method: HttpMethod.GET },
  { path: '/call-ins/{token}', method: HttpMethod.DELETE, throttle: { rateLimit: 10, burstLimit: 20 } },
  { path: '/call-ins/{token}/accept', method: HttpMethod.POST, throttle: { rateLimit: 10, burstLimit: 20 } },
];

/** Routes, not paths: those hold tokens. */
const ACCESS_LOG = AccessLogFormat.custom('[$context.requestTime] "$context.routeKey" $context.status $context.authorizer.app $context.identity.sourceIp $context.requestId');

/** How long a key that was taken out of the settings is still let in. */
const REMEMBER_KEY = Duration.minutes(5);

/**
 * The HTTP API of customers, for the servers of apps and sites: each route asks for the key of an app. Pages in browsers keep no secret, so it
 * answers no requests of other origins.
 */
export class CustomerApi extends Construct {
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, authorizer, logRetentionDays, alarmTopic }: CustomerApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Dialback: what apps and sites ask for their customers',
      createDefaultStage: false,
      defaultAuthorizer: new HttpLambdaAuthorizer('AppKey', authorizer, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: ['$request.header.x-app-key'],
        resultsCacheTtl: REMEMBER_KEY,
      }),
    });
    const integration = new HttpLambdaIntegration('Customer', handler);
    const added = routes.flatMap(({ path, method }) => api.addRoutes({ path, methods: [method], integration }));
    this.addStage(api, added, logRetentionDays);
    this.url = api.apiEndpoint;
    // The function answers a failure with 503 and ends well itself: its own error count would stay at zero.
    new OperatorAlarm(this, 'ServerErrors', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Customers of apps and sites get an error: they can ask for no callback, and cancel none.',
      lookAt: 'the log group of api-customer for "request failed", and the access log for status 5xx.',
      topic: alarmTopic,
    });
  }

  private addStage(httpApi: HttpApi, added: HttpRoute[], retention: RetentionDays): void {
    const accessLog = new LogGroup(this, 'AccessLog', { retention, removalPolicy: RemovalPolicy.DESTROY });
    const stage = new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: DEFAULT_THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: ACCESS_LOG },
    });
    const throttled = routes.flatMap(({ path, method, throttle }) => (throttle ? [[`${method} ${path}`, { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit }]] : []));
    // Handed on as it is, in CloudFormation's own words.
    (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(throttled);
    // API Gateway looks for the routes that the settings name when it makes the stage.
    stage.node.addDependency(...added);
  }
}
