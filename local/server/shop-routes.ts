import { Hono } from 'hono';
import type { Stage } from '../stage';
import { bodyOf } from './body-of';
import { LabRefusal } from './lab-problem';

/** Whoever is signed in at the sample shop. */
const CUSTOMER = 'shop-visitor';

/** What the server of a site does for `<dialback-callback>`: it passes on the paths of the customers' API, with the key of its app, and says who asks. Announced calls it does not take. */
export function shopRoutes({ customerApi }: Pick<Stage, 'customerApi'>): Hono {
  const routes = new Hono();
  routes.on(['GET', 'POST', 'PATCH', 'DELETE'], ['/queues/*', '/number-checks', '/callback-requests', '/callback-requests/*'], async (context) => {
    if (!customerApi) throw new LabRefusal('No app is named in the settings: nobody may use the customers’ API.', 404);
    const { method } = context.req;
    const { pathname, search } = new URL(context.req.url);
    const key = context.req.header('idempotency-key');
    const { status, body, headers } = await customerApi.call(CUSTOMER, `${method} ${pathname.replace('/shop/callback', '')}${search}`, {
      ...((method === 'POST' || method === 'PATCH') && { body: await bodyOf(context) }),
      ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    });
    return context.json(body, status as 200, { 'content-type': headers['content-type'] ?? 'application/json' });
  });
  return routes;
}
