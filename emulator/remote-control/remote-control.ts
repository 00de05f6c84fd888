import * as v from 'valibot';
import { REMOTE_CONTROL } from '../front-door/front-door';
import { isReadablePath } from '../front-door/readable-path';
import type { HttpAnswer, HttpRequest } from '../front-door/protocols/protocol';
import type { Controlled, RemoteRoute } from './remote-route';
import { remoteRoutes } from './remote-routes';

export type RemoteControl = (request: HttpRequest) => Promise<HttpAnswer>;

/** People's side of the emulator over HTTP, for whoever does not write in Node.js: JSON in and out. */
export function createRemoteControl(controlled: Controlled): RemoteControl {
  return async (request) => {
    const path = request.path.slice(REMOTE_CONTROL.length).replace(/\/$/, '') || '/';
    if (!isReadablePath(path)) return answer(400, { message: `The path ${path} is no percent-encoded UTF-8.` });
    const found = find(request.method, path);
    if (!found) return answer(404, { message: `There is no ${request.method} ${path}. There are: ${remoteRoutes.map((route) => `${route.method} ${route.path}`).join(', ')}.` });
    // A page of another origin can send a form here without asking, but no JSON.
    if (request.method === 'POST' && !request.headers['content-type']?.startsWith('application/json')) {
      return answer(415, { message: 'Send content-type: application/json.' });
    }
    const body = readBody(found.route, request.body);
    if ('problem' in body) return answer(400, { message: body.problem });
    try {
      const result = await found.route.run(controlled, { labels: found.labels, query: request.query, body: body.value as never });
      return answer(200, result ?? {});
    } catch (error) {
      return answer(409, { message: (error as Error).message });
    }
  };
}

function find(method: string, path: string): { route: RemoteRoute; labels: Record<string, string> } | undefined {
  for (const route of remoteRoutes) {
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) return { route, labels: Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])) };
  }
  return undefined;
}

function readBody({ body: schema }: RemoteRoute, text: string): { value: unknown } | { problem: string } {
  if (!schema) return { value: undefined };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { problem: 'The body is no JSON.' };
  }
  const result = v.safeParse(schema, given);
  if (result.success) return { value: result.output };
  return { problem: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`).join('; ') };
}

function answer(status: number, body: unknown): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
