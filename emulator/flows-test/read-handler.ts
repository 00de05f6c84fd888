import { mkdtempSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

type Handler = (event: unknown) => unknown;

/** The `handler` that a file exports. TypeScript is made into JavaScript first, with what it imports from beside it; packages are found from where the file is. */
export async function readHandler(file: string): Promise<Handler> {
  const { handler } = /\.[cm]?tsx?$/.test(file) ? await importTypeScript(file) : await importFile(file);
  if (!handler) throw new Error(`${file} exports no handler.`);
  return handler;
}

/** A module of CommonJS has its exports as the default one. A file that was changed is read anew. */
async function importFile(file: string): Promise<{ handler?: Handler }> {
  const module = (await import(`${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`)) as { handler?: Handler; default?: { handler?: Handler } };
  return module.handler ? module : (module.default ?? {});
}

async function importTypeScript(file: string): Promise<{ handler?: Handler }> {
  const aside = mkdtempSync(path.join(path.dirname(file), '.made-'));
  try {
    const outfile = path.join(aside, 'handler.mjs');
    await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'silent' });
    return await importFile(outfile);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
