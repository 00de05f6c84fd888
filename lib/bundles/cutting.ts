import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** A part of a package that no function needs. It is left out while esbuild reads files, because the package keeps it for everybody. */
export interface Cut {
  /** Name of the part, for messages. */
  of: string;
  /** Paths of the files that contain it. No file belongs to two cuts. */
  files: RegExp;
  rewrite(source: string): string;
}

/** Makes the cuts. If a package changes so that a cut finds nothing, the build stops: bundles never grow unnoticed. */
export function cutting(cuts: readonly Cut[]): Plugin {
  return {
    name: 'cutting',
    setup({ onLoad, onEnd }) {
      const unmade = new Set(cuts);
      for (const cut of cuts) {
        onLoad({ filter: cut.files }, async ({ path }) => {
          const source = await readFile(path, 'utf8');
          const contents = cut.rewrite(source);
          if (contents === source) return { errors: [{ text: `This file has no ${cut.of} to leave out any more. Look at the cut in lib/bundles/cuts.ts.` }] };
          unmade.delete(cut);
          return { contents, loader: path.endsWith('.json') ? 'json' : 'js' };
        });
      }
      onEnd(({ errors }) => ({
        errors: errors.length > 0 ? [] : [...unmade].map(({ of, files }) => ({ text: `No file like ${files} was read, so no ${of} was left out. Look at the cut in lib/bundles/cuts.ts.` })),
      }));
    },
  };
}
