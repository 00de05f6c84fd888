import type { Context } from 'hono';
import type { StackHttpApi } from '../stack-http-api';

/** Passes requests under `root` to an HTTP API of the stack, without that root, and returns its answer. */
export function passTo({ handle }: Pick<StackHttpApi, 'handle'>, root: string) {
  return async (context: Context): Promise<Response> => {
    const { pathname, search } = new URL(context.req.url);
    const body = await context.req.text();
    const answer = await handle({
      method: context.req.method,
      path: pathname.slice(root.length),
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
