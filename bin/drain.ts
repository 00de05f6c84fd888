/** `npm run drain [-- --queue NAME] [--settings FILE]` says what is still open, before a queue or the stack goes. It exits with 1 while anything is. */
import { runAsProgram } from './commands/command';
import { drain } from './commands/drain';

runAsProgram(drain);
