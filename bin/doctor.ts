/** `npm run doctor [-- --json] [--policy] [--settings FILE]` looks whether the account is as the settings need it. It exits with 1 if something is wrong. */
import { runAsProgram } from './commands/command';
import { doctor } from './commands/doctor';

runAsProgram(doctor);
