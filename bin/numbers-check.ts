/**
 * `npm run --silent numbers:check -- [--json] [--settings FILE] [--default-country DE] [--allowed DE,AT] [--own +49…] [--queue NAME] [--agent ID] [--at INSTANT] -- NUMBER…` prints how each
 * number is read, and whether it may be called. It exits with 2 if the options are wrong.
 */
import { runAsProgram } from './commands/command';
import { numbersCheck } from './commands/numbers-check';

runAsProgram(numbersCheck);
