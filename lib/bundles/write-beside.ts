import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuildOptions, Metafile } from 'esbuild';

/** A file that stands beside a bundle: data that its code reads, and that is not compiled at each start. */
interface Beside {
  file: string;
  contents: string;
}

/** Writes what belongs beside each bundle, by the files that went into it. */
export async function writeBeside({ absWorkingDir, write }: BuildOptions, { outputs }: Metafile, filesFor: (inputs: string[]) => Beside[]): Promise<void> {
  if (write === false) return;
  const top = absWorkingDir ?? process.cwd();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    for (const { file, contents } of filesFor(Object.keys(inputs).map((input) => join(top, input)))) await writeFile(join(top, dirname(output), file), contents);
  }
}
