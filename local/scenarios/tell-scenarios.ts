import { parseArgs } from 'node:util';
import { readSwitches } from '../../emulator/read-switches';
import type { StageOptions } from '../stage';
import { scenarioNamed, scenarios } from './register';
import { scenarioTable } from './report/scenario-table';

type Under = Pick<StageOptions, 'switches'>;

/**
 * Plays the scenarios of these arguments and prints what happened.
 * @throws Error for a name or switch that is none, and when a scenario does not come true.
 */
export async function tellScenarios(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean', default: false }, all: { type: 'boolean', default: false }, switches: { type: 'string' } } });
  const under: Under = values.switches === undefined ? {} : { switches: readSwitches(values.switches) };
  if (values.all) return playAll(under);
  const scenario = scenarioNamed(positionals[0]);
  // To load the stage takes seconds, and who has mistyped a name needs none.
  const { runScenario } = await import('./run-scenario');
  const report = await runScenario(scenario, under);
  print(values.json ? JSON.stringify(report, null, 2) : scenarioTable(report));
}

/** Fails in the end when one did not come true. */
async function playAll({ switches }: Under): Promise<void> {
  const { storiesUnder } = await import('./stories-under');
  for await (const { name, broke } of storiesUnder(switches, scenarios)) {
    if (broke !== undefined) process.exitCode = 1;
    print(broke === undefined ? `came true  ${name}` : `BROKE      ${name}: ${broke}`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
