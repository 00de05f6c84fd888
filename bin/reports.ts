/** `npm run reports -- recount --from 2026-11-01 --to 2026-11-20 [--settings FILE]` counts anew what is over. */
import { runAsProgram } from './commands/command';
import { reports } from './commands/reports';

runAsProgram(reports);
