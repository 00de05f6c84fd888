import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';

const root = join(__dirname, '..');
const sources = ['web', 'lambda/http/api-types.ts', 'local/lab-types.ts', 'local/build-web.ts', 'package-lock.json'];
/** Jest sets this to `test`, and Vite would then pack React's development build. That build is several times slower, and is not what is deployed. */
const env = { ...process.env, NODE_ENV: 'production' };

/** Builds the pages and returns their directory. Pages of the same sources are used again. */
export function buildWeb(): Promise<string> {
  return makeOnce(join(root, '.local', 'web', digestOf(sources)), async (aside) => {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'web/vite.config.ts', '--outDir', aside], { cwd: root, env });
  });
}
