/** `npm run journeys -- [--from 2026-11-01 --to 2026-11-20] [--settings FILE]` adds what happened before to the histories. */
import { runAsProgram } from './commands/command';
import { journeys } from './commands/journeys';

runAsProgram(journeys);
