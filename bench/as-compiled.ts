import { execFile } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const top = path.join(__dirname, '..');

/**
 * Calls the function `figures` that a file exports, in a process of its own and compiled as the packages are. tsx gives every function its name anew each time
 * one is made, which takes about as long as the rest together.
 *
 * @param file relative to `bench`, with its `.ts`
 * @param as one file, as the flow language is packed, or each file at its place, as the emulator is
 */
export async function figuresAsCompiled<Figures>(file: string, as: 'one file' | 'files' = 'files'): Promise<Figures> {
  const tree = path.join(top, 'node_modules/.cache/bench', path.basename(path.dirname(file)));
  rmSync(tree, { recursive: true, force: true });
  await compileInto(tree, path.join('bench', file), as);
  const compiled = path.join(tree, 'bench', file.replace(/\.ts$/, '.js'));
  const script = `require(${JSON.stringify(compiled)}).figures().then((figures) => process.stdout.write(JSON.stringify(figures)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '-e', script], { cwd: top, maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Figures;
}

/** The emulator starts threads from files, so that each stays at its place there. */
async function compileInto(tree: string, entry: string, as: 'one file' | 'files'): Promise<void> {
  const how = { absWorkingDir: top, platform: 'node', target: 'node20', logLevel: 'warning' } as const;
  const { metafile } = await build({ ...how, entryPoints: [entry], bundle: true, packages: 'external', write: false, metafile: true });
  const files = Object.keys(metafile.inputs);
  const bundle = as === 'one file';
  await build({ ...how, entryPoints: bundle ? [entry] : files.filter((file) => /\.[mc]?ts$/.test(file)), bundle, packages: bundle ? 'external' : undefined, outdir: tree, outbase: '.', format: 'cjs' });
  const beside = ['emulator', 'bench'].flatMap((folder) => modulesIn(folder));
  for (const file of [...beside, ...files.filter((each) => each.endsWith('.json'))]) cpSync(path.join(top, file), path.join(tree, file));
  writeFileSync(path.join(tree, 'package.json'), '{"type":"commonjs"}');
}

function modulesIn(folder: string): string[] {
  const names = readdirSync(path.join(top, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.mjs') && !/(^|[/\\])(dist|node_modules)[/\\]/.test(name)).map((name) => path.join(folder, name));
}
