/** `npm run resume [-- --queue NAME] [--settings FILE]` lets calls go on. It exits with 2 when it could not. */
import { runAsProgram } from './commands/command';
import { resume } from './commands/pause';

runAsProgram(resume);
