import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lists } from '../bin/commands/lists/lists';
import { openOperatorAccount } from '../test/scenario/operator/operator-account';
import { type BenchMeasure, processorSeconds, rounded } from './bench-measure';

interface Figures {
  lines: number;
  /** Lines for each second of processor time, of the command and the emulated DynamoDB together. */
  importedPerSecond: number;
  /** The same file once more: every line is there already. */
  foundPerSecond: number;
}

const LINES = 10_000;

/** Imports a do-not-call list into an empty table over the SDK and the emulated DynamoDB, and then the same file again. */
export const listsMeasure: BenchMeasure<Figures> = {
  name: 'lists',
  async run() {
    const directory = mkdtempSync(join(tmpdir(), 'dialback-lists-'));
    const account = await openOperatorAccount();
    try {
      const path = join(directory, 'list.csv');
      writeFileSync(path, `subject,reason\n${Array.from({ length: LINES }, (_, n) => `+4930${1_000_000 + n},letter\n`).join('')}`);
      const perSecond = async () => {
        const before = processorSeconds();
        await account.run(lists, 'import', path, '--list', 'do-not-call');
        return rounded(LINES / (processorSeconds() - before), 0);
      };
      return { lines: LINES, importedPerSecond: await perSecond(), foundPerSecond: await perSecond() };
    } finally {
      await account.close();
      rmSync(directory, { recursive: true });
    }
  },
  lines: ({ lines, importedPerSecond, foundPerSecond }) => [`${importedPerSecond} lines of a do-not-call list imported for each second of processor time, ${foundPerSecond} found as they are, of ${lines}`],
};
