/**
 * `npm run guards [-- WORD…]` breaks each guard of the callbacks in turn, in a copy of the tree, and plays random histories until one of them shows it: 2,000 at
 * most, from seed 1. It exits with 1 if none does.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GUARDS, type Guard } from './breaks/guards';
import { copyTree } from './copy-tree';

const HISTORIES = 2000;

function main(words: string[]): void {
  const copy = copyTree();
  try {
    const chosen = GUARDS.filter(({ name }) => words.every((word) => name.includes(word)));
    const missed = chosen.filter((guard) => !isFound(copy, guard));
    console.log(`\n${chosen.length} guards broken one by one; ${missed.length} not found.`);
    process.exitCode = missed.length > 0 ? 1 : 0;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function isFound(copy: string, { name, file, text, broken }: Guard): boolean {
  const whole = readFileSync(path.join(copy, file), 'utf8');
  writeFileSync(path.join(copy, file), whole.replace(text, () => broken));
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(copy, 'node_modules/tsx/dist/cli.mjs'), path.join(copy, 'test/soak/soak-command.ts'), String(HISTORIES), '1', '--until-broken'], { cwd: copy, encoding: 'utf8' });
  writeFileSync(path.join(copy, file), whole);
  const found = /Seed (\d+) broke promises:\n\s*(.*)/.exec(stdout);
  const failed = status === 0 || found ? undefined : (/^[A-Z]\w*: .*/m.exec(stderr)?.[0] ?? `it ended with ${String(status)}`);
  const says = found ? `history ${found[1]}: ${found[2]}` : failed && `a history failed: ${failed}`;
  console.log([name.padEnd(76), says?.slice(0, 130) ?? 'NOT FOUND'].join(' '));
  return says !== undefined;
}

main(process.argv.slice(2));
