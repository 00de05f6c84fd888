/**
 * The routes of the customers' API. The CDK app makes each, and `api-customer` does not compile without a handler of each. The first one names
 * the integration in the template: with another first, a deploy replaces the integration of all.
 */
export const CUSTOMER_ROUTES = [
  'GET /queues/{id}/wait',
  'GET /queues/{id}/slots',
  'POST /number-checks',
  'POST /callback-requests',
  'GET /callback-requests/{token}',
  'PATCH /callback-requests/{token}',
  'DELETE /callback-requests/{token}',
  'POST /call-ins',
  'GET /call-ins/{token}',
  'DELETE /call-ins/{token}',
  'POST /call-ins/{token}/accept',
] as const;

export type CustomerRouteKey = (typeof CUSTOMER_ROUTES)[number];
