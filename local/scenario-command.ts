/** `npm run --silent scenario -- NAME [--json]`: plays a scenario on virtual time and prints what happened. */
import { parseArgs } from 'node:util';
import { scenarioNamed } from './scenarios/register';
import { runScenario } from './scenarios/run-scenario';
import { scenarioTable } from './scenarios/report/scenario-table';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  const report = await runScenario(scenarioNamed(positionals[0]));
  console.log(values.json ? JSON.stringify(report, null, 2) : scenarioTable(report));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
