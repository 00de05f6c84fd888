import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, relative, resolve } from 'node:path';

const CODE = /\.[cm]?[jt]sx?$/;
const NO_SOURCES = /^(node_modules|dist|cdk\.out|coverage|breaches|\..*)$/;
/** Every specifier of another file, wherever one may stand. One too many in a comment does no harm. */
const SPECIFIERS = /(?:from|import|require|export)\s*\(?\s*['"](\.{1,2}\/[^'"]*|\.{1,2})['"]/g;
/** What a module file may declare for all files, imported or not. */
const FOR_ALL = /\bdeclare (?:global|module)\b/;

/**
 * Prints each file of code under the directory, by its content and that of all it imports, over any number of steps. Whoever checks types reads nothing else, but for
 * `forAll`: declarations that need no import, and what the given files say.
 * @param {string} top
 * @param {string[]} common files that every check depends on, from the top
 * @returns {{ forAll: string, prints: Map<string, string> }} the prints by paths from the top
 */
export function printFiles(top, common) {
  const files = new Map(codeUnder(top).map((path) => [path, read(path)]));
  const shared = [...files].filter(([path, { text }]) => /\.d\.[cm]?ts$/.test(path) || FOR_ALL.test(text)).map(([, { hash }]) => hash);
  const forAll = digest([...common.map((path) => hashOf(join(top, path))), ...shared.sort()]);
  const others = new Map();
  const contentOf = (path) => files.get(path)?.hash ?? others.get(path) ?? others.set(path, hashOf(path)).get(path);
  const needed = new Map([...files].map(([path, { text }]) => [path, [...text.matchAll(SPECIFIERS)].map(([, to]) => fileAt(resolve(dirname(path), to)))]));
  const prints = [...files.keys()].map((path) => {
    const reached = new Set([path]);
    for (const one of reached) for (const next of needed.get(one) ?? []) reached.add(next);
    return [relative(top, path), digest([...reached].sort().map((one) => `${relative(top, one)} ${contentOf(one)}`))];
  });
  return { forAll, prints: new Map(prints) };
}

function codeUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NO_SOURCES.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return codeUnder(path);
    return CODE.test(entry.name) ? [path] : [];
  });
}

function read(path) {
  const text = readFileSync(path, 'utf8');
  return { text, hash: digest([text]) };
}

/** What is not there has a print as well: it may come. */
function hashOf(path) {
  return existsSync(path) && statSync(path).isFile() ? digest([readFileSync(path)]) : 'not there';
}

/** The file that a specifier means, by the path it gives. */
function fileAt(path) {
  const bases = ['.js', '.mjs', '.cjs'].includes(extname(path)) ? [path, path.slice(0, -extname(path).length)] : [path];
  const candidates = bases.flatMap((base) => [base, `${base}.ts`, `${base}.tsx`, `${base}.mts`, `${base}.mjs`, `${base}.js`, `${base}.d.ts`, join(base, 'index.ts'), join(base, 'index.tsx')]);
  return candidates.find((one) => existsSync(one) && statSync(one).isFile()) ?? path;
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex').slice(0, 24);
}
