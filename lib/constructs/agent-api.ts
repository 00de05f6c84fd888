import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { OperatorAlarm } from './operator-alarm';
import type { SignIn } from './sign-in';

export interface AgentApiProps {
  readonly handler: IFunction;
  readonly signIn: SignIn;
  /** Origins of pages that may call from a browser. */
  readonly pageOrigins: string[];
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

const routes = [
  { path: '/dials', methods: [HttpMethod.POST] },
  { path: '/dials/{id}', methods: [HttpMethod.GET] },
  { path: '/me', methods: [HttpMethod.GET] },
  { path: '/queues', methods: [HttpMethod.GET] },
  { path: '/callbacks', methods: [HttpMethod.GET, HttpMethod.POST] },
  { path: '/callbacks/{id}', methods: [HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE] },
  { path: '/callbacks/{id}/dial-now', methods: [HttpMethod.POST] },
];

/** The HTTP API of the agent's page. Every route asks for a token of the sign-in. */
export class AgentApi extends Construct {
  /** Without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, { handler, signIn, pageOrigins, logRetentionDays, alarmTopic }: AgentApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Dialback: what the page of an agent calls',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignedIn', signIn.issuer, { jwtAudience: signIn.audience }),
      corsPreflight: {
        allowOrigins: pageOrigins,
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
        // Else a browser asks again before nearly each call, the click included. Two hours is the most Chrome keeps.
        maxAge: Duration.hours(2),
      },
    });
    const integration = new HttpLambdaIntegration('Agent', handler);
    for (const route of routes) api.addRoutes({ ...route, integration });
    const accessLog = new LogGroup(this, 'AccessLog', { retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      // A page asks for a dial's journey about once a second; StartOutboundVoiceContact itself takes 2 per second.
      throttle: { rateLimit: 100, burstLimit: 200 },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog) },
    });
    this.url = api.apiEndpoint;
    // The function answers a failure with 500 and ends well itself: its own error count would stay at zero.
    new OperatorAlarm(this, 'ServerErrors', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Agents click a number and get an error: no callback is made.',
      lookAt: 'the log group of api-agent for "request failed", and the access log for status 5xx.',
      topic: alarmTopic,
    });
  }
}
