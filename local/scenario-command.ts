/** `npm run --silent scenario -- NAME [--json] [--switches FILE]`: plays a scenario on virtual time and prints what happened. `--all` plays every one, and says which came true. */
import { parseArgs } from 'node:util';
import { readSwitches } from '../emulator/read-switches';
import { scenarioNamed, scenarios } from './scenarios/register';
import { runScenario } from './scenarios/run-scenario';
import { scenarioTable } from './scenarios/report/scenario-table';
import { storiesUnder } from './scenarios/stories-under';
import type { StageOptions } from './stage';

type Under = Pick<StageOptions, 'switches'>;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false }, switches: { type: 'string' } } });
  const under: Under = values.switches === undefined ? {} : { switches: readSwitches(values.switches) };
  if (values.all) return playAll(under);
  const report = await runScenario(scenarioNamed(positionals[0]), under);
  console.log(values.json ? JSON.stringify(report, null, 2) : scenarioTable(report));
}

/** Fails in the end when one did not come true. */
async function playAll({ switches }: Under): Promise<void> {
  for await (const { name, broke } of storiesUnder(switches, scenarios)) {
    if (broke !== undefined) process.exitCode = 1;
    console.log(broke === undefined ? `came true  ${name}` : `BROKE      ${name}: ${broke}`);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
