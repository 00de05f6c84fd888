/** `npm run setup [-- FLAGS]` writes settings from what there is in the account: bin/commands/setup.ts lists the flags. It exits with 2 when it could not. */
import { runAsProgram } from './commands/command';
import { setup } from './commands/setup';

runAsProgram(setup);
