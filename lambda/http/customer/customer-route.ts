import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal } from '../../domain/refusal';

/** The authorizer says which app has the key. */
export type CustomerHttpRequest = APIGatewayProxyEventV2WithLambdaAuthorizer<{ app: string }>;

export interface AppCustomer {
  app: string;
  /** What the app calls its customer. */
  customerId: string;
}

/** Answers one method of one path, for a customer of an app. */
export type CustomerRoute = (request: CustomerHttpRequest, asker: AppCustomer) => Promise<APIGatewayProxyStructuredResultV2>;

/** The app by its key, the customer by the app's word. */
export function readAsker(request: CustomerHttpRequest): AppCustomer | Refusal {
  const customerId = request.headers['x-customer-id'];
  if (customerId === undefined || customerId === '') return { code: 'customer-id-missing' };
  if (!/^[\x21-\x7e]{1,128}$/.test(customerId)) return { code: 'customer-id-invalid' };
  return { app: request.requestContext.authorizer.lambda.app, customerId };
}
