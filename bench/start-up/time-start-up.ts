import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { median } from '../bench-measure';
import { openStandInTable } from './stand-in-table';

export interface Bundle {
  name: string;
  file: string;
  /** Environment variables of the function. */
  variables: Record<string, string>;
}

const probe = join(__dirname, 'probe.mjs');

/**
 * Returns the milliseconds of processor time, user and system, that each bundle takes to start: the median over fresh processes. Bundles take turns, so that a
 * busy moment affects all alike, because processor time too grows while others want the same caches.
 */
export async function timeStartUps(bundles: Bundle[], rounds: number): Promise<Map<string, number>> {
  const table = await openStandInTable();
  const times = new Map(bundles.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const bundle of bundles) times.get(bundle.name)!.push(await timeOnce(bundle, table.variables));
  }
  await table.close();
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

async function timeOnce({ file, variables }: Bundle, ofTable: Record<string, string>): Promise<number> {
  const env = { ...variables, ...ofTable, AWS_REGION: 'eu-west-2', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, [probe, pathToFileURL(file).href], { env });
  return Number(/start-up ([\d.]+)/.exec(stdout)![1]);
}
