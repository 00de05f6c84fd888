/** `npm run adopt [-- --settings FILE]` prints the settings by which another stack takes over what this one leaves. */
import { runAsProgram } from './commands/command';
import { adopt } from './commands/adopt';

runAsProgram(adopt);
