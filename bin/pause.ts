/** `npm run pause [-- --queue NAME] [--why SENTENCE] [--settings FILE]` stops calls. It exits with 2 when it could not. */
import { runAsProgram } from './commands/command';
import { pause } from './commands/pause';

runAsProgram(pause);
