// `npm start`. A fresh clone has nothing but Node and npm. So this installs the packages first, and then runs everything else in TypeScript.
import './install-if-missing.mjs';
import { spawn } from 'node:child_process';

const root = new URL('..', import.meta.url);
const main = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => main.kill(signal));
main.on('exit', (code) => process.exit(code ?? 0));
