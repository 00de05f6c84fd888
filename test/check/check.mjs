/**
 * `npm run check`: types and lint. What was found right once, and of which nothing has changed since, is not looked at again. What else is asked for goes to oxlint, which
 * then looks at everything: `npm run check -- --fix`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFiles } from './print-files.mjs';

const root = join(import.meta.dirname, '../..');
const kept = join(root, 'node_modules/.cache/checked');
/** Beside the code: rules, options of the compiler, packages. */
const common = ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'package-lock.json', 'test/check/check.mjs', 'test/check/print-files.mjs'];
/** With so many changed, all are as soon looked at: half of the time goes into reading them, which is the same for one. */
const mostChanged = 300;
/** Types are read by a program in Go that ends when it has looked at all. It collects garbage when the heap has grown to five times, not twice: an eighth less processor time, for 1 GB more. */
const seldom = '400';

const asked = process.argv.slice(2);
process.exitCode = asked.length > 0 ? lint(asked) : checkChanged();

function checkChanged() {
  const { forAll, prints } = printFiles(root, common);
  const place = join(kept, `${forAll}.json`);
  const right = new Set(existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : []);
  const changed = [...prints].filter(([, print]) => !right.has(print)).map(([path]) => path);
  if (changed.length === 0) {
    console.log(`Types and lint: none of ${prints.size} files has changed since they were found right.`);
    return 0;
  }
  const code = lint(changed.length > mostChanged ? [] : changed);
  if (code === 0) keep(place, [...prints.values()]);
  return code;
}

function lint(what) {
  const options = ['--type-aware', '--type-check', '--deny-warnings', ...what];
  return spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), ...options], { cwd: root, stdio: 'inherit', env: { GOGC: seldom, ...process.env } }).status ?? 1;
}

/** Moved into place whole: another check may be reading. */
function keep(place, prints) {
  mkdirSync(kept, { recursive: true });
  writeFileSync(`${place}.${process.pid}`, JSON.stringify(prints));
  renameSync(`${place}.${process.pid}`, place);
}
