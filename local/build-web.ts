import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';

const root = join(__dirname, '..');
const sources = ['web', 'client', 'lambda/http', 'lambda/numbers', 'local/lab-types.ts', 'local/build-web.ts', 'package-lock.json'];
/** Vitest sets this to `test`, and Vite would then pack React's development build. That build is several times slower, and is not what is deployed. */
const env = { ...process.env, NODE_ENV: 'production' };

/** Builds the agents' page or the lab, and returns its directory. A page of the same sources is used again. */
export function buildWeb(page: 'agent' | 'lab'): Promise<string> {
  return makeOnce(join(root, '.local', 'web', `${digestOf(sources)}-${page}`), async (aside) => {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'web/vite.config.ts', '--mode', page, '--outDir', aside], { cwd: root, env });
  });
}
