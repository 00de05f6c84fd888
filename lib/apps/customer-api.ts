import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { EDGE_KEY_HEADER } from '../../lambda/environment/app-keys';
import { CUSTOMER_ROUTES, type CustomerRouteKey } from '../../lambda/http/customer-routes';
import { addRoutes, ONE_PERMISSION } from '../function/add-routes';
import { OperatorAlarm } from '../function/operator-alarm';
import { accessLogFormat } from '../operations/access-log';

export interface CustomerApiProps {
  readonly handler: IFunction;
  /** The function that brings codes to customers' numbers. */
  readonly numberChecks: IFunction;
  /** The function that says which app the key of a request belongs to. */
  readonly authorizer: IFunction;
  /** Whether a distribution stands before it. Requests without a key of the distribution are then refused, and the authorizer is not asked. */
  readonly isBehindEdge: boolean;
  readonly logRetentionDays: RetentionDays;
  /** Requests per second over everybody who asks, with and without a key. */
  readonly requestsPerSecond: number;
  readonly alarmTopic?: ITopic | undefined;
}

const NUMBER_CHECKS = 'POST /number-checks' satisfies CustomerRouteKey;

/** A key that was removed from the settings still works for this long. */
const REMEMBER_KEY = Duration.minutes(5);

/**
 * The HTTP API of customers, for the servers of apps and sites. Each route requires the key of an app. Pages in browsers cannot keep a secret, so the API
 * answers no requests of other origins.
 */
export class CustomerApi extends Construct {
  /** It has no slash at the end. */
  readonly url: string;
  readonly host: string;

  constructor(scope: Construct, id: string, { handler, numberChecks, authorizer, isBehindEdge, logRetentionDays, requestsPerSecond, alarmTopic }: CustomerApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Dialback: the API of apps and sites, for their customers',
      createDefaultStage: false,
      defaultAuthorizer: new HttpLambdaAuthorizer('AppKey', authorizer, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: ['x-app-key', ...(isBehindEdge ? [EDGE_KEY_HEADER] : [])].map((header) => `$request.header.${header}`),
        resultsCacheTtl: REMEMBER_KEY,
      }),
    });
    addRoutes(api, CUSTOMER_ROUTES.filter((route) => route !== NUMBER_CHECKS), new HttpLambdaIntegration('Customer', handler, ONE_PERMISSION));
    addRoutes(api, [NUMBER_CHECKS], new HttpLambdaIntegration('NumberChecks', numberChecks, ONE_PERMISSION));
    this.addStage(api, { logRetentionDays, requestsPerSecond });
    this.url = api.apiEndpoint;
    this.host = `${api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
    // The function answers a failure with 503 and itself ends well. Its own error count would therefore stay at zero.
    new OperatorAlarm(this, 'ServerErrors', {
      metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      impact: 'Customers of apps and sites get an error: they cannot request or cancel callbacks.',
      lookAt: 'the log group of api-customer for "request failed", and the access log for status 5xx.',
      topic: alarmTopic,
    });
  }

  /**
   * API Gateway counts a request before it asks whose key it has, so all share this limit, strangers too. It is therefore high, and each app has limits of its own once
   * its key is known (`lambda/app-access/domain/rate-limits.ts`): strangers cost an answer of the authorizer, and no app its turn.
   */
  private addStage(httpApi: HttpApi, { logRetentionDays: retention, requestsPerSecond }: Pick<CustomerApiProps, 'logRetentionDays' | 'requestsPerSecond'>): void {
    const accessLog = new LogGroup(this, 'AccessLog', { retention, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: 2 * requestsPerSecond },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat('$context.authorizer.app') },
    });
  }
}
