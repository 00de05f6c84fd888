/** `npm run restore -- --at TIME [--only-connect] [--settings FILE]`, and `-- --finish` after the deploy, bring the table back to how it was, and to the present. */
import { runAsProgram } from './commands/command';
import { restore } from './commands/restore';

runAsProgram(restore);
