import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** What the element says otherwise: the site serves that folder of the operator's wording as it is. */
export function shopWording({ wording }: Pick<Stage, 'wording'>): Hono {
  const routes = new Hono();
  routes.get('/:file{[a-z]{2}\\.json}', (context) => {
    const path = wording === undefined ? undefined : join(wording, 'component', context.req.param('file'));
    return context.json(path !== undefined && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {});
  });
  return routes;
}
