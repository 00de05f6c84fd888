import { mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleFunctions } from '../../../lib/bundles/bundle-functions';
import { CALLBACK_FORMAT, CALLBACK_FORMATS_BEFORE } from '../../../lambda/callbacks/adapters/stored-callback';

const BEFORE = JSON.stringify(CALLBACK_FORMATS_BEFORE);

/** What a later version does otherwise: it writes callbacks and messages in formats of its own, and reads those of this one too. */
const CHANGES: { file: RegExp; from: string; to: string }[] = [
  { file: /stored-callback\.ts$/, from: `CALLBACK_FORMAT = ${CALLBACK_FORMAT}`, to: `CALLBACK_FORMAT = ${CALLBACK_FORMAT + 1}` },
  { file: /stored-callback\.ts$/, from: `CALLBACK_FORMATS_BEFORE = ${BEFORE}`, to: `CALLBACK_FORMATS_BEFORE = [...${BEFORE}, ${CALLBACK_FORMAT}]` },
  { file: /sqs-dispatch-queue\.ts$/, from: 'JSON.stringify(message)', to: 'JSON.stringify({ ...message, format: 2 })' },
  { file: /read-stored\.ts$/, from: 'v.literal(FIRST_FORMAT)', to: 'v.picklist([FIRST_FORMAT, 2])' },
];

const changing: Plugin = {
  name: 'a later version',
  setup({ onLoad }) {
    for (const file of new Set(CHANGES.map((change) => change.file.source))) {
      onLoad({ filter: new RegExp(file) }, async ({ path }) => ({ contents: CHANGES.filter((change) => change.file.source === file).reduce(changed, await readFile(path, 'utf8')), loader: 'ts' }));
    }
  },
};

function changed(source: string, { from, to }: (typeof CHANGES)[number]): string {
  if (!source.includes(from)) throw new Error(`A later version cannot be made: no file has "${from}" any more.`);
  return source.replace(from, to);
}

/** The bundles of a later version, by the directory of a function's bundle of this one. */
export interface LaterVersion {
  of(codeDirectory: string): string;
  /** Whether the function does anything otherwise. */
  differs(codeDirectory: string): boolean;
}

export async function makeLaterVersion(): Promise<LaterVersion> {
  const directory = mkdtempSync(join(tmpdir(), 'later-'));
  await bundleFunctions(directory, [changing]);
  const of = (codeDirectory: string) => join(directory, basename(codeDirectory));
  const codeIn = (place: string) => readFileSync(join(place, 'index.mjs'), 'utf8');
  return { of, differs: (codeDirectory) => codeIn(codeDirectory) !== codeIn(of(codeDirectory)) };
}
