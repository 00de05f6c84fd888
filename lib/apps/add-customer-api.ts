import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Foundation } from '../callbacks/foundation';
import type { DialbackFunction } from '../function/dialback-function';
import { addSpokenCode } from './add-spoken-code';
import { createApiCustomer, type CustomerParts } from './create-api-customer';
import { createApiNumberCheck } from './create-api-number-check';
import { createAuthorizeApp } from './create-authorize-app';
import { CustomerApi } from './customer-api';

/** Adds the API of customers, its authorizer and its function, if the settings name an app. */
export function addCustomerApi(scope: Construct, foundation: Foundation, parts: CustomerParts): DialbackFunction[] {
  const { settings, alarmTopic } = foundation;
  if (settings.apps.length === 0) return [];
  const spokenCode = addSpokenCode(scope, foundation);
  const apiCustomer = createApiCustomer(scope, foundation, parts);
  const numberCheck = createApiNumberCheck(scope, foundation, { ...parts, spokenCode });
  const authorizeApp = createAuthorizeApp(scope, foundation);
  const { logRetentionDays } = settings;
  const api = new CustomerApi(scope, 'CustomerApi', { handler: apiCustomer.lambda, numberChecks: numberCheck.lambda, authorizer: authorizeApp.lambda, logRetentionDays, requestsPerSecond: settings.customerRequestsPerSecond, alarmTopic });
  new CfnOutput(scope, 'CustomerApiUrl', { value: api.url, description: 'Address at which apps and sites request callbacks, with the key of an app' });
  return [apiCustomer, numberCheck, authorizeApp];
}
