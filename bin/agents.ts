/** `npm run agents -- list | import FILE | disable NAME | enable NAME` says who can sign in, and lets people in and out. It exits with 2 when it could not. */
import { agents } from './commands/agents/agents';
import { runAsProgram } from './commands/command';

runAsProgram(agents);
