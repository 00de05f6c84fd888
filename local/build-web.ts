import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';

const root = join(__dirname, '..');
const sources = ['web', 'lambda/http/api-types.ts', 'local/lab-types.ts', 'package-lock.json'];

/** The directory of the built pages; pages of the same sources are used again. */
export function buildWeb(): Promise<string> {
  return makeOnce(join(root, '.local', 'web', digestOf(sources)), async (aside) => {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'web/vite.config.ts', '--outDir', aside], { cwd: root });
  });
}
