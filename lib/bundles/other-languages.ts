import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { SENTENCES_FILE } from './files-beside';
import { writeBeside } from './write-beside';

/** Files that say things in several languages. */
const SAYING = /[\\/]lambda[\\/]([\w-]+[\\/](domain|http)[\\/](([\w-]+-)?(sentences|notices)|outcomes[\\/][\w-]+)|http[\\/]problem)\.ts$/;
/** Their tables are literals, so they can be read without the code around them. */
const TABLE = /\bconst (\w+) = (\{\n[\s\S]*?\n\}) satisfies Sentences;/g;
const LAMBDA = join(__dirname, '../../lambda');
const READER = join(__dirname, 'read-beside.ts');

/** A table of sentences: in each language, by key. */
export type Table = Record<string, Record<string, string>>;

/** Outcomes are written down, in English: records, logs and metrics have no reader. */
const WRITTEN_DOWN = /OUTCOMES$/;

/**
 * Keeps what is said to readers out of the bundles, which are compiled at each start. It stands beside the bundle in `sentences.json`, which is read for the first reader who is told something. What the operator says instead stands there too, in `otherwise.json`: say-otherwise.ts.
 */
export function otherLanguagesBeside(): Plugin {
  return {
    name: 'other-languages-beside',
    setup({ initialOptions, onLoad, onEnd }) {
      const said = new Map<string, Record<string, Table>>();
      initialOptions.metafile = true;
      onLoad({ filter: SAYING }, async ({ path }) => {
        const tables: Record<string, Table> = {};
        const subject = subjectOf(path);
        const contents = (await readFile(path, 'utf8')).replace(TABLE, (_whole, name: string, literal: string) => {
          tables[name] = valueOf(literal);
          const inCode = WRITTEN_DOWN.test(name) ? Object.fromEntries(Object.entries(tables[name]).map(([key, { en }]) => [key, en])) : Object.keys(tables[name]);
          return `const ${name} = /* @__PURE__ */ readBeside('${subject}.${name}', ${JSON.stringify(inCode)});`;
        });
        said.set(path, tables);
        return { contents: `import { readBeside } from ${JSON.stringify(READER)};\n${contents}`, loader: 'ts' };
      });
      onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return;
        await writeBeside(initialOptions, metafile!, (inputs) => {
          const tables = inputs.flatMap((input) => Object.entries(said.get(input) ?? {}));
          return tables.length > 0 ? [{ file: SENTENCES_FILE, contents: JSON.stringify(Object.fromEntries(tables)) }] : [];
        });
      });
    },
  };
}

/** Everything that functions say, by `<subject>.<key>`: `dials.agent-not-held`. */
export function sentencesOfFunctions(): Table {
  const files = readdirSync(LAMBDA, { recursive: true, encoding: 'utf8' }).map((file) => join(LAMBDA, file)).filter((path) => SAYING.test(path)).sort();
  return Object.fromEntries(files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(TABLE)].flatMap(([, , literal]) => Object.entries(valueOf(literal!)).map(([key, said]) => [`${subjectOf(path)}.${key}`, said] as const))));
}

/** The folder of lambda that a file is in. */
function subjectOf(path: string): string {
  return SAYING.exec(path)![1]!.split(/[\\/]/)[0]!;
}

function valueOf(literal: string): Table {
  // eslint-disable-next-line no-new-func
  return new Function(`return ${literal};`)() as Table;
}
