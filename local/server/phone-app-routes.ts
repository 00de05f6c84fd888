import type { Context } from 'hono';
import type { Stage } from '../stage';
import { bodyOf } from './body-of';
import { phoneNumberIn } from './lab-actions';
import { LabRefusal } from './lab-problem';

/**
 * The server of the company's app, as the app on a phone reaches it: it alone has the key of the customers' API, it knows its customers by
 * their phones, and it hands on what they ask and are answered.
 */
export function passToCustomerApi({ customerApi }: Pick<Stage, 'customerApi'>) {
  return async (context: Context): Promise<Response> => {
    if (!customerApi) throw new LabRefusal('No app is named in the settings: nobody may use the customers’ API.', 404);
    const number = phoneNumberIn(context.req.param('number'));
    const { pathname, search } = new URL(context.req.url);
    const path = pathname.slice(pathname.indexOf('/app/') + '/app'.length);
    const key = context.req.header('idempotency-key');
    const answer = await customerApi.call(number, `${context.req.method} ${path}${search}`, {
      ...(context.req.method === 'POST' && { body: await bodyOf(context) }),
      ...(key !== undefined && { headers: { 'idempotency-key': key } }),
    });
    const contentType = answer.headers['content-type'] ?? 'application/json';
    return context.json(answer.body ?? null, answer.status as 200, { 'content-type': contentType });
  };
}
