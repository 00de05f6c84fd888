import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * One line for each request. It names routes and never paths, because paths hold customers' numbers and tokens. The construct's own default has variables of REST APIs, which say nothing here
 * (API Gateway developer guide, "Customize HTTP API access logs").
 *
 * @param who the variable that says who asked. Default: nobody is named
 */
export function accessLogFormat(who?: string): AccessLogFormat {
  return AccessLogFormat.custom(['[$context.requestTime] "$context.routeKey" $context.status', ...(who ? [who] : []), '$context.identity.sourceIp $context.requestId'].join(' '));
}
