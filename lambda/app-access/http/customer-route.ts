import type { APIGatewayProxyEventV2WithLambdaAuthorizer } from 'aws-lambda';
import type { CustomerRouteKey } from '../../http/customer-routes';
import type { Route } from '../../http/route';
import type { AppCustomer } from '../domain/app-customer';
import type { AppRefusal } from '../domain/refusals';

/** The authorizer says which app has the key. */
export type CustomerHttpRequest = APIGatewayProxyEventV2WithLambdaAuthorizer<{ app: string }>;

/** Answers one method of one path, for a customer of an app. */
export type CustomerRoute = Route<AppCustomer, CustomerHttpRequest>;

/** A handler for each route of the API that begins with one of these paths, and no other. */
export type CustomerRoutesUnder<Path extends string> = Record<Extract<CustomerRouteKey, `${string} ${Path}${string}`>, CustomerRoute>;

/** The app by its key, the customer by the app's word. */
export function readAppCustomer(request: CustomerHttpRequest): AppCustomer | AppRefusal<'customer-id-missing' | 'customer-id-invalid'> {
  const customerId = request.headers['x-customer-id'];
  if (customerId === undefined || customerId === '') return { code: 'customer-id-missing' };
  if (!/^[\x21-\x7e]{1,128}$/.test(customerId)) return { code: 'customer-id-invalid' };
  return { app: request.requestContext.authorizer.lambda.app, customerId };
}
