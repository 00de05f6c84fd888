import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

/** Lets an app answer on this machine alone. @param port 0: any free one. @throws when the port is taken (code EADDRINUSE) */
export function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', reject);
  });
}

/** Closes a server with its connections: streams of a page, and those that a browser opened in advance, would keep it open. */
export function closeServer(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeAllConnections' in server) server.closeAllConnections();
  return closed;
}
