import type { Context } from 'hono';
import type { StackHttpApi } from '../stack-http-api';

/** Passes requests to an HTTP API of the stack, and returns its answer. @param pathAt the path at the API, for a path here */
export function passTo({ handle }: Pick<StackHttpApi, 'handle'>, pathAt: (path: string) => string) {
  return async (context: Context): Promise<Response> => {
    const { pathname, search } = new URL(context.req.url);
    const body = await context.req.text();
    const answer = await handle({
      method: context.req.method,
      path: pathAt(pathname),
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
