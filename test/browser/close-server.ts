import type { ServerType } from '@hono/node-server';

/** Closes a server whose page is away. The browser stays, with connections that it opened in advance: they would keep the server for a minute. */
export function closeServer(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeAllConnections' in server) server.closeAllConnections();
  return closed;
}
