/** `npm run queues:check` checks that routing profiles serve the twin queues. It exits with 1 if one does not, and with 2 when it could not look. */
import { runAsProgram } from './commands/command';
import { queuesCheck } from './commands/queues-check';

runAsProgram(queuesCheck);
