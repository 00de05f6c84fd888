import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Context } from 'hono';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Addresses of the two pages; every other path is a file of the build. */
const pages: Record<string, string> = { '/': 'index.html', '/lab': 'lab.html', '/lab/': 'lab.html' };

/** Serves the built pages from a directory, and nothing outside it. */
export function servePageFiles(directory: string) {
  return async (context: Context): Promise<Response> => {
    const path = normalize(pages[context.req.path] ?? decodeURIComponent(context.req.path));
    if (path.startsWith('..')) return context.notFound();
    const contents = await readFile(join(directory, path)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'EISDIR') return undefined;
      throw cause;
    });
    if (!contents) return context.notFound();
    return context.body(new Uint8Array(contents), 200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream' });
  };
}
