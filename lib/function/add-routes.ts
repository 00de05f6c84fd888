import type { HttpApi, HttpMethod, HttpRoute, HttpRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';

/** An API may call its function on every route by one permission. One for each would be a tenth of the resources that a stack may have. */
export const ONE_PERMISSION = { scopePermissionToRoute: false };

/** Gives the API a route for each key, a method and a path as in `GET /dials/{id}`. */
export function addRoutes(api: HttpApi, keys: readonly string[], integration: HttpRouteIntegration): HttpRoute[] {
  return keys.flatMap((key) => {
    const [method, path] = key.split(' ') as [HttpMethod, string];
    return api.addRoutes({ path, methods: [method], integration });
  });
}
