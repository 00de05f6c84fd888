import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

type Handler = (event: unknown) => unknown;
interface Exports {
  handler?: Handler;
}

/** The `handler` that a file exports. TypeScript is made into JavaScript first, with what it imports from beside it; packages are found from where the file is. */
export async function readHandler(file: string): Promise<Handler> {
  const { handler } = await (/\.[cm]?tsx?$/.test(file) ? made(file, 'esm', importFile) : importFile(file)).catch((error: unknown) => withoutImport(file, error));
  if (!handler) throw new Error(`${file} exports no handler.`);
  return handler;
}

/** A module of CommonJS has its exports as the default one. A file that was changed is read anew. */
async function importFile(file: string): Promise<Exports> {
  const module = (await import(`${pathToFileURL(file).href}?changed=${statSync(file).mtimeMs}`)) as Exports & { default?: Exports };
  return module.handler ? module : (module.default ?? {});
}

/** Jest lets no code import a module unless Node.js is told so by a flag. There the file is made into one of CommonJS. */
async function withoutImport(file: string, error: unknown): Promise<Exports> {
  if (!String((error as { code?: unknown }).code).startsWith('ERR_VM_DYNAMIC_IMPORT')) throw error;
  return made(file, 'cjs', (each) => Promise.resolve(createRequire(each)(each) as Exports));
}

async function made(file: string, format: 'esm' | 'cjs', read: (made: string) => Promise<Exports>): Promise<Exports> {
  const aside = mkdtempSync(path.join(path.dirname(file), '.made-'));
  try {
    const outfile = path.join(aside, format === 'esm' ? 'handler.mjs' : 'handler.cjs');
    await build({ entryPoints: [file], outfile, bundle: true, platform: 'node', format, target: 'node20', packages: 'external', logLevel: 'silent' });
    return await read(outfile);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
