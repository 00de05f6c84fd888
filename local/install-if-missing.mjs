// This runs first on a fresh clone, so it may use nothing but Node and npm.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const packages = new URL('../node_modules/.package-lock.json', import.meta.url);
if (!existsSync(packages)) {
  console.error('Installing packages (once)…');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
