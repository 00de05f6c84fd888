/** `npm run person -- --number +49… show | export | erase [--settings FILE]` says what is kept of a person, and takes it away. */
import { runAsProgram } from './commands/command';
import { person } from './commands/person';

runAsProgram(person);
