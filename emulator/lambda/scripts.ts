import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
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

interface Kept {
  code: string;
  /** The file that holds what V8 has compiled of the code. Another version of V8 has its own file, and so has one with other flags. */
  compiled: string;
}

function keep(parts: string[], make: () => string): Kept {
  const hash = createHash('sha256').update(`${swcVersion} ${esbuildVersion} ${scopeOf('')}`);
  parts.forEach((part) => hash.update(readFileSync(part)));
  const name = path.join(kept, hash.digest('hex'));
  const place = `${name}.cjs`;
  const compiled = `${name}.${cachedDataVersionTag()}.v8`;
  if (existsSync(place)) return { code: readFileSync(place, 'utf8'), compiled };
  const code = make();
  writeWhereAllowed(place, code);
  return { code, compiled };
}

/** Where the emulator was installed by somebody else, as in a container, it cannot be written: the next process then makes its scripts itself. */
function writeWhereAllowed(place: string, content: string | Buffer): void {
  const aside = `${place}.${randomUUID()}`;
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, place);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** V8's compiled code names the file that it came from, so it serves no other file, even if that holds the same code. */
function readCompiled(place: string, file: string): Buffer | undefined {
  const content = existsSync(place) ? readFileSync(place) : Buffer.alloc(0);
  const head = headOf(file);
  return content.subarray(0, head.length).equals(head) ? content.subarray(head.length) : undefined;
}

const headOf = (file: string) => Buffer.from(`${file}\n`);

const names = ['process', 'console', 'Date', 'Math', 'performance', 'crypto', 'fetch', 'AbortSignal', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'globalThis', 'global'];

/** V8 compiles a function that stands in brackets at once: else it would read all of the code twice more. */
const scopeOf = (code: string) => `(function({own,machine}){const {${names.join()},require}={...machine,...own};return(async function(module,exports,__filename){"use strict";${code}\n})})`;

/** The machine's own globals stand for those that are not given. */
function compile(file: string, { code, compiled }: Kept): ModuleScript {
  const script = new Script(scopeOf(code), { filename: file, cachedData: readCompiled(compiled, file) });
  const machine = new Script(`({${names.join()},require:(name)=>process.getBuiltinModule(name)})`).runInThisContext() as object;
  let isKept = script.cachedDataRejected === false;
  return async (own) => {
    const module = { exports: {} };
    // Run anew, each module has its own feedback in V8. What it shared with others would be of too many shapes to be fast.
    const outer = script.runInThisContext() as (given: { own: object; machine: object }) => (...given: unknown[]) => Promise<void>;
    await outer({ own, machine })(module, module.exports, file);
    if (!isKept) {
      isKept = true;
      writeWhereAllowed(compiled, Buffer.concat([headOf(file), script.createCachedData()]));
    }
    return module.exports;
  };
}
