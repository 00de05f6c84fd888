import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { writeBeside } from './write-beside';

/** A part that no function needs in its code. It is left out while esbuild reads files: a package keeps it for everybody. */
export interface Cut {
  /** Name of the part, for messages. */
  of: string;
  /** Paths of the files that contain it. No file belongs to two cuts. */
  files: RegExp;
  rewrite(source: string): string;
  /** What the rewritten code reads from a file that stands beside each bundle. */
  beside?: { file: string; contents(source: string): string };
}

/** Makes the cuts. If a package changes so that a cut finds nothing, the build stops: bundles never grow unnoticed. */
export function cutting(cuts: readonly Cut[]): Plugin {
  return {
    name: 'cutting',
    setup({ initialOptions, onLoad, onEnd }) {
      const unmade = new Set(cuts);
      const beside = new Map<string, { file: string; contents: string }>();
      initialOptions.metafile = true;
      for (const cut of cuts) {
        onLoad({ filter: cut.files }, async ({ path }) => {
          const source = await readFile(path, 'utf8');
          const contents = cut.rewrite(source);
          if (contents === source) return { errors: [{ text: `This file has no ${cut.of} to leave out any more. Look at the cut in lib/bundles/cuts.ts.` }] };
          unmade.delete(cut);
          if (cut.beside) beside.set(path, { file: cut.beside.file, contents: cut.beside.contents(source) });
          return { contents, loader: path.endsWith('.json') ? 'json' : 'js' };
        });
      }
      onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return undefined;
        await writeBeside(initialOptions, metafile!, (inputs) => inputs.flatMap((input) => beside.get(input) ?? []));
        return { errors: [...unmade].map(({ of, files }) => ({ text: `No file like ${files} was read, so no ${of} was left out. Look at the cut in lib/bundles/cuts.ts.` })) };
      });
    },
  };
}
