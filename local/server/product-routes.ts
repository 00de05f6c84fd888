import type { Context } from 'hono';
import type { Stage } from '../stage';

/** Hands requests under /api to the product's HTTP API, whose paths begin below it, and answers what it answers. */
export function passToProduct({ api }: Stage) {
  return async (context: Context): Promise<Response> => {
    const { pathname, search } = new URL(context.req.url);
    const body = await context.req.text();
    const answer = await api.handle({
      method: context.req.method,
      path: pathname.slice('/api'.length),
      query: search.slice(1),
      headers: context.req.header(),
      sourceIp: '127.0.0.1',
      ...(body !== '' && { body }),
    });
    const headers = new Headers(answer.headers);
    answer.cookies.forEach((cookie) => headers.append('set-cookie', cookie));
    const hasBody = ![204, 304].includes(answer.statusCode);
    return new Response(hasBody ? new Uint8Array(Buffer.from(answer.body)) : null, { status: answer.statusCode, headers });
  };
}
