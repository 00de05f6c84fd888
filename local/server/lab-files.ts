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

const root = '/lab';
/** Addresses of the page. Every other path below the root is a file of the build. */
const pages: Record<string, string> = { '': 'lab.html', '/': 'lab.html' };

/** The build names its assets after their content, as those of the page that is deployed: what a browser has of them, it need not read again. */
export const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** Error codes of a missing file, a folder, and a path that leads through a file. */
const NO_FILE = new Set<string | undefined>(['ENOENT', 'EISDIR', 'ENOTDIR']);

/** Serves the built lab from a directory, and no file outside it; and the sample shop, which is built with it. */
export function serveLab(directory: string) {
  return async (context: Context): Promise<Response> => {
    const below = context.req.path === '/shop' ? '/shop.html' : context.req.path.slice(root.length);
    const path = pages[below] ?? decoded(below);
    if (path === undefined) return context.notFound();
    const contents = await readFile(join(directory, normalize(path))).catch((cause: NodeJS.ErrnoException) => {
      if (NO_FILE.has(cause.code)) return undefined;
      throw cause;
    });
    if (!contents) return context.notFound();
    const cacheControl = path.startsWith('/assets/') ? FOREVER : ASK_EACH_TIME;
    return context.body(new Uint8Array(contents), 200, { 'content-type': contentTypes[extname(path)] ?? 'application/octet-stream', 'cache-control': cacheControl });
  };
}

/** Resolves from the root, so that no `..` leads out of the directory. Returns undefined if the text is no path. */
function decoded(path: string): string | undefined {
  try {
    const decodedPath = `/${decodeURIComponent(path)}`;
    return decodedPath.includes('\0') ? undefined : decodedPath;
  } catch {
    return undefined;
  }
}
