/** `npm run cost -- --clicks 2000 --callbacks 3000 --agents 200 [--prices FILE]` multiplies what was measured with the operator's prices. */
import { runAsProgram } from './commands/command';
import { cost } from './commands/cost';

runAsProgram(cost);
