import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { writeBeside } from './write-beside';

/** Files that say things in several languages. */
const SAYING = /[\\/]lambda[\\/]([\w-]+[\\/](domain|http)[\\/](([\w-]+-)?(sentences|notices)|outcomes[\\/][\w-]+)|http[\\/]problem)\.ts$/;
/** Their tables are literals, so they can be read without the code around them. */
const TABLE = /\bconst (\w+) = (\{\n[\s\S]*?\n\}) satisfies Sentences;/g;
const READER = join(__dirname, 'in-other-languages.ts');

/** A table of sentences: in each language, by key. */
export type Table = Record<string, Record<string, string>>;

/**
 * Leaves English alone in the bundles. A bundle is compiled at each start, and most readers speak it. The other languages stand beside the bundle in `sentences.json`,
 * which is read for the first reader who asks for one of them.
 */
export function otherLanguagesBeside(): Plugin {
  return {
    name: 'other-languages-beside',
    setup({ initialOptions, onLoad, onEnd }) {
      const said = new Map<string, Record<string, Table>>();
      initialOptions.metafile = true;
      onLoad({ filter: SAYING }, async ({ path }) => {
        const tables: Record<string, Table> = {};
        const contents = (await readFile(path, 'utf8')).replace(TABLE, (_whole, name: string, literal: string) => {
          tables[name] = valueOf(literal);
          const english = Object.entries(tables[name]).map(([key, { en }]) => [key, en]);
          return `const ${name} = /* @__PURE__ */ inOtherLanguages('${name}', ${JSON.stringify(Object.fromEntries(english))});`;
        });
        said.set(path, tables);
        return { contents: `import { inOtherLanguages } from ${JSON.stringify(READER)};\n${contents}`, loader: 'ts' };
      });
      onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return;
        await writeBeside(initialOptions, metafile!, (inputs) => {
          const tables = inputs.flatMap((input) => Object.entries(said.get(input) ?? {}));
          return tables.length > 0 ? [{ file: 'sentences.json', contents: JSON.stringify(Object.fromEntries(tables)) }] : [];
        });
      });
    },
  };
}

function valueOf(literal: string): Table {
  // eslint-disable-next-line no-new-func
  return new Function(`return ${literal};`)() as Table;
}
