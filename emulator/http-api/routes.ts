import { ServiceError } from '../service-error';

export interface Route {
  /** `POST /dials`, `ANY /{proxy+}`, `$default`. */
  routeKey: string;
  integrationId: string;
  authorizerId?: string;
  authorizationScopes?: string[];
}

export interface RouteMatch {
  route: Route;
  pathParameters: Record<string, string>;
}

/** The most specific route: literal before variable before greedy segments, method before ANY, and `$default` last. */
export function matchRoute(routes: Route[], method: string, path: string): RouteMatch | undefined {
  const matches = routes.flatMap((route) => {
    const match = matchOne(route, method, path);
    return match ? [{ ...match, route }] : [];
  });
  return matches.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0];
}

export function checkRouteKey(routeKey: string): void {
  if (routeKey === '$default' || /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) \/\S*$/.test(routeKey)) return;
  throw new ServiceError('BadRequestException', `The provided route key is not formatted properly for HTTP protocol: "${routeKey}". Expected "METHOD /path" or $default.`);
}

function matchOne({ routeKey }: Route, method: string, path: string): { pathParameters: Record<string, string>; rank: string } | undefined {
  if (routeKey === '$default') return { pathParameters: {}, rank: '9' };
  const [wantedMethod = '', template = ''] = routeKey.split(' ');
  if (wantedMethod !== 'ANY' && wantedMethod !== method) return undefined;
  const wanted = template.split('/').slice(1);
  const given = path.split('/').slice(1);
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [at, segment] of wanted.entries()) {
    const [, name, greedy] = /^\{([^+}]+)(\+?)\}$/.exec(segment) ?? [];
    const value = greedy ? given.slice(at).join('/') : given[at];
    if (value === undefined || (name !== undefined && value === '') || (name === undefined && value !== segment)) return undefined;
    if (name !== undefined) pathParameters[name] = decodeURIComponent(value);
    rank += name === undefined ? '0' : greedy ? '2' : '1';
    if (greedy) return { pathParameters, rank: `${rank}${wantedMethod === 'ANY' ? '1' : '0'}` };
  }
  return given.length === wanted.length ? { pathParameters, rank: `${rank}${wantedMethod === 'ANY' ? '1' : '0'}` } : undefined;
}
