import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { digestOf, makeOnce } from './make-once';

const root = join(__dirname, '..');
const sources = ['web', 'client', 'lambda/http', 'lambda/numbers', 'local/lab-types.ts', 'local/build-lab.ts', 'package-lock.json'];
/** Vitest sets this to `test`, and Vite would then pack React's development build. That build is several times slower. */
const env = { ...process.env, NODE_ENV: 'production' };

/** Builds the lab and the sample shop, and returns their directory. Those of the same sources are used again. */
export function buildLab(): Promise<string> {
  return makeOnce(join(root, '.local', 'lab', digestOf(sources)), async (aside) => {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'web/vite.config.ts', '--mode', 'lab', '--outDir', aside], { cwd: root, env });
  });
}
