import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..');
const built = join(root, 'dist', 'web');
const sources = ['web', 'lambda/http/api-types.ts', 'local/lab-types.ts', 'package-lock.json'];

/** The directory of the built pages, built again when a source is newer than the build. */
export async function buildWeb(): Promise<string> {
  const builtAt = existsSync(join(built, 'index.html')) ? statSync(join(built, 'index.html')).mtimeMs : 0;
  if (newestOf(sources.map((source) => join(root, source))) > builtAt) {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'web/vite.config.ts'], { cwd: root });
  }
  return built;
}

function newestOf(paths: string[]): number {
  const times = paths.map((path) => {
    const stat = statSync(path);
    return stat.isDirectory() ? newestOf(readdirSync(path).map((entry) => join(path, entry))) : stat.mtimeMs;
  });
  return Math.max(0, ...times);
}
