import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CorsHttpMethod, type CorsPreflightOptions, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { AGENT_ROUTES, BOARD_ROUTES, JOURNEY_ROUTES, REPORT_ROUTES, RULE_ROUTES, VOICEMAIL_ROUTES } from '../../lambda/http/agent-routes';
import { addRoutes, ONE_PERMISSION } from '../function/add-routes';
import { OperatorAlarm } from '../function/operator-alarm';
import { accessLogFormat } from '../operations/access-log';
import type { SignIn } from './sign-in';

export interface AgentApiProps {
  readonly handler: IFunction;
  /** Answers what is about voicemails. Undefined where no voicemails are kept. */
  readonly voicemails?: IFunction | undefined;
  /** Answers the supervisors' board, journeys and reports. Undefined where nobody supervises a queue. */
  readonly board?: IFunction | undefined;
  readonly signIn: SignIn;
  /** Origins of pages that may call from a browser, beside the page that calls through its own distribution. */
  readonly pageOrigins: string[];
  /** Requests that it takes per second from all pages together; for a moment twice as many. */
  readonly requestsPerSecond: number;
  readonly logRetentionDays: RetentionDays;
  readonly alarmTopic?: ITopic | undefined;
}

/** The HTTP API of the agent's page. Every route asks for a token of the sign-in. */
export class AgentApi extends Construct {
  /** It has no slash at the end. */
  readonly url: string;
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { handler, voicemails, board, signIn, pageOrigins, requestsPerSecond, logRetentionDays, alarmTopic }: AgentApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Dialback: the API of the agents’ page',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('SignedIn', signIn.issuer, { jwtAudience: signIn.audience }),
      ...(pageOrigins.length > 0 && { corsPreflight: leaveFor(pageOrigins) }),
    });
    this.api = api;
    addRoutes(api, Object.keys(AGENT_ROUTES), new HttpLambdaIntegration('Agent', handler, ONE_PERMISSION));
    if (voicemails) addRoutes(api, Object.keys(VOICEMAIL_ROUTES), new HttpLambdaIntegration('Voicemails', voicemails, ONE_PERMISSION));
    if (board) addRoutes(api, Object.keys({ ...BOARD_ROUTES, ...JOURNEY_ROUTES, ...REPORT_ROUTES, ...RULE_ROUTES }), new HttpLambdaIntegration('Board', board, ONE_PERMISSION));
    const accessLog = new LogGroup(this, 'AccessLog', { retention: logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat() },
    });
    this.url = api.apiEndpoint;
    // The function answers a failure with 500 and itself ends well. Its own error count would therefore stay at zero.
    new OperatorAlarm(this, 'ServerErrors', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Agents click a number and get an error: no callback is made.',
      lookAt: 'the log group of api-agent for "request failed", and the access log for status 5xx.',
      topic: alarmTopic,
    });
  }
}

function leaveFor(pageOrigins: string[]): CorsPreflightOptions {
  return {
    allowOrigins: pageOrigins,
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
    // Without this, a browser asks again before nearly each call, clicks included. Chrome keeps an answer for two hours at most.
    maxAge: Duration.hours(2),
  };
}
