/** `npm run lists -- import FILE …` keeps the lists of numbers. Without a word behind it, it says which there are. It exits with 2 when it could not. */
import { runAsProgram } from './commands/command';
import { lists } from './commands/lists/lists';

runAsProgram(lists);
