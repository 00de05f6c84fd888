import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { transformSync, version as swcVersion } from '@swc/core';
import { buildSync, version as esbuildVersion } from 'esbuild';

/** Executes a module with these globals in place of the machine's, each time anew. Resolves to what it exports. */
export type ModuleScript = (globals: Record<string, unknown>) => Promise<unknown>;

/** Scripts are made once, and kept for the next process. */
const kept = path.join(__dirname, '../../node_modules/.cache/emulated-scripts');
const loaded = new Map<string, ModuleScript>();

/** The script of a module in one file, such as a bundle. */
export function moduleScript(file: string): ModuleScript {
  return load(file, { parts: [file], make: () => asFunctionBody(readFileSync(file, 'utf8')) });
}

/** The script of a module with all that it imports from its own directory. */
export function bundledScript(file: string): ModuleScript {
  const parts = readdirSync(path.dirname(file)).sort().map((name) => path.join(path.dirname(file), name));
  const bundle = () => buildSync({ entryPoints: [file], bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' }).outputFiles[0]!.text;
  return load(file, { parts, make: () => asFunctionBody(bundle()) });
}

function load(file: string, { parts, make }: { parts: string[]; make: () => string }): ModuleScript {
  const script = loaded.get(file) ?? compile(file, keep(parts, make));
  loaded.set(file, script);
  return script;
}

/** It asks for modules by `require`, and says `await` where the module does. */
function asFunctionBody(source: string): string {
  const jsc = { target: 'es2022', parser: { syntax: 'ecmascript' }, minify: { compress: false, mangle: false } } as const;
  return transformSync(source, { isModule: true, module: { type: 'commonjs' }, jsc, minify: true, configFile: false, swcrc: false }).code;
}

function keep(parts: string[], make: () => string): string {
  const hash = createHash('sha256').update(`${swcVersion} ${esbuildVersion}`);
  parts.forEach((part) => hash.update(readFileSync(part)));
  const place = path.join(kept, `${hash.digest('hex')}.cjs`);
  if (existsSync(place)) return readFileSync(place, 'utf8');
  const code = make();
  writeWhereAllowed(place, code);
  return code;
}

/** Where the emulator was installed by somebody else, as in a container, it cannot be written: the next process then makes its scripts itself. */
function writeWhereAllowed(place: string, code: string): void {
  const aside = `${place}.${randomUUID()}`;
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(aside, code);
    renameSync(aside, place);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

const names = ['process', 'console', 'Date', 'Math', 'performance', 'crypto', 'fetch', 'AbortSignal', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'globalThis', 'global'];

/** The machine's own globals stand for those that are not given. */
function compile(file: string, code: string): ModuleScript {
  const scope = `(({own,machine})=>{const {${names.join()},require}={...machine,...own};return async(module,exports,__filename)=>{"use strict";${code}\n}})`;
  const script = new Script(scope, { filename: file });
  const machine = new Script(`({${names.join()},require:(name)=>process.getBuiltinModule(name)})`).runInThisContext() as object;
  return async (own) => {
    const module = { exports: {} };
    // Run anew, each module has its own feedback in V8. What it shared with others would be of too many shapes to be fast.
    const outer = script.runInThisContext() as (given: { own: object; machine: object }) => (...given: unknown[]) => Promise<void>;
    await outer({ own, machine })(module, module.exports, file);
    return module.exports;
  };
}
