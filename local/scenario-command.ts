/** `npm run --silent scenario -- NAME [--json] [--switches FILE]`: plays a scenario on virtual time and prints what happened. `--all` plays every one, and says which came true. */
import { tellScenarios } from './scenarios/tell-scenarios';

tellScenarios(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
