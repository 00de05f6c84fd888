import { watch } from 'node:fs';
import path from 'node:path';
import type { Suite } from './suite-file';

/** Editors write a file in several steps. */
const SETTLED_MILLISECONDS = 100;

/** The files that a suite is made of. */
export function filesOf(file: string, { seed, flows, functions, wording, folder }: Suite): string[] {
  const beside = [...Object.values(flows).map((flow) => flow.file), ...Object.values(functions).flatMap((each) => ('file' in each ? [each.file] : [])), ...(seed ? [seed] : []), ...(wording ? [wording] : [])];
  return [path.resolve(file), ...beside.map((each) => path.resolve(folder, each))];
}

/** Calls back each time that one of these files has changed. Their folders are watched, since editors put a new file in the place of the old one. */
export function watchFiles(files: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = [...new Set(files.map((file) => path.dirname(file)))].map((folder) =>
    watch(folder, (_event, name) => {
      if (name !== null && !files.includes(path.join(folder, name))) return;
      clearTimeout(timer);
      timer = setTimeout(changed, SETTLED_MILLISECONDS);
    }),
  );
  return () => {
    clearTimeout(timer);
    watchers.forEach((watcher) => watcher.close());
  };
}
