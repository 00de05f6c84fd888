import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** An object of the page's bucket. */
export interface PageFile {
  key: string;
  body: Buffer;
  contentType: string;
  cacheControl: string;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** The build names these files after their content, so they never change. */
const NAMED_BY_CONTENT = /^assets\//;
const FOREVER = 'public, max-age=31536000, immutable';
/** Browsers and the distribution ask each time whether it is still the same. */
const ASK_EACH_TIME = 'no-cache';

/** Returns the built page in the order in which it may be written: what others name comes before them, so no page is ever there without its parts. */
export async function readPageFiles(directory: string): Promise<PageFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map(async (path) => pageFile(relative(directory, path).split(sep).join('/'), await readFile(path))));
  return files.sort((a, b) => Number(NAMED_BY_CONTENT.test(b.key)) - Number(NAMED_BY_CONTENT.test(a.key)) || a.key.localeCompare(b.key));
}

/** Pages that have an address of their own: each is found without an ending. */
const ADDRESSES: Record<string, string> = { 'board.html': 'board', 'rules.html': 'rules' };

/** @throws Error for a kind of file whose type is not known: a browser would not take it. */
export function pageFile(path: string, body: Buffer): PageFile {
  const contentType = CONTENT_TYPES[extname(path)];
  if (!contentType) throw new Error(`The page has a file ${path}, whose type deploy-page does not know. Name it in page-files.ts.`);
  const key = ADDRESSES[path] ?? path;
  return { key, body, contentType, cacheControl: NAMED_BY_CONTENT.test(key) ? FOREVER : ASK_EACH_TIME };
}
