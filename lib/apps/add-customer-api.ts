import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import { arnOfWebAcl, type CheckedEdge } from '../edge/arn-of-web-acl';
import { CustomerEdge } from '../edge/customer-edge';
import { EdgeKeys } from '../edge/edge-keys';
import type { DialbackFunction } from '../function/dialback-function';
import { addSpokenCode } from './add-spoken-code';
import { createApiCustomer, type CustomerParts } from './create-api-customer';
import { createApiNumberCheck } from './create-api-number-check';
import { createAuthorizeApp } from './create-authorize-app';
import { CustomerApi } from './customer-api';

/** Adds the API of customers, its authorizer and its function, if the settings name an app; and the distribution before it, if they want one. */
export function addCustomerApi(scope: Construct, foundation: Foundation, parts: CustomerParts): DialbackFunction[] {
  const { settings, alarmTopic } = foundation;
  if (settings.apps.length === 0) return [];
  const spokenCode = addSpokenCode(scope, foundation);
  const apiCustomer = createApiCustomer(scope, foundation, parts);
  const numberCheck = createApiNumberCheck(scope, foundation, { ...parts, spokenCode });
  const edge = settings.edge.kind === 'cloudfront' ? settings.edge : undefined;
  const keys = edge && new EdgeKeys(scope, 'EdgeKeys', edge);
  const authorizeApp = createAuthorizeApp(scope, foundation, keys?.taken ?? []);
  const { logRetentionDays, customerRequestsPerSecond: requestsPerSecond } = settings;
  const api = new CustomerApi(scope, 'CustomerApi', { handler: apiCustomer.lambda, numberChecks: numberCheck.lambda, authorizer: authorizeApp.lambda, isBehindEdge: edge !== undefined, logRetentionDays, requestsPerSecond, alarmTopic });
  const url = edge && keys ? addEdge(scope, edge, { api, authorizeApp, keys }) : api.url;
  new CfnOutput(scope, 'CustomerApiUrl', { value: url, description: 'Address at which apps and sites request callbacks, with the key of an app' });
  return [apiCustomer, numberCheck, authorizeApp];
}

/** Returns the address of the distribution before the API. */
function addEdge(scope: Construct, { webAcl, domain }: CheckedEdge, { api, authorizeApp, keys }: { api: CustomerApi; authorizeApp: DialbackFunction; keys: EdgeKeys }): string {
  const distribution = new CustomerEdge(scope, 'CustomerEdge', { apiHost: api.host, key: keys.shown, webAclArn: arnOfWebAcl(webAcl), domain });
  // A new key is taken before it is shown.
  distribution.node.addDependency(authorizeApp);
  return distribution.url;
}
