import { Hono } from 'hono';
import type { AppServer } from './app-server';
import { bodyOf } from './body-of';
import { phoneNumberIn } from './lab-actions';

/** Routes of the company's app server, as the app on a phone reaches it. Each phone has the paths of the customers' API below it. */
export function appRoutes(server: AppServer): Hono {
  const routes = new Hono();
  routes.post('/phones/:number/device', (context) => context.json(server.device(phoneNumberIn(context.req.param('number')))));
  routes.all('/phones/:number/app/*', async (context) => {
    const { method } = context.req;
    const { pathname, search } = new URL(context.req.url);
    const key = context.req.header('idempotency-key');
    const { status, body, contentType } = await server.ask(phoneNumberIn(context.req.param('number')), {
      method,
      path: pathname.replace(/^.*?\/app\//, '/') + search,
      ...(method === 'POST' && { body: await bodyOf(context) }),
      ...(key !== undefined && { idempotencyKey: key }),
    });
    return context.json(body, status as 200, { 'content-type': contentType });
  });
  return routes;
}
